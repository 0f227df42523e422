import { type Alignment, runAt } from './align.ts';
import { frameOf } from './frames.ts';
import { sameTokens } from './grams.ts';
import { AGREEING, inRegions, LEAST_LIKENESS, LONG_ENOUGH, type Placement } from './in-regions.ts';
import { type Occurrence, occurrencesOf, placesOf } from './occurrences.ts';
import type { Region } from './region.ts';
import { beginsParagraph, type TokenRange, type TokenText } from './tokens.ts';

const NONE: Placement = { kind: 'none' };

/**
 * Finds a passage (its parts, in tokens of the old text) in the new text. First where its neighbours are, where
 * edited words win over the same words elsewhere; then where the same words went with or without their neighbours.
 * `hint`: a part of the new text that something else than the alignment says is the place.
 */
export function place(
  alignment: Alignment,
  parts: readonly TokenRange[],
  hint: Region | null = null,
): Placement {
  if (parts.length === 0 || (!alignment.sameArticle && !hint)) return NONE;
  const hull = { from: parts[0]!.from, to: parts.at(-1)!.to };
  const frame = frameOf(alignment.before, hull);
  const carried = carriedTo(alignment, hull);
  const shift = carried - hull.from;
  if (carried !== -1) {
    const neighbours = sidesCarried(alignment, frame, hull, carried);
    if (neighbours === 2) return carriedPlacement(alignment, parts, hull, carried);
    const rivals = rivalsOf(alignment, frame, frame.from + shift);
    if (rivals.length > 0) {
      const starts = [carried, ...rivals.map((at) => at + hull.from - frame.from)].sort((a, b) => a - b);
      const length = hull.to - hull.from;
      return { kind: 'ambiguous', candidates: starts.map((from) => ({ from, to: from + length })) };
    }
    if (neighbours === 1) return carriedPlacement(alignment, parts, hull, carried);
  }
  const edited = inRegions(alignment, parts, frame, hint);
  if (carried === -1) return edited ?? elsewhere(alignment, hull, parts);
  return edited && outweighs(edited, carried, hull.to - hull.from)
    ? edited
    : carriedPlacement(alignment, parts, hull, carried);
}

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
function sidesCarried(alignment: Alignment, sentence: TokenRange, hull: TokenRange, carried: number): number {
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

/** Other places that hold the same whole sentence, except those that their own neighbours on both sides vouch for. */
function rivalsOf(alignment: Alignment, frame: TokenRange, carriedFrame: number): number[] {
  const length = frame.to - frame.from;
  return placesOf(alignment, frame).filter((at) => {
    if (Math.abs(at - carriedFrame) < length) return false;
    const old = alignment.back[at]!;
    const own = { from: old, to: old + length };
    const sure =
      old !== -1 && carriedTo(alignment, own) === at && sidesCarried(alignment, own, own, at) === 2;
    return !sure;
  });
}

function carriedPlacement(
  alignment: Alignment,
  parts: readonly TokenRange[],
  hull: TokenRange,
  carried: number,
): Placement {
  const shift = carried - hull.from;
  const run = runAt(alignment, hull.from);
  return {
    kind: 'placed',
    ranges: parts.map(({ from, to }) => ({ from: from + shift, to: to + shift })),
    same: true,
    likeness: 1,
    moved: run !== undefined && !run.inOrder,
    region: null,
  };
}

/**
 * Whether edited words between the neighbours win over the same words, to which the alignment leads: not if they are
 * the same place, seen wider or narrower, and not if only their frame is like the old one.
 */
function outweighs(edited: Placement, carried: number, length: number): boolean {
  if (edited.kind !== 'placed') return edited.kind === 'ambiguous';
  if (edited.likeness < LEAST_LIKENESS) return false;
  return !edited.ranges.some((range) => range && range.from < carried + length && carried < range.to);
}

/**
 * The same words where nothing around them led: only with agreeing context, and only if no other place has it. Short
 * words that are a paragraph of their own may be one of the like paragraphs; which one, nobody can tell.
 */
function elsewhere(alignment: Alignment, hull: TokenRange, parts: readonly TokenRange[]): Placement {
  const { before, after } = alignment;
  const alone = (tokens: TokenText, { from, to }: TokenRange) =>
    beginsParagraph(tokens, from) && beginsParagraph(tokens, to);
  const range = ({ at, length }: Occurrence) => ({ from: at, to: at + length });
  const free = occurrencesOf(alignment, hull).filter(
    (one) =>
      one.context >= AGREEING ||
      one.length > LONG_ENOUGH ||
      (alone(before, hull) && alone(after, range(one))),
  );
  if (free.length === 0) return NONE;
  const best = free.reduce((most, one) => (one.context > most.context ? one : most));
  const only = free.every((one) => one === best || one.context < best.context);
  if (only && best.context > AGREEING) return carriedPlacement(alignment, parts, hull, best.at);
  return { kind: 'ambiguous', candidates: free.map(range) };
}
