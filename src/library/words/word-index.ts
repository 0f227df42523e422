import { eachWord } from './split-words.ts';
import { WordNumbers } from './word-numbers.ts';

/**
 * Which documents have which words: a sorted list of words and, for each, its documents in rising order. Plain data in
 * two typed arrays, so that it is kept and loaded as it is. Documents are numbers from 0.
 */
export interface WordIndex {
  /** Sorted by code units, joined by line breaks. */
  words: string;
  /** Where the documents of each word begin in `documents`; one more than there are words. */
  starts: Uint32Array<ArrayBuffer>;
  documents: Uint32Array<ArrayBuffer>;
}

/**
 * Gathers words document by document; documents are added in rising order. What is gathered is one row of numbers, each
 * document with its words; the lists of documents are laid out at the end, when it is known how long each is. A list for
 * each word that grows on the way takes several times as long.
 */
export class WordIndexBuilder {
  private readonly numbers = new WordNumbers();
  /** For each document its number, how many words it has, and those words. */
  private gathered = new Uint32Array(1 << 16);
  private length = 0;
  /** For each word in how many documents it is, and one more than the latest of them. */
  private counts = new Uint32Array(1 << 12);
  private latest = new Uint32Array(1 << 12);

  /** @param texts all that the document says */
  add(document: number, texts: Iterable<string>): void {
    const head = this.length;
    this.length += 2;
    this.gathered = roomy(this.gathered, this.length);
    this.gathered[head] = document;
    for (const text of texts)
      eachWord(text, (folded, start, end) => this.note(document, this.numbers.of(folded, start, end)));
    this.gathered[head + 1] = this.length - head - 2;
  }

  private note(document: number, word: number): void {
    this.counts = roomy(this.counts, word);
    this.latest = roomy(this.latest, word);
    if (this.latest[word] === document + 1) return;
    this.latest[word] = document + 1;
    this.counts[word]!++;
    this.gathered = roomy(this.gathered, this.length);
    this.gathered[this.length++] = word;
  }

  finish(): WordIndex {
    const { words } = this.numbers;
    const sorted = Uint32Array.from(words.keys()).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
    const starts = new Uint32Array(words.length + 1);
    /** Where the next document of each word goes. */
    const next = new Uint32Array(words.length);
    let total = 0;
    for (const [place, word] of sorted.entries()) {
      starts[place] = total;
      next[word] = total;
      total += this.counts[word]!;
    }
    starts[words.length] = total;
    const documents = new Uint32Array(total);
    for (let at = 0; at < this.length; ) {
      const document = this.gathered[at++]!;
      for (let left = this.gathered[at++]!; left > 0; left--)
        documents[next[this.gathered[at++]!]!++] = document;
    }
    return { words: Array.from(sorted, (word) => words[word]).join('\n'), starts, documents };
  }
}

/** The same numbers with room for one at this place. */
function roomy(numbers: Uint32Array<ArrayBuffer>, place: number): Uint32Array<ArrayBuffer> {
  if (place < numbers.length) return numbers;
  const more = new Uint32Array(Math.max(place + 1, numbers.length * 2));
  more.set(numbers);
  return more;
}

/** Answers which documents have a word that begins with given letters. */
export class WordSearch {
  private readonly words: string[];
  private readonly index: WordIndex;

  constructor(index: WordIndex) {
    this.index = index;
    this.words = index.words === '' ? [] : index.words.split('\n');
  }

  /** Calls `found` for each document that has a word beginning so; for one with several such words several times. */
  eachWithBeginning(beginning: string, found: (document: number) => void): void {
    const { starts, documents } = this.index;
    const first = this.firstFrom(beginning);
    let end = first;
    while (end < this.words.length && this.words[end]!.startsWith(beginning)) end++;
    for (let at = starts[first] ?? 0; at < (starts[end] ?? 0); at++) found(documents[at]!);
  }

  /** The place of the first word that does not come before the given one. */
  private firstFrom(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
