import type { Card } from '../state/cards.ts';

/** Where a note stands: its card, and the note on it that has a place of its own. */
export interface Place {
  cardKey: string;
  noteId: string | null;
}

/** The place of a statement or of a note, be it the first of its group, folded into the first, or a person's own. */
export function placeOf(cards: readonly Card[], id: string): Place | null {
  for (const { key, statement, own, notes } of cards) {
    if (statement?.id === id) return { cardKey: key, noteId: null };
    if (own.some((note) => note.id === id)) return { cardKey: key, noteId: id };
    const found = notes.find(({ lead, folded }) => [lead, ...folded].some((note) => note.id === id));
    if (found) return { cardKey: key, noteId: found.lead.id };
  }
  return null;
}

/** Frames to wait for a card or note that is still being drawn. */
const PATIENCE = 20;

/** Scrolls to a card, or to one of its notes, and gives it the keyboard, as soon as it is drawn. */
export function bringIntoView({ cardKey, noteId }: Place, done: () => void, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardKey)}"]`);
    const note = noteId && card?.querySelector<HTMLElement>(`[data-note="${CSS.escape(noteId)}"]`);
    const complete = card && (noteId === null || note);
    if (!complete && patience > 0) return bringIntoView({ cardKey, noteId }, done, patience - 1);
    if (card) {
      card.scrollIntoView({ block: 'start' });
      (note || card).focus({ preventScroll: true });
      if (note) note.scrollIntoView({ block: 'nearest' });
    }
    done();
  });
}
