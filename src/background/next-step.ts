import type { ArticleWithNotes, Span } from '../model/index.ts';
import { arrange, isChosenByReader, steppedNotes } from '../panel/state/cards.ts';

/** A note that can be gone to. `own`: what stands there is the reader's, so that the page is not to keep it marked. */
export interface Step {
  id: string;
  place: Span | null;
  own: boolean;
}

/**
 * The next note, or the one before, as the panel lists them.
 *
 * @param at the note or statement where the reader is; null for nowhere yet
 * @returns null where there is none
 */
export function nextStep(page: ArticleWithNotes, at: string | null, by: 1 | -1): Step | null {
  const cards = arrange(page);
  const steps = cards.flatMap((card, place) => steppedNotes(card).map((id) => ({ id, card, place })));
  const now = steps.findIndex(({ id }) => id === at);
  const here = cards.findIndex(({ statement }) => statement !== null && statement.id === at);
  const next =
    now >= 0
      ? steps[now + by]
      : by > 0
        ? steps.find(({ place }) => place >= here)
        : steps.findLast(({ place }) => here < 0 || place < here);
  if (!next) return null;
  const { id, card } = next;
  const own = isChosenByReader(card.layer) || card.own.some((note) => note.id === id);
  return { id, place: card.span, own };
}
