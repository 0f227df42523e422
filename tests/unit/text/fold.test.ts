import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldString, foldText, foldWords, unfoldSpan } from '../../../src/text/fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
/** Texts made mostly of what folding touches, lone surrogates among them. */
const typeset = fc
  .array(
    fc.constantFrom(
      ...'ab“”‘’«»\'"`–—-−\u00ad\u200b\u200d\u00a0\u2009\n\t éﬁﬄ…１Ａ',
      'e\u0301',
      'o\u0302\u0323',
      '\u1112\u1161\u11ab',
      '\ud83d\ude00',
      '\ud83d',
      '\ude00',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('texts that differ in typesetting only fold to one text', () => {
  test.each([
    ['quotation marks', '“It’s ‘fine’”', "\"It's 'fine'\""],
    ['guillemets', '«oui»', '"oui"'],
    ['two single marks', "''no''", '"no"'],
    ['dashes', 'two—three', 'two-three'],
    ['two hyphens', 'two -- three', 'two – three'],
    ['no-break and thin spaces', '10\u00a0000\u2009km', '10 000 km'],
    ['line breaks', 'one\n\n  two\r\nthree', 'one two three'],
    ['soft hyphens', 'gov\u00adern\u00adment', 'government'],
    ['zero-width characters', 'a\u200bb\ufeffc\u200ed', 'abcd'],
    ['ligatures', 'ﬁnal oﬃce', 'final office'],
    ['the ellipsis', 'wait…', 'wait...'],
    ['full-width forms', 'ＡＢ１２', 'AB12'],
    ['composed and decomposed letters', 'Jose\u0301 Nun\u0303ez', 'José Nuñez'],
    ['Hangul syllables', '\u1112\u1161\u11ab', '한'],
  ])('%s', (_, one, other) => {
    expect(foldString(one)).toBe(foldString(other));
  });
});

describe('what is said stays', () => {
  test.each([
    ['case', 'Will', 'will'],
    ['accents', 'Pena', 'Peña'],
    ['numbers', '1,200', '1,300'],
    ['raised numbers', '10²', '102'],
    ['punctuation', 'yes.', 'yes?'],
    ['word boundaries', 'to day', 'today'],
  ])('%s', (_, one, other) => {
    expect(foldString(one)).not.toBe(foldString(other));
  });
});

test('a folded text folds to itself', () => {
  fc.assert(
    fc.property(fc.oneof(typeset, anyText), (text) => {
      expect(foldString(foldString(text))).toBe(foldString(text));
    }),
  );
});

test('every folded code unit stands for a part of the original, in order', () => {
  fc.assert(
    fc.property(fc.oneof(typeset, anyText), (text) => {
      const folded = foldText(text);
      expect(folded.starts).toHaveLength(folded.text.length);
      expect(folded.ends).toHaveLength(folded.text.length);
      for (let i = 0; i < folded.text.length; i++) {
        const [start, end] = unfoldSpan(folded, [i, i + 1]);
        expect(0 <= start && start < end && end <= text.length).toBe(true);
        if (i > 0) {
          expect(start).toBeGreaterThanOrEqual(folded.starts[i - 1]!);
          expect(end).toBeGreaterThanOrEqual(folded.ends[i - 1]!);
        }
      }
    }),
  );
});

test('the way back leads to words that fold to the same', () => {
  fc.assert(
    fc.property(fc.array(typeset, { minLength: 3, maxLength: 3 }), ([before, words, after]) => {
      const text = `${before} x${words}x ${after}`;
      const folded = foldText(text);
      const wanted = `x${foldString(words!)}x`;
      const at = folded.text.indexOf(wanted, foldString(`${before} `).length);
      const [start, end] = unfoldSpan(folded, [at, at + wanted.length]);
      expect(foldString(text.slice(start, end))).toBe(wanted);
    }),
  );
});

test('the words of a text are its key', () => {
  expect(foldWords('“Don’t — ever — ask,” SAID the mayor’s aide.')).toBe(
    "don't ever ask said the mayor's aide",
  );
  expect(foldWords('…')).toBe('');
});
