import type { Alignment } from './align.ts';
import { sameTokens } from './grams.ts';
import type { TokenRange } from './tokens.ts';

/** A place of the new text with the words of a passage that is no other passage's image. */
export interface Occurrence {
  at: number;
  length: number;
  /**
   * How many tokens around it agree with those around the passage: at most CONTEXT on each side, and none on a side
   * where the passage itself stands once more, which tells no copy from another.
   */
  context: number;
}

const CONTEXT = 8;
/** A word that stands in more places than this is no clue to any of them. */
const MOST_PLACES = 200;

const indexes = new WeakMap<Int32Array, { first: Int32Array; places: Int32Array }>();

/** The places of each token of a text, made when first asked for: linear in the text. */
function tokenPlaces(ids: Int32Array, token: number): Int32Array {
  let index = indexes.get(ids);
  if (!index) {
    let largest = -1;
    for (const id of ids) if (id > largest) largest = id;
    const first = new Int32Array(largest + 2);
    for (const id of ids) first[id + 1]!++;
    for (let id = 0; id <= largest; id++) first[id + 1]! += first[id]!;
    const next = first.slice();
    const places = new Int32Array(ids.length);
    for (let at = 0; at < ids.length; at++) places[next[ids[at]!]!++] = at;
    index = { first, places };
    indexes.set(ids, index);
  }
  if (token + 1 >= index.first.length) return index.places.subarray(0, 0);
  return index.places.subarray(index.first[token]!, index.first[token + 1]!);
}

/** Where the words of an old range stand in the new text; none if they are all too common to look for. */
export function placesOf({ before, after }: Alignment, range: TokenRange): number[] {
  let rarest = range.from;
  let places = tokenPlaces(after.ids, before.ids[rarest]!);
  for (let token = range.from + 1; token < range.to && places.length > 0; token++) {
    const others = tokenPlaces(after.ids, before.ids[token]!);
    if (others.length < places.length) {
      places = others;
      rarest = token;
    }
  }
  if (places.length > MOST_PLACES) return [];
  const length = range.to - range.from;
  return [...places]
    .map((place) => place - (rarest - range.from))
    .filter((at) => sameTokens(before.ids, range.from, after.ids, at, length));
}

/** Where they stand without being the image of other words. */
export function occurrencesOf(alignment: Alignment, range: TokenRange): Occurrence[] {
  const { before, after, back } = alignment;
  const length = range.to - range.from;
  const found: Occurrence[] = [];
  const most = (beside: number) =>
    sameTokens(before.ids, beside, before.ids, range.from, length) ? 0 : CONTEXT;
  const [mostLeft, mostRight] = [most(range.from - length), most(range.to)];
  for (const at of placesOf(alignment, range)) {
    if (!back.subarray(at, at + length).every((old) => old === -1)) continue;
    let left = 0;
    while (left < mostLeft && agree(before.ids, range.from - left - 1, after.ids, at - left - 1)) left++;
    let right = 0;
    while (right < mostRight && agree(before.ids, range.to + right, after.ids, at + length + right)) right++;
    found.push({ at, length, context: left + right });
  }
  return found;
}

function agree(one: Int32Array, at: number, other: Int32Array, otherAt: number): boolean {
  return sameTokens(one, at, other, otherAt, 1);
}
