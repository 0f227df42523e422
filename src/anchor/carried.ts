import type { Alignment } from './align.ts';
import { sameTokens } from './grams.ts';
import type { TokenRange, TokenText } from './tokens.ts';

/** Where the alignment carries a range, all its tokens and nothing between; -1 if it does not. */
export function carriedTo({ map }: Alignment, { from, to }: TokenRange): number {
  const start = map[from]!;
  if (start === -1) return -1;
  for (let token = from + 1; token < to; token++) if (map[token] !== start + token - from) return -1;
  return start;
}

/**
 * On how many sides the words up to the end of the sentence and the one beyond it were carried along. Where the same
 * sentence stands before or after itself, only what is beyond all its copies tells them apart.
 */
export function sidesCarried(
  alignment: Alignment,
  sentence: TokenRange,
  hull: TokenRange,
  carried: number,
): number {
  const { map, back } = alignment;
  const shift = carried - hull.from;
  const frame = withCopiesBeside(alignment.before, sentence);
  const carriedAll = (from: number, to: number) => {
    for (let token = from; token < to; token++) if (map[token] !== token + shift) return false;
    return true;
  };
  const left =
    frame.from === 0 ? shift === 0 && carriedAll(0, hull.from) : carriedAll(frame.from - 1, hull.from);
  const right =
    frame.to === map.length
      ? frame.to + shift === back.length && carriedAll(hull.to, frame.to)
      : carriedAll(hull.to, frame.to + 1);
  return Number(left) + Number(right);
}

/** A sentence with the copies of it that stand right before and after it. */
function withCopiesBeside({ ids }: TokenText, { from, to }: TokenRange): TokenRange {
  const length = to - from;
  let [first, last] = [from, to];
  while (sameTokens(ids, first - length, ids, from, length)) first -= length;
  while (sameTokens(ids, last, ids, from, length)) last += length;
  return { from: first, to: last };
}
