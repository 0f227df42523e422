/** Gives each word a number, the same for the same letters, without cutting out a word that it knows. */
export class WordNumbers {
  /** The words by number. */
  readonly words: string[] = [];
  /** By hash, and from there on to the first free slot: the number of a word and one, 0 for none. */
  private slots = new Int32Array(1 << 12);
  private readonly hashes: number[] = [];

  /** The number of the word that stands in a text from one place to another. */
  of(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    let slot = hash & (this.slots.length - 1);
    for (let taken = this.slots[slot]!; taken !== 0; taken = this.slots[slot]!) {
      if (this.hashes[taken - 1] === hash && isAt(this.words[taken - 1]!, text, start, end)) return taken - 1;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    const number = this.words.push(text.slice(start, end)) - 1;
    this.hashes.push(hash);
    this.slots[slot] = number + 1;
    if (this.words.length * 2 > this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    for (const [number, hash] of this.hashes.entries()) {
      let slot = hash & (this.slots.length - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = number + 1;
    }
  }
}

/** FNV-1a over the code units, its upper half folded into the lower, from which the slot is taken. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 16);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
