import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

/** Pieces that the rules look for, in any order: what no journalist writes, and a hostile page may. */
const piece = fc.constantFrom(
  'said',
  'quoted',
  'as saying that',
  'according to',
  'one of the three authors',
  'the author',
  'Ana Ruiz',
  'sources',
  'a nurse at the clinic',
  'reportedly',
  'it is believed',
  'most likely knew',
  '62% of tenants',
  'who asked not to be named',
  'did not reveal which of them',
  'in a recent meeting',
  '"',
  '“',
  '”',
  "'",
  '…',
  '[the board]',
  '.',
  ',',
  ':',
  '\n\n',
  'The Ledger',
  'told',
  '<b>',
  '\u200f',
  '𝒜',
);

test('any text gives gaps whose spans, statements and keys hold, and the same twice', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const article = articleFromText(pieces.join(' '));
      const { gaps, statements } = analyse(article, { minConfidence: 0 });
      const ids = new Set(statements.map(({ id }) => id));
      for (const gap of gaps) {
        for (const [start, end] of [...(gap.anchor ? [gap.anchor] : []), ...gap.evidence]) {
          expect(0 <= start && start <= end && end <= article.text.length).toBe(true);
        }
        expect(gap.statements.every((id) => ids.has(id))).toBe(true);
        expect(gap.confidence).toBeGreaterThanOrEqual(0);
        expect(gap.confidence).toBeLessThanOrEqual(1);
      }
      expect(new Set(gaps.map(({ key }) => key)).size).toBe(gaps.length);
      expect(analyse(article, { minConfidence: 0 }).gaps).toEqual(gaps);
    }),
    { numRuns: 300 },
  );
});
