import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceWords } from '../../../src/ui/evidence.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { spanOf } from '../../fixtures/dam-text.ts';

const { article } = damArticle();

test('words stand between whole words of their own paragraph', () => {
  expect(evidenceWords(article, spanOf('one of the three engineers'))).toMatchObject({
    before: '…Correio do Vale quoted ',
    words: 'one of the three engineers',
    after: ' who inspected the dam as…',
    paragraph: 4,
  });
});

test('at the edge of a paragraph nothing of the next one is shown', () => {
  expect(evidenceWords(article, spanOf('A source'))).toMatchObject({ before: '', paragraph: 12 });
});

test('whatever the span, its words are the article’s words, and the paragraph is the one they begin in', () => {
  fc.assert(
    fc.property(fc.nat(article.text.length - 1), fc.nat(60), (start, length) => {
      const end = Math.min(start + length, article.text.length);
      const found = evidenceWords(article, [start, end]);
      expect(found.words).toBe(article.text.slice(start, end));
      expect(article.paragraphs[found.paragraph - 1]!.end).toBeGreaterThan(start - 3);
    }),
  );
});
