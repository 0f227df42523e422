import { type Alignment, runAt } from './align.ts';
import { slideToSentences } from './slide.ts';
import type { TokenRange } from './tokens.ts';
import { pairTokens } from './word-diff.ts';

/** How far from a sentence its nearest surviving neighbour is looked for, in tokens. */
const NEIGHBOUR_REACH = 80;
/** How much longer than the old one a part of the new text between the same neighbours may be and is still compared. */
const LONGEST_REGION = 400;
/** Where only one neighbour survived, the new text is compared this many tokens beyond the old length. */
const ONE_SIDED_SLACK = 24;
/** A neighbour vouches for a place when it was carried with this many tokens of its own. */
const STRONG = 6;
/** Stands for new tokens that are the image of something else: they equal no old token. */
const TAKEN = -2;

/** A part of the old text and the part of the new one that stands between the same neighbours, token by token. */
export interface Region {
  before: TokenRange;
  after: TokenRange;
  /** For each old token of `before`, its place in the new text, or -1. */
  pairs: Int32Array;
  /** Whether a surviving neighbour, or the end of both texts, stands on its left and on its right. */
  left: boolean;
  right: boolean;
}

/** The new places where a sentence would stand if only its words had been edited: most trusted first. */
export function regionsOf(alignment: Alignment, frame: TokenRange): Region[] {
  const { map, before, after } = alignment;
  const left = neighbour(alignment, frame, -1);
  const right = neighbour(alignment, frame, 1);
  const hasLeft = left >= 0;
  const hasRight = right < map.length;
  const newLeft = hasLeft ? map[left]! : -1;
  const newRight = hasRight ? map[right]! : after.ids.length;
  const slack = ONE_SIDED_SLACK + (frame.to - frame.from);
  const regions: Region[] = [];
  const push = (old: TokenRange, now: TokenRange, left: boolean, right: boolean) => {
    const pairs = compare(alignment, old, now);
    if (pairs) regions.push({ before: old, after: now, pairs, left, right });
  };
  const oldStart = hasLeft ? left + 1 : Math.max(0, frame.from - NEIGHBOUR_REACH);
  const oldEnd = hasRight ? right : Math.min(before.ids.length, frame.to + NEIGHBOUR_REACH);
  const ends = (hasLeft || frame.from <= STRONG) && (hasRight || frame.to + STRONG >= map.length);
  const length = newRight - newLeft - 1;
  if (ends && (hasLeft || hasRight) && length >= 0 && length <= oldEnd - oldStart + LONGEST_REGION) {
    push({ from: oldStart, to: oldEnd }, { from: newLeft + 1, to: newRight }, true, true);
    return regions;
  }
  if (hasLeft) {
    const now = freeForward(alignment, newLeft + 1, frame.to - left - 1 + slack, oldStart, frame.to);
    push({ from: oldStart, to: frame.to }, { from: newLeft + 1, to: now }, true, false);
  }
  if (hasRight) {
    const now = freeBackward(alignment, newRight, right - frame.from + slack, frame.from, oldEnd);
    push({ from: frame.from, to: oldEnd }, { from: now, to: newRight }, false, true);
  }
  return regions;
}

/**
 * The nearest token outside a sentence that was carried along with enough others outside it: what merely continues
 * the sentence's own words, such as a caption that stands under many pictures, vouches for nothing.
 * -1, or the number of tokens, if there is none near.
 */
function neighbour(alignment: Alignment, frame: TokenRange, step: 1 | -1): number {
  const { map } = alignment;
  const none = step === 1 ? map.length : -1;
  let token = step === 1 ? frame.to : frame.from - 1;
  for (let far = 0; far < NEIGHBOUR_REACH && token !== none; far++, token += step) {
    const run = map[token] === -1 ? undefined : runAt(alignment, token);
    if (!run) continue;
    const outside = step === 1 ? run.before + run.length - token : token + 1 - run.before;
    if (outside >= STRONG) return token;
  }
  return none;
}

/** Where the new tokens end that could belong to an old range: at the first that is the image of other words. */
function freeForward({ back }: Alignment, start: number, most: number, from: number, to: number): number {
  let end = start;
  while (end < back.length && end - start < most && isFree(back[end]!, from, to)) end++;
  return end;
}

function freeBackward({ back }: Alignment, end: number, most: number, from: number, to: number): number {
  let start = end;
  while (start > 0 && end - start < most && isFree(back[start - 1]!, from, to)) start--;
  return start;
}

function isFree(old: number, from: number, to: number): boolean {
  return old === -1 || (old >= from && old < to);
}

/** The pairs of `Region` for two ranges; null when they differ too much. */
export function compare(
  { before, after, back }: Alignment,
  old: TokenRange,
  now: TokenRange,
): Int32Array | null {
  const newIds: number[] = [];
  for (let k = now.from; k < now.to; k++) {
    newIds.push(isFree(back[k]!, old.from, old.to) ? after.ids[k]! : TAKEN);
  }
  const pairs = pairTokens([...before.ids.subarray(old.from, old.to)], newIds);
  if (!pairs) return null;
  slideToSentences(pairs, before, old, after, now);
  for (let k = 0; k < pairs.length; k++) if (pairs[k] !== -1) pairs[k]! += now.from;
  return pairs;
}

/** The partner of an old token in a region; the region's edges pair with each other, and beyond them all is -1. */
export function partner(region: Region, token: number): number {
  if (token === region.before.from - 1) return region.after.from - 1;
  if (token === region.before.to) return region.after.to;
  return region.pairs[token - region.before.from] ?? -1;
}
