import { type Alignment, runAt } from './align.ts';
import { frameOf } from './frames.ts';
import { sameTokens } from './grams.ts';
import { type Image, imageOf, weightOf } from './image.ts';
import { type Occurrence, occurrencesOf, placesOf } from './occurrences.ts';
import { partner, type Region, regionsOf } from './region.ts';
import { beginsParagraph, type TokenRange, type TokenText } from './tokens.ts';

/** What was found of a passage in the new text, in tokens. */
export type Placement =
  | {
      kind: 'placed';
      /** One range for each part of the passage that is still there; null for a part that is gone. */
      ranges: (TokenRange | null)[];
      same: boolean;
      likeness: number;
      /** Whether the words left the order that the rest of the article kept. */
      moved: boolean;
      /** What it was compared with when it was not simply carried along; for the words around it. */
      region: Region | null;
    }
  | { kind: 'ambiguous'; candidates: TokenRange[] }
  | { kind: 'none' };

/** From this many words on a passage speaks for itself; a shorter one needs agreeing words around it. */
const LONG_ENOUGH = 4;
/** How many unchanged tokens around a short passage agree with its place. */
const AGREEING = 3;
/** Less than this in common, and the words in a passage's place are other words. */
const LEAST_LIKENESS = 0.5;
/** How much of a sentence must stand unchanged around a passage for other words in it to be its new wording. */
const LEAST_FRAME_LIKENESS = 0.6;

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

/** On how many sides the words up to the end of the sentence and the one beyond it were carried along. */
function sidesCarried(alignment: Alignment, frame: TokenRange, hull: TokenRange, carried: number): number {
  const { map, back } = alignment;
  const shift = carried - hull.from;
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

/** The passage between its neighbours, in the same words or in others. */
function inRegions(
  alignment: Alignment,
  parts: readonly TokenRange[],
  frame: TokenRange,
  hint: Region | null,
): Placement | null {
  const found: Extract<Placement, { kind: 'placed' }>[] = [];
  for (const region of [...(hint ? [hint] : []), ...regionsOf(alignment, frame)]) {
    const images = parts.map((part) => imageOf(region, part, alignment.before, alignment.after));
    const same = images.every((image, k) => image?.same && agrees(alignment, parts[k]!, image));
    // The same words, but too few of them and in other company: no place, and no rewording either.
    if (!same && images.every((image) => image?.same)) continue;
    const likeness = same ? 1 : likenessOf(alignment, parts, images);
    if (!same && !isRewording(alignment, region, parts, images, frame, likeness)) continue;
    if (same) {
      const rivals = rivalsIn(alignment, region, parts, images as Image[]);
      if (rivals) return { kind: 'ambiguous', candidates: rivals };
    }
    found.push({
      kind: 'placed',
      ranges: images.map((image) => image?.range ?? null),
      same,
      likeness: same ? 1 : Math.min(likeness, 0.99),
      moved: false,
      region,
    });
  }
  return found.sort((a, b) => b.likeness - a.likeness)[0] ?? null;
}

function agrees({ before }: Alignment, part: TokenRange, image: Image): boolean {
  if (weightOf(before, part) >= LONG_ENOUGH) return true;
  return image.left + image.right >= AGREEING || (image.left >= 1 && image.right >= 1);
}

function likenessOf(
  { before }: Alignment,
  parts: readonly TokenRange[],
  images: readonly (Image | null)[],
): number {
  let sum = 0;
  let total = 0;
  for (const [k, part] of parts.entries()) {
    const share = weightOf(before, part);
    sum += share * (images[k]?.likeness ?? 0);
    total += share;
  }
  return total === 0 ? 0 : sum / total;
}

/** Whether the words in a passage's place are its words with changes, and not just what stands there now. */
function isRewording(
  { before, after }: Alignment,
  region: Region,
  parts: readonly TokenRange[],
  images: readonly (Image | null)[],
  frame: TokenRange,
  likeness: number,
): boolean {
  const placed = images.filter((image) => image !== null);
  if (placed.length === 0) return false;
  const words = parts.reduce((sum, part) => sum + weightOf(before, part), 0);
  if (likeness >= LEAST_LIKENESS && likeness * words >= 2) return true;
  if (words >= LONG_ENOUGH) return false;
  let kept = 0;
  let around = 0;
  for (let token = frame.from; token < frame.to; token++) {
    if (parts.some(({ from, to }) => token >= from && token < to)) continue;
    around++;
    if (partner(region, token) !== -1) kept++;
  }
  const tight = placed.every(({ left, right }) => left >= 1 && right >= 1 && left + right >= AGREEING);
  const length = placed.reduce((sum, { range }) => sum + weightOf(after, range), 0);
  return tight && around > 0 && kept >= LEAST_FRAME_LIKENESS * around && length <= 2 * words + 3;
}

/** Other places in a region that a passage fits as well as it fits the one that was found. */
function rivalsIn(
  { before, after, back }: Alignment,
  region: Region,
  parts: readonly TokenRange[],
  images: readonly Image[],
): TokenRange[] | null {
  const part = parts[0]!;
  const image = images[0]!;
  if (parts.length > 1 || (image.left >= 2 && image.right >= 2)) return null;
  const length = part.to - part.from;
  for (let at = region.after.from; at + length <= region.after.to; at++) {
    if (at === image.range.from || back[at] !== -1) continue;
    if (!sameTokens(before.ids, part.from, after.ids, at, length)) continue;
    const rivalLeft = sameTokens(before.ids, part.from - 1, after.ids, at - 1, 1) ? 1 : 0;
    const rivalRight = sameTokens(before.ids, part.to, after.ids, at + length, 1) ? 1 : 0;
    if (rivalLeft + rivalRight >= Math.min(image.left, 1) + Math.min(image.right, 1)) {
      const rival = { from: at, to: at + length };
      return [image.range, rival].sort((a, b) => a.from - b.from);
    }
  }
  return null;
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
