import { useText } from '../../ui/language.ts';
import { isProblem, type Progress, problemKey } from '../state/attempts.ts';

interface Props {
  progress: Progress | undefined;
  /** What another window wrote after editing began, with the key of the sentence that says so; null for nothing. */
  theirs: { key: string; words: string } | null;
}

/** How saving goes, in a sentence: another window was faster, the background is asked again, or why it failed. */
export function SaveState({ progress, theirs }: Props) {
  const text = useText();
  return (
    <>
      {theirs && (
        <div class="failure" role="alert">
          <p>{text(theirs.key)}</p>
          <p class="editor-theirs" dir="auto">
            {theirs.words}
          </p>
        </div>
      )}
      {(progress === 'again' || progress === 'waiting') && (
        <p class="failure" role="status">
          {text(`panel_${progress}`)}
        </p>
      )}
      {isProblem(progress) && !(progress === 'changed' && theirs) && (
        <p class="failure" role="alert">
          {text(`panel_problem_${problemKey(progress)}`)}
        </p>
      )}
    </>
  );
}
