import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragmentLink } from '../../../src/formats/index.ts';

const url = 'https://news.example/harbour?id=3#comments';
const paragraph = (text: string) => [{ start: 0, end: text.length, kind: 'body' as const, links: [] }];
const link = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return textFragmentLink({ url, text, paragraphs: paragraph(text) }, [start, start + words.length]);
};

describe('a link to words', () => {
  test('takes the place of the address’s own fragment', () => {
    expect(link('We knew it.', 'knew')).toBe('https://news.example/harbour?id=3#:~:text=knew');
  });

  test('writes what has a meaning in a directive so that it has none', () => {
    expect(link('one, two & three-four', 'one, two & three-four')).toMatch(
      /text=one%2C%20two%20%26%20three%2Dfour$/,
    );
  });

  test('names a word before, where the words stand in several places', () => {
    expect(link('She said so. He said so.', 'said so', 6)).toMatch(/text=He-,said%20so$/);
  });

  test('gives a long quotation by its ends', () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    expect(link(words, words)).toMatch(
      /text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59$/,
    );
  });

  test('is an address whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        const made = textFragmentLink({ url, text: words, paragraphs: paragraph(words) }, [0, words.length]);
        expect(URL.canParse(made)).toBe(true);
      }),
    );
  });
});
