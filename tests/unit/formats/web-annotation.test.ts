import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation, Target } from '../../../src/formats/annotation-model.ts';
import { ExportCancelled, recordFromStore } from '../../../src/formats/index.ts';
import { writeWebAnnotations } from '../../../src/formats/web-annotation.ts';
import type { ArticleWithNotes } from '../../../src/model/index.ts';
import { type Collection, pagesOf } from '../../annotation-collection.ts';
import { articleWithNotes, uneditedArticle } from '../../arbitrary-records.ts';
import { collect } from '../../collect.ts';
import { wording } from '../../wording.ts';

const now = Date.UTC(2031, 4, 6, 7, 8, 9);

const exported = async (articles: ArticleWithNotes[]): Promise<Collection> =>
  JSON.parse(
    await collect(
      writeWebAnnotations(
        articles.map((it) => recordFromStore(it, wording)),
        { now },
      ),
    ),
  );

const selectorsOf = (annotation: Annotation) =>
  annotation.target.filter((target): target is Exclude<Target, { id: string }> => 'selector' in target);

describe('Web Annotation JSON-LD', () => {
  test('the collection tells its time and counts what its pages hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(articleWithNotes, { maxLength: 3 }), async (articles) => {
        const collection = await exported(articles);
        expect(collection.total).toBe(pagesOf(collection).flatMap((page) => page.items).length);
        expect(collection.generated).toBe('2031-05-06T07:08:09.000Z');
      }),
    );
  });

  test('thousands of annotations stand on pages that lead to each other', async () => {
    const articles = fc.sample(articleWithNotes, { numRuns: 700, seed: 21 });
    const collection = await exported(articles);
    const pages = pagesOf(collection);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map((page) => page.next)).toEqual([...pages.slice(1).map((page) => page.id), undefined]);
    expect(pages.map((page) => page.prev)).toEqual([undefined, ...pages.slice(0, -1).map((page) => page.id)]);
    expect(collection.last).toBe(pages.at(-1)!.id);
    let before = 0;
    for (const page of pages) {
      expect(page.partOf.id).toBe(collection.id);
      expect(page.startIndex).toBe(before);
      before += page.items.length;
    }
    expect(before).toBe(collection.total);
  });

  test('a quote selector stands on the page and a position selector on the exported text, on the same words', async () => {
    await fc.assert(
      fc.asyncProperty(uneditedArticle, async (kept) => {
        const { first } = await exported([kept]);
        const [text, ...others] = first!.items;
        const characters = [...kept.article.text];
        for (const annotation of others) {
          if ('note' in annotation['onrecord:data']) continue;
          const targets = selectorsOf(annotation);
          const quotes = targets.flatMap(({ source, selector }) =>
            selector.type === 'TextQuoteSelector' ? [{ source, selector }] : [],
          );
          const positions = targets.flatMap(({ source, selector }) =>
            selector.type === 'TextPositionSelector' ? [{ source, selector }] : [],
          );
          expect(
            quotes.every(({ source }) => JSON.stringify([{ id: source }]) === JSON.stringify(text!.target)),
          ).toBe(true);
          expect(positions.every(({ source }) => source === text!.body![0]!.id)).toBe(true);
          expect(
            positions.map(({ selector }) => characters.slice(selector.start, selector.end).join('')),
          ).toEqual(quotes.map(({ selector }) => selector.exact));
        }
      }),
    );
  });

  test('the words with their context stand in the text, and the context stays in the paragraph', async () => {
    await fc.assert(
      fc.asyncProperty(uneditedArticle, async (kept) => {
        const { first } = await exported([kept]);
        for (const annotation of first!.items.slice(1)) {
          if ('note' in annotation['onrecord:data']) continue;
          for (const { selector } of selectorsOf(annotation)) {
            if (selector.type !== 'TextQuoteSelector') continue;
            const { prefix = '', exact, suffix = '' } = selector;
            expect(kept.article.text).toContain(prefix + exact + suffix);
            expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
          }
        }
      }),
    );
  });

  test('without a time no time is written', async () => {
    const kept = fc.sample(articleWithNotes, { numRuns: 1, seed: 5 });
    const records = kept.map((it) => recordFromStore(it, wording));
    const written = await collect(writeWebAnnotations(records, { now: null }));
    expect(written).not.toContain('"generated"');
  });

  test('an export that is no longer wanted ends in an error, not in half a file', async () => {
    const kept = fc.sample(articleWithNotes, { numRuns: 2, seed: 6 });
    const records = kept.map((it) => recordFromStore(it, wording));
    const cancelled = collect(writeWebAnnotations(records, { now, cancellation: { aborted: true } }));
    await expect(cancelled).rejects.toThrow(ExportCancelled);
  });
});
