import type { Alignment } from './align.ts';
import { sameTokens } from './grams.ts';
import { type Image, imageOf, weightOf } from './image.ts';
import { placesOf } from './occurrences.ts';
import { partner, type Region, regionsOf } from './region.ts';
import type { TokenRange } from './tokens.ts';

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
export const LONG_ENOUGH = 4;
/** How many unchanged tokens around a short passage agree with its place. */
export const AGREEING = 3;
/** Less than this in common, and the words in a passage's place are other words. */
export const LEAST_LIKENESS = 0.5;
/** How much of a sentence must stand unchanged around a passage for other words in it to be its new wording. */
const LEAST_FRAME_LIKENESS = 0.6;

/** The passage between its neighbours, in the same words or in others. */
export function inRegions(
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
    const whole = same ? [] : wholeIn(alignment, parts, images);
    if (whole.length > 1) return { kind: 'ambiguous', candidates: whole };
    const likeness = same ? 1 : likenessOf(alignment, parts, images);
    if (!same && !isRewording(alignment, region, parts, images, frame, likeness)) continue;
    if (same) {
      const rivals = rivalsOf(alignment, parts, images as Image[]);
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

/**
 * Where a passage of some length stands word for word in what the neighbours take for its new wording: words that were
 * inserted inside it may repeat it, and then each copy is as good.
 */
function wholeIn(
  { before, after }: Alignment,
  parts: readonly TokenRange[],
  images: readonly (Image | null)[],
): TokenRange[] {
  const [first, last] = [images[0], images.at(-1)];
  const hull = { from: parts[0]!.from, to: parts.at(-1)!.to };
  if (!first || !last || weightOf(before, hull) < LONG_ENOUGH) return [];
  const length = hull.to - hull.from;
  const found: TokenRange[] = [];
  for (let at = first.range.from; at + length <= last.range.to; at++) {
    if (sameTokens(before.ids, hull.from, after.ids, at, length)) found.push({ from: at, to: at + length });
  }
  return found;
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

/** Another place, where no other old words went, that a passage fits as well as it fits the one that was found. */
function rivalsOf(
  alignment: Alignment,
  parts: readonly TokenRange[],
  images: readonly Image[],
): TokenRange[] | null {
  const { before, after, back } = alignment;
  const part = parts[0]!;
  const image = images[0]!;
  if (parts.length > 1 || (image.left >= 2 && image.right >= 2)) return null;
  const length = part.to - part.from;
  for (const at of placesOf(alignment, part)) {
    if (at === image.range.from || back[at] !== -1) continue;
    const rivalLeft = sameTokens(before.ids, part.from - 1, after.ids, at - 1, 1) ? 1 : 0;
    const rivalRight = sameTokens(before.ids, part.to, after.ids, at + length, 1) ? 1 : 0;
    if (rivalLeft + rivalRight >= Math.min(image.left, 1) + Math.min(image.right, 1)) {
      const rival = { from: at, to: at + length };
      return [image.range, rival].sort((a, b) => a.from - b.from);
    }
  }
  return null;
}
