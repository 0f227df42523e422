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

/** Gathers words document by document; documents are added in rising order. */
export class WordIndexBuilder {
  private readonly known = new Map<string, number[]>();

  add(document: number, words: Iterable<string>): void {
    for (const word of words) {
      const documents = this.known.get(word);
      if (!documents) this.known.set(word, [document]);
      else if (documents[documents.length - 1] !== document) documents.push(document);
    }
  }

  finish(): WordIndex {
    const words = [...this.known.keys()].sort();
    const starts = new Uint32Array(words.length + 1);
    let total = 0;
    for (const [index, word] of words.entries()) {
      starts[index] = total;
      total += this.known.get(word)!.length;
    }
    starts[words.length] = total;
    const documents = new Uint32Array(total);
    for (const [index, word] of words.entries()) documents.set(this.known.get(word)!, starts[index]);
    return { words: words.join('\n'), starts, documents };
  }
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
