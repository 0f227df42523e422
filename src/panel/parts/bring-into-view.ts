import type { Card } from '../state/cards.ts';

/** The card of a statement, or the one on which a note stands, be it the first of its group or folded into it. */
export const cardOf = (cards: readonly Card[], id: string): Card | undefined =>
  cards.find(
    (card) =>
      card.statement?.id === id ||
      card.own.some((note) => note.id === id) ||
      card.notes.some(({ lead, folded }) => [lead, ...folded].some((note) => note.id === id)),
  );

/**
 * Scrolls to a card, or to one of its notes, and gives it the keyboard, once it is drawn.
 * A folded note has no place of its own: its card is shown.
 */
export function bringIntoView(cardKey: string, noteId: string | null, attempts = 10): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardKey)}"]`);
    if (!card) {
      if (attempts > 0) bringIntoView(cardKey, noteId, attempts - 1);
      return;
    }
    const note = noteId && card.querySelector<HTMLElement>(`[data-note="${CSS.escape(noteId)}"]`);
    const target = note || card;
    card.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
    if (note) note.scrollIntoView({ block: 'nearest' });
  });
}
