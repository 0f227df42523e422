import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/text/tokens.ts';

const words = (text: string): string[] => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  it.each([
    ['words and marks', 'The mayor, Ida Holm, left.', ['The', 'mayor', ',', 'Ida', 'Holm', ',', 'left', '.']],
    ['a possessive', "Okoye's plan", ['Okoye', "'s", 'plan']],
    ['a curly possessive', 'Okoye’s plan', ['Okoye', '’s', 'plan']],
    ['a plural possessive', "the teachers' union", ['the', 'teachers', "'", 'union']],
    ['a shortened verb', "He'll say we don't", ['He', "'ll", 'say', 'we', "don't"]],
    ['a name with an apostrophe', "O'Malley and d'Estaing", ["O'Malley", 'and', "d'Estaing"]],
    ['titles and initials', 'Dr. J. K. Mwangi', ['Dr.', 'J.', 'K.', 'Mwangi']],
    ['dotted abbreviations', 'the U.S. at 5 p.m. today', ['the', 'U.S.', 'at', '5', 'p.m.', 'today']],
    ['numbers', '1,250.5 or 3.5%', ['1,250.5', 'or', '3.5', '%']],
    ['a list of numbers', 'in 2019, 2020', ['in', '2019', ',', '2020']],
    ['hyphens', 'a co-author -then- minister', ['a', 'co-author', '-', 'then', '-', 'minister']],
    ['dashes and dots', 'wait -- no... yes', ['wait', '--', 'no', '...', 'yes']],
    ['doubled single marks', "''Go,'' she said", ["''", 'Go', ',', "''", 'she', 'said']],
    ['handles and sites', '@ana_ruiz on example.com', ['@ana_ruiz', 'on', 'example.com']],
    ['a missing space', 'It ended.Next came', ['It', 'ended', '.', 'Next', 'came']],
    ['accents', 'Đặng Thị said', ['Đặng', 'Thị', 'said']],
  ])('cuts %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('gives offsets into the whole text when a part is asked for', () => {
    expect(tokenise('One. Two three.', 5, 14)).toEqual([
      { start: 5, end: 8, text: 'Two' },
      { start: 9, end: 14, text: 'three' },
    ]);
  });

  it('covers every character that is not white space exactly once, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0;
        for (const token of tokenise(text)) {
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(text.slice(token.start, token.end)).toBe(token.text);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it.each(['a', "'", '"', '.', '-', "a'", 'A.', '\ud800', '\0', '@'])('takes a long run of %j', (unit) => {
    const text = unit.repeat(200_000);
    const tokens = tokenise(text);
    expect(tokens.at(-1)?.end).toBe(text.length);
  });
});
