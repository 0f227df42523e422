import type { Alignment } from './align.ts';
import { kindsOf } from './change-kinds.ts';
import { beginsSentence } from './frames.ts';
import type { Region } from './region.ts';
import type { TokenRange, TokenText } from './tokens.ts';

/** How far from a passage's first and last word a "not" or a "may" still changes what it says. */
const REACH = 2;

/**
 * A negation or a modal verb that came or went right beside a passage changes what was said as much as one inside.
 * Returns the old and the new range grown over it; null if there is none.
 */
export function besideIt(
  { before, after, map, back }: Alignment,
  old: TokenRange,
  now: TokenRange,
  region: Region | null,
): { old: TokenRange; now: TokenRange } | null {
  const kept = new Set(region?.pairs);
  const hasPartner = (token: number) => {
    const inside = region && token >= region.before.from && token < region.before.to;
    return inside ? region.pairs[token - region.before.from] !== -1 : map[token] !== -1;
  };
  const cameIn = (token: number) => back[token] === -1 && !kept.has(token);
  const wentOut = (token: number) => !hasPartner(token);
  const grownNow = grow(after, now, cameIn);
  const grownOld = grow(before, old, wentOut);
  if (grownNow === now && grownOld === old) return null;
  return { old: grownOld, now: grownNow };
}

function grow(tokens: TokenText, range: TokenRange, changed: (token: number) => boolean): TokenRange {
  let { from, to } = range;
  for (let at = range.from - 1; at >= 0 && at >= range.from - REACH && changed(at); at--) {
    if (beginsSentence(tokens, at + 1)) break;
    if (changesMeaning(tokens, at)) from = at;
  }
  for (let at = range.to; at < tokens.ids.length && at < range.to + REACH && changed(at); at++) {
    if (beginsSentence(tokens, at)) break;
    if (changesMeaning(tokens, at)) to = at + 1;
  }
  return from === range.from && to === range.to ? range : { from, to };
}

function changesMeaning(tokens: TokenText, token: number): boolean {
  return kindsOf(tokens, token).some((kind) => kind === 'negation' || kind === 'modal');
}
