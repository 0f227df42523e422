import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../../src/library/words/split-words.ts';
import { type WordIndex, WordIndexBuilder, WordSearch } from '../../../src/library/words/word-index.ts';
import { WordNumbers } from '../../../src/library/words/word-numbers.ts';

/** The documents of each word, as one reads them off. */
function listed({ words, starts, documents }: WordIndex): Record<string, number[]> {
  const all = words === '' ? [] : words.split('\n');
  return Object.fromEntries(
    all.map((word, at) => [word, [...documents.subarray(starts[at], starts[at + 1])]]),
  );
}

test('each word has the documents that say it, once and in rising order', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abAB1 -’éß記خ\n') });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(text))), (given) => {
      const builder = new WordIndexBuilder();
      const expected = new Map<string, number[]>();
      let document = -1;
      for (const [step, texts] of given) {
        document += step;
        builder.add(document, texts);
        for (const word of new Set(texts.flatMap(splitWords)))
          expected.set(word, [...(expected.get(word) ?? []), document]);
      }
      const index = builder.finish();
      expect(listed(index)).toEqual(Object.fromEntries(expected));
      expect(index.words).toBe([...expected.keys()].sort().join('\n'));
    }),
  );
});

test('tens of thousands of words, and words in tens of thousands of documents, are found again', () => {
  const builder = new WordIndexBuilder();
  const many = 40_000;
  for (let at = 0; at < many; at++) builder.add(at, [`everywhere w${at} w${many - at}`]);
  const search = new WordSearch(builder.finish());
  const having = (beginning: string) => {
    const found = new Set<number>();
    search.eachWithBeginning(beginning, (document) => found.add(document));
    return [...found].sort((a, b) => a - b);
  };
  expect(having('everyw')).toHaveLength(many);
  expect(having('w39999')).toEqual([1, 39_999]);
  expect(having('nowhere')).toEqual([]);
});

test('a word has one number wherever it stands, and another word has another, also one of the same hash', () => {
  const numbers = new WordNumbers();
  const [one, other] = sameHash();
  const text = `${one} ${other} ${one}`;
  const first = numbers.of(text, 0, one.length);
  const second = numbers.of(text, one.length + 1, one.length + 1 + other.length);
  expect(second).not.toBe(first);
  expect(numbers.of(text, text.length - one.length, text.length)).toBe(first);
  expect(numbers.words).toEqual([one, other]);
});

/** Two words that FNV-1a of 32 bits does not tell apart. */
function sameHash(): [string, string] {
  const seen = new Map<number, string>();
  for (let at = 0; ; at++) {
    const word = at.toString(36);
    let hash = 0x811c9dc5;
    for (let place = 0; place < word.length; place++)
      hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
    const known = seen.get(hash);
    if (known !== undefined) return [known, word];
    seen.set(hash, word);
  }
}
