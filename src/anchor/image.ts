import { wordAt } from './frames.ts';
import { partner, type Region } from './region.ts';
import type { TokenRange, TokenText } from './tokens.ts';

/** Where a range of old tokens stands in a region of the new text, and how well the two agree. */
export interface Image {
  range: TokenRange;
  /** The same tokens, all of them and nothing between. */
  same: boolean;
  /** Share of the words of both that are paired: 1 for all. */
  likeness: number;
  /** How many tokens right before and right after it are unchanged; at most CONTEXT each. */
  left: number;
  right: number;
}

const CONTEXT = 6;
/** A mark of punctuation says less than a word. */
const MARK_WEIGHT = 0.2;

/** The image of `part` by the pairs of a region; null when nothing of the new text is left for it. */
export function imageOf(region: Region, part: TokenRange, before: TokenText, after: TokenText): Image | null {
  const firstPaired = nextPaired(region, part.from, part.to);
  const lastPaired = previousPaired(region, part.to - 1, part.from);
  let start = edgeBefore(region, part.from);
  let end = edgeAfter(region, part.to);
  if (firstPaired < part.to) {
    const place = partner(region, firstPaired);
    // When the words before were changed too, the new words are shared out by the length of the old ones.
    if (firstPaired === part.from) start = place;
    else if (partner(region, part.from - 1) === -1 || !region.left)
      start = Math.max(start, place - (firstPaired - part.from));
    const lastPlace = partner(region, lastPaired);
    if (lastPaired === part.to - 1) end = lastPlace + 1;
    else if (partner(region, part.to) === -1 || !region.right)
      end = Math.min(end, lastPlace + (part.to - lastPaired));
  }
  if (start >= end) return null;
  const range = { from: start, to: end };
  let paired = 0;
  for (let token = part.from; token < part.to; token++) {
    if (partner(region, token) !== -1) paired += weight(before, token);
  }
  const total = weightOf(before, part) + weightOf(after, range);
  return {
    range,
    same: isSame(region, part, range),
    likeness: (2 * paired) / total,
    left: agreement(region, part.from - 1, start - 1, -1),
    right: agreement(region, part.to, end, 1),
  };
}

function isSame(region: Region, part: TokenRange, range: TokenRange): boolean {
  if (part.to - part.from !== range.to - range.from) return false;
  for (let token = part.from; token < part.to; token++) {
    if (partner(region, token) !== range.from + token - part.from) return false;
  }
  return true;
}

function agreement(region: Region, token: number, place: number, step: 1 | -1): number {
  let count = 0;
  while (count < CONTEXT && place >= -1 && partner(region, token + step * count) === place + step * count) {
    const at = token + step * count;
    if (at < region.before.from) return region.left ? CONTEXT : count;
    if (at >= region.before.to) return region.right ? CONTEXT : count;
    count++;
  }
  return count;
}

function nextPaired(region: Region, from: number, to: number): number {
  let token = from;
  while (token < to && partner(region, token) === -1) token++;
  return token;
}

function previousPaired(region: Region, from: number, to: number): number {
  let token = from;
  while (token >= to && partner(region, token) === -1) token--;
  return token;
}

/** The first new place after the image of the nearest paired token before `token`. */
function edgeBefore(region: Region, token: number): number {
  return partner(region, previousPaired(region, token - 1, region.before.from)) + 1;
}

function edgeAfter(region: Region, token: number): number {
  return partner(region, nextPaired(region, token, region.before.to));
}

/** How much a token says: words count in full. */
export function weight(tokens: TokenText, token: number): number {
  return /[\p{L}\p{N}]/u.test(wordAt(tokens, token)) ? 1 : MARK_WEIGHT;
}

export function weightOf(tokens: TokenText, { from, to }: TokenRange): number {
  let sum = 0;
  for (let token = from; token < to; token++) sum += weight(tokens, token);
  return sum;
}
