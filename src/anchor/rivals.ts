import type { Alignment } from './align.ts';
import { carriedTo, sidesCarried } from './carried.ts';
import { sameTokens } from './grams.ts';
import { placesOf } from './occurrences.ts';
import type { TokenRange } from './tokens.ts';

/** Around copies of a sentence, agreement is looked for as far as this, in tokens. */
const FURTHEST = 200;

/** This many agreeing tokens on one side of a place, or the end of both texts, say something for it. */
const STRONG = 6;

/**
 * Other places that a passage may be although the alignment carries it to one: places of its whole sentence, unless
 * its neighbours on both sides were carried too and go as far; and places of its words that have the old words on one
 * side further than the place it is carried to.
 *
 * @returns where the passage would begin
 */
export function rivalsOf(
  alignment: Alignment,
  frame: TokenRange,
  hull: TokenRange,
  carried: number,
  neighbours: number,
): number[] {
  const lead = hull.from - frame.from;
  const ofSentence = unsurePlaces(alignment, frame, carried - lead).filter(
    (at) => neighbours < 2 || furtherBy(alignment, frame, at, carried - lead) > 0,
  );
  const ofWords =
    neighbours < 2
      ? unsurePlaces(alignment, hull, carried).filter(
          (at) => furtherBy(alignment, hull, at, carried) >= STRONG,
        )
      : [];
  return [...new Set([...ofSentence.map((at) => at + lead), ...ofWords])].sort((a, b) => a - b);
}

/** Other places that hold the same words, except those that their own neighbours on both sides vouch for. */
function unsurePlaces(alignment: Alignment, range: TokenRange, carried: number): number[] {
  const length = range.to - range.from;
  return placesOf(alignment, range).filter((at) => {
    if (Math.abs(at - carried) < length) return false;
    const old = alignment.back[at]!;
    const own = { from: old, to: old + length };
    const sure =
      old !== -1 && carriedTo(alignment, own) === at && sidesCarried(alignment, own, own, at) === 2;
    return !sure;
  });
}

/**
 * How many tokens around one place of a range agree with the old ones, on the side where they are more than around
 * another place; 0 if they are on neither side. Where a whole stretch was repeated, one copy has the old words before
 * it and one those after it.
 */
function furtherBy({ before, after }: Alignment, { from, to }: TokenRange, at: number, than: number): number {
  const left = (place: number) => agreement(before.ids, from - 1, after.ids, place - 1, -1);
  const right = (place: number) => agreement(before.ids, to, after.ids, place + to - from, 1);
  const [leftAt, rightAt] = [left(at), right(at)];
  return Math.max(leftAt > left(than) ? leftAt : 0, rightAt > right(than) ? rightAt : 0);
}

/** How far two texts agree from two places on; as far as is looked for when both end there. */
function agreement(one: Int32Array, at: number, other: Int32Array, otherAt: number, step: 1 | -1): number {
  let count = 0;
  while (count < FURTHEST && sameTokens(one, at + count * step, other, otherAt + count * step, 1)) count++;
  const ends = (ids: Int32Array, place: number) => place < 0 || place >= ids.length;
  return ends(one, at + count * step) && ends(other, otherAt + count * step) ? FURTHEST : count;
}
