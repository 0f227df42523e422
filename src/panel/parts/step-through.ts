import { type Card, steppedNotes } from '../state/cards.ts';
import type { Place } from './bring-into-view.ts';

/**
 * Alt with the down or up arrow goes to the next or previous note in the list, from wherever the keyboard is.
 * Fields for text keep these keys, which move the caret there on some systems.
 *
 * @param cards all that are listed, drawn or not
 * @param atEnd there is no note further on
 * @returns takes the keys away again
 */
export function stepThroughNotes(
  cards: () => readonly Card[],
  goTo: (place: Place) => void,
  atEnd: (forward: boolean) => void,
): () => void {
  const onKey = (event: KeyboardEvent) => {
    const forward = event.key === 'ArrowDown';
    if (!event.altKey || !(forward || event.key === 'ArrowUp')) return;
    const now = document.activeElement;
    if (now?.matches('input, textarea, select')) return;
    event.preventDefault();
    const card = now?.closest<HTMLElement>('[data-card]') ?? null;
    const within = card && noteWithin(card, now!, forward);
    if (within) within.focus();
    else {
      const place = nextPlace(cards(), card?.dataset.card ?? null, forward);
      if (place) goTo(place);
      else atEnd(forward);
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** The note of the card that stands wholly after the element, or the last one wholly before it. */
function noteWithin(card: HTMLElement, from: Element, forward: boolean): HTMLElement | undefined {
  const wanted = forward ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const notes = [...card.querySelectorAll<HTMLElement>('[data-note]')].filter(
    (note) =>
      note !== from &&
      !note.contains(from) &&
      (from === card ? forward : (from.compareDocumentPosition(note) & wanted) !== 0),
  );
  return forward ? notes[0] : notes.at(-1);
}

/** The first note of the next card that shows one, or the last note of the one before. */
function nextPlace(cards: readonly Card[], from: string | null, forward: boolean): Place | null {
  const at = cards.findIndex(({ key }) => key === from);
  const ahead = forward ? cards.slice(at + 1) : cards.slice(0, at < 0 ? undefined : at).reverse();
  for (const card of ahead) {
    const notes = steppedNotes(card);
    const noteId = forward ? notes[0] : notes.at(-1);
    if (noteId !== undefined) return { cardKey: card.key, noteId };
  }
  return null;
}
