import type { Card } from './cards.ts';

/** A stretch of a list: items that are drawn, or the height in pixels of items that are not. */
export type Stretch = { items: [first: number, last: number] } | { space: number };

/** Lists up to this long are drawn whole in the end. */
const SHORT = 30;
/** Of a longer one so much is drawn beyond either end of what is in sight, in pixels. */
const AHEAD = 900;

/** How far beyond what is in sight a list is drawn once it has come to rest, in pixels. */
export const aheadOf = (heights: readonly number[]): number =>
  heights.length > SHORT ? AHEAD : Number.POSITIVE_INFINITY;

/**
 * Which items of a list are drawn: those in sight, those a little above and below, and those that must be there
 * wherever they stand (the one that has the keyboard, the one that is being gone to).
 *
 * @param heights of all items in pixels, measured or guessed, gaps included
 * @param top of what is in sight, in pixels from the list's own top; `bottom` likewise
 * @param ahead how many pixels are drawn beyond either end of what is in sight
 */
export function stretchesOf(
  heights: readonly number[],
  top: number,
  bottom: number,
  ahead: number,
  always: readonly number[] = [],
): Stretch[] {
  const must = new Set(always);
  const stretches: Stretch[] = [];
  let place = 0;
  for (const [index, height] of heights.entries()) {
    const drawn = (place + height > top - ahead && place < bottom + ahead) || must.has(index);
    const last = stretches.at(-1);
    if (drawn) {
      if (last && 'items' in last) last.items[1] = index;
      else stretches.push({ items: [index, index] });
    } else if (last && 'space' in last) last.space += height;
    else stretches.push({ space: height });
    place += height;
  }
  return stretches;
}

/**
 * About how high a card will be, in pixels. It depends on the card alone: a guess that changed with what was measured
 * elsewhere would move everything below it under the reader's eyes.
 */
export function guessHeight({ notes, own, pointers, statement }: Card): number {
  const stations = statement?.chainEffective.length ?? 0;
  const shown = notes.filter(({ lead }) => lead.gap.severity !== 'info');
  return (
    110 +
    (stations > 2 ? stations * 45 : 30) +
    shown.length * 165 +
    (notes.length > shown.length ? 35 : 0) +
    own.length * 110 +
    pointers.length * 35
  );
}
