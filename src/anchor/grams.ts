/** Where a sequence of tokens begins that occurs once; -1: nowhere, -2: several times. */
export const ABSENT = -1;
export const REPEATED = -2;

/**
 * The sequences of `length` tokens of a text, each with its place if it has one place only. Sequences that touch a
 * token for which `taken` holds a place are left out. Open addressing over typed arrays: linear in the text.
 */
export class GramIndex {
  readonly #ids: Int32Array;
  readonly #length: number;
  readonly #places: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;

  constructor(ids: Int32Array, length: number, taken: Int32Array) {
    this.#ids = ids;
    this.#length = length;
    let size = 16;
    while (size < ids.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#places = new Int32Array(size).fill(ABSENT);
    this.#hashes = new Int32Array(size);
    let free = 0;
    for (let end = 0; end < ids.length; end++) {
      free = taken[end] === -1 ? free + 1 : 0;
      if (free >= length) this.#add(end - length + 1);
    }
  }

  /**
   * Where the sequences of this text stand in another: by the place of each here, its only place there, or ABSENT, or
   * REPEATED. Sequences of the other text that touch a token for which `taken` holds a place are left out.
   */
  placesIn(others: Int32Array, taken: Int32Array): Int32Array {
    const found = new Int32Array(this.#ids.length).fill(ABSENT);
    let free = 0;
    for (let end = 0; end < others.length; end++) {
      free = taken[end] === -1 ? free + 1 : 0;
      if (free < this.#length) continue;
      const at = end - this.#length + 1;
      const place = this.find(others, at);
      if (place >= 0) found[place] = found[place] === ABSENT ? at : REPEATED;
    }
    return found;
  }

  /** The place of the sequence that begins at `at` in `ids`, or ABSENT, or REPEATED. */
  find(ids: Int32Array, at: number): number {
    const hash = hashOf(ids, at, this.#length);
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const place = this.#places[slot]!;
      if (place === ABSENT) return ABSENT;
      if (this.#hashes[slot] !== hash) continue;
      if (place === REPEATED) return REPEATED;
      return sameTokens(this.#ids, place, ids, at, this.#length) ? place : REPEATED;
    }
  }

  #add(place: number): void {
    const hash = hashOf(this.#ids, place, this.#length);
    let slot = hash & this.#mask;
    while (this.#places[slot] !== ABSENT && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    this.#places[slot] = this.#places[slot] === ABSENT ? place : REPEATED;
    this.#hashes[slot] = hash;
  }
}

/** Whether `length` tokens from `at` in one text and from `otherAt` in another are the same. */
export function sameTokens(
  ids: Int32Array,
  at: number,
  others: Int32Array,
  otherAt: number,
  length: number,
): boolean {
  if (at < 0 || otherAt < 0 || at + length > ids.length || otherAt + length > others.length) return false;
  for (let k = 0; k < length; k++) if (ids[at + k] !== others[otherAt + k]) return false;
  return true;
}

function hashOf(ids: Int32Array, at: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < length; k++) {
    hash = Math.imul(hash ^ ids[at + k]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
