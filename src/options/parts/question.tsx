import type { Ref } from 'preact';

interface Props {
  /** What would be done, in a sentence. */
  sentence: string;
  /** What the button that does it says. */
  yes: string;
  no: string;
  /** The button that changes nothing. */
  noButton?: Ref<HTMLButtonElement> | null;
  onYes(): void;
  onNo(): void;
}

/** Asks before something is deleted, and is read out when it comes. */
export function Question({ sentence, yes, no, noButton = null, onYes, onNo }: Props) {
  return (
    <div class="banner">
      <p class="plain" role="alert">
        {sentence}
      </p>
      <div class="row">
        <button type="button" class="link danger" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="link" ref={noButton} onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
