import type { Card } from '../state/cards.ts';
import { holdStill } from './hold-still.ts';

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

/**
 * Scrolls to a card, or to one of its notes, and gives it the keyboard unless `focus` is false: at once, or as soon as
 * it is drawn.
 */
export function bringIntoView(place: Place, done: () => void, focus = true, patience = PATIENCE): void {
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(place.cardKey)}"]`);
  const note = place.noteId && card?.querySelector<HTMLElement>(`[data-note="${CSS.escape(place.noteId)}"]`);
  if ((!card || (place.noteId !== null && !note)) && patience > 0) {
    requestAnimationFrame(() => bringIntoView(place, done, focus, patience - 1));
    return;
  }
  if (card) {
    card.scrollIntoView({ block: 'start' });
    if (focus) (note || card).focus({ preventScroll: true });
    if (note) note.scrollIntoView({ block: 'nearest' });
    holdStill(note || card, done);
  } else done();
}
