const SMALLEST = 1024;

/**
 * One number for each different word or mark, shared by the texts that are compared. An open hash table over the code
 * units where they stand: most words of a text were met before, and cost no string.
 */
export class Vocabulary {
  /** The words by their numbers. */
  readonly words: string[] = [];
  #hashes = new Int32Array(SMALLEST);
  #slots = new Int32Array(SMALLEST).fill(-1);

  /** The number of the word that stands at [start, end) of a text; a new one for a new word. */
  numberOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let id = this.#slots[slot]!; id !== -1; id = this.#slots[slot]!) {
      if (this.#hashes[slot] === hash && isAt(this.words[id]!, text, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.words.length;
    this.words.push(text.slice(start, end));
    this.#slots[slot] = id;
    this.#hashes[slot] = hash;
    if (this.words.length * 2 > mask) this.#grow();
    return id;
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    const mask = slots.length * 2 - 1;
    this.#slots = new Int32Array(mask + 1).fill(-1);
    this.#hashes = new Int32Array(mask + 1);
    for (const [k, id] of slots.entries()) {
      if (id === -1) continue;
      let slot = hashes[k]! & mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & mask;
      this.#slots[slot] = id;
      this.#hashes[slot] = hashes[k]!;
    }
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let k = 0; k < word.length; k++) if (word.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
}
