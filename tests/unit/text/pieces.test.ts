import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Paragraph } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { goesOn, inPieces } from '../../../src/text/pieces.ts';

const LONGEST = 4000;
const SENTENCE = 'The ferry left at noon, and the wind rose over the bay. ';
const piecesOf = (article: Article): string[] =>
  inPieces(article).article.paragraphs.map(({ start, end }) => article.text.slice(start, end));

describe('paragraphs in pieces', () => {
  it('leaves an article of short paragraphs as it is', () => {
    const article = articleFromText(`${SENTENCE.repeat(20)}\n\n${SENTENCE}`);
    expect(inPieces(article).article).toBe(article);
    expect(inPieces(article).paragraphs).toEqual([0, 1]);
  });

  it('holds every character of a paragraph once and in order, in pieces of 4,000 at most', () => {
    const unit = fc.constantFrom('a', ' ', '. ', '"', '“', '”', '\n', '\ud83d\ude00', '\ud800', SENTENCE);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 300, maxLength: 600 }), (parts) => {
        const article = articleFromText(
          parts
            .join('')
            .replace(/\n\s*\n/g, '\n')
            .repeat(3),
        );
        const { article: cut, paragraphs } = inPieces(article);
        const joined = new Map<number, string>();
        cut.paragraphs.forEach(({ start, end }, i) => {
          expect(end - start).toBeLessThanOrEqual(LONGEST);
          const of = paragraphs[i] as number;
          joined.set(of, (joined.get(of) ?? '') + article.text.slice(start, end));
        });
        expect([...joined.values()]).toEqual(
          article.paragraphs.map(({ start, end }) => article.text.slice(start, end)),
        );
      }),
    );
  });

  it('ends a piece after a sentence, and not inside quotation marks where it can', () => {
    const quoted = `"${SENTENCE.trim()} ${SENTENCE.trim()}" `;
    for (const piece of piecesOf(articleFromText(quoted.repeat(200)))) {
      expect(piece.trim()).toMatch(/^".*"$/s);
      expect((piece.match(/"/g)?.length ?? 0) % 2).toBe(0);
    }
  });

  it('ends it at a line break before that', () => {
    const lines = `${SENTENCE.trim()}\n`;
    for (const piece of piecesOf(articleFromText(lines.repeat(200))))
      expect(piece).toMatch(/^The ferry.*bay\.\n?$/s);
  });

  it('never parts the two halves of a character', () => {
    for (const piece of piecesOf(articleFromText('\ud83d\ude00'.repeat(9000)))) {
      expect(piece).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    }
  });

  it('keeps each link with the piece that it stands in', () => {
    const text = SENTENCE.repeat(200).trim();
    const link = { start: 6000, end: 6010, url: 'https://ferry.example/' };
    const paragraph: Paragraph = { start: 0, end: text.length, kind: 'body', links: [link] };
    const { article } = inPieces({ ...articleFromText(text), paragraphs: [paragraph] });
    const holding = article.paragraphs.filter(({ links }) => links.length > 0);
    expect(holding).toHaveLength(1);
    expect(holding[0]?.start).toBeLessThanOrEqual(6000);
    expect(holding[0]?.end).toBeGreaterThanOrEqual(6010);
  });

  it('tells a piece from a paragraph', () => {
    const { article } = inPieces(articleFromText(`${SENTENCE.repeat(100)}\n\n${SENTENCE}`));
    expect(article.paragraphs.map((_, index) => goesOn(article.paragraphs, index))).toEqual([
      false,
      true,
      false,
    ]);
  });
});
