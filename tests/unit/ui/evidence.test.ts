import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../../src/gaps/reading/reading.ts';
import { evidenceWords } from '../../../src/ui/evidence.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { spanOf } from '../../fixtures/dam-text.ts';
import { wording } from '../../wording.ts';

const { article } = damArticle();

test('words stand between whole words of their own paragraph', () => {
  expect(evidenceWords(article, spanOf('one of the three engineers'))).toMatchObject({
    before: '…Correio do Vale quoted ',
    words: 'one of the three engineers',
    after: ' who inspected the dam as…',
    kind: 'body',
    paragraph: 2,
  });
});

test('at the edge of a paragraph nothing of the next one is shown', () => {
  expect(evidenceWords(article, spanOf('A source'))).toMatchObject({ before: '', paragraph: 10 });
});

test('a paragraph has the number that the notes’ texts give it; the headline has its name', () => {
  const { numberOf, isBody } = readArticle(article, { statements: [], sources: [] } as never);
  for (const [index, { start, kind }] of article.paragraphs.entries()) {
    const found = evidenceWords(article, [start, start + 1]);
    expect(found.kind).toBe(kind);
    if (isBody(index)) expect(found.paragraph).toBe(numberOf(index));
  }
  const place = (words: string) => {
    const { kind, paragraph } = evidenceWords(article, spanOf(words));
    return wording.text('panel_evidence_paragraph', { kind, number: String(paragraph) });
  };
  expect(place('Minister knew of cracks')).toBe('headline');
  expect(place('A newspaper puts')).toBe('introduction');
  expect(place('Energy minister')).toBe('paragraph 1');
});

test('whatever the span, its words are the article’s words, and the paragraph is the one they begin in', () => {
  fc.assert(
    fc.property(fc.nat(article.text.length - 1), fc.nat(60), (start, length) => {
      const end = Math.min(start + length, article.text.length);
      const found = evidenceWords(article, [start, end]);
      expect(found.words).toBe(article.text.slice(start, end));
      const home = article.paragraphs.filter(({ kind }) => kind === 'body')[found.paragraph - 1];
      if (found.kind === 'body') expect(home!.end).toBeGreaterThan(start - 3);
    }),
  );
});
