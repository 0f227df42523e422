import { type Alignment, runAt } from './align.ts';
import { carriedTo, sidesCarried } from './carried.ts';
import { frameOf } from './frames.ts';
import { AGREEING, inRegions, LEAST_LIKENESS, LONG_ENOUGH, type Placement } from './in-regions.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import type { Region } from './region.ts';
import { rivalsOf } from './rivals.ts';
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
  if (carried !== -1) {
    const neighbours = sidesCarried(alignment, frame, hull, carried);
    const rivals = rivalsOf(alignment, frame, hull, carried, neighbours);
    if (rivals.length > 0) {
      const starts = [carried, ...rivals].sort((a, b) => a - b);
      const length = hull.to - hull.from;
      return { kind: 'ambiguous', candidates: starts.map((from) => ({ from, to: from + length })) };
    }
    if (neighbours > 0) return carriedPlacement(alignment, parts, hull, carried);
  }
  const edited = inRegions(alignment, parts, frame, hint);
  if (carried === -1) return edited ?? elsewhere(alignment, hull, parts);
  return edited && outweighs(edited, carried, hull.to - hull.from)
    ? edited
    : carriedPlacement(alignment, parts, hull, carried);
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
