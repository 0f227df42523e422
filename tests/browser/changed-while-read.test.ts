import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, serve, type Visit, visit } from './harness.ts';
import { FERRY, page } from './situations.ts';

/** Long enough to be read in several slices. */
const TIMES = 3_000;
const LONG = page(
  `<main><article><h1>Ferry to the outer islands stops on Friday</h1>${Array.from({ length: TIMES }, () => `<div><p>${FERRY[1]}</p></div>`).join('')}</article></main>`,
);
const OTHER = FERRY.map((text) => text.replaceAll('ferry', 'steamer'));

type Change = 'removed' | 'replaced' | 'aborted';

/** Reads the page in slices, and between two of them does something to it. */
const readWhile = ({ run }: Visit, change: Change) =>
  run(
    async (what: string, texts: string[]) => {
      const stop = new AbortController();
      let amidst = false;
      let done = false;
      const change = () => {
        amidst = !done;
        const article = document.querySelector('article')!;
        if (what === 'aborted') return stop.abort();
        if (what === 'removed') return article.remove();
        const next = document.createElement('article');
        next.append(
          Object.assign(document.createElement('h1'), { textContent: 'Steamer stops on Friday' }),
          ...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
        );
        article.replaceWith(next);
      };
      let begun = false;
      // The address is asked for when the reading of the text begins; what is urgent comes before the next slice.
      const options = {
        get url() {
          if (!begun) {
            const { scheduler } = globalThis as unknown as {
              scheduler: { postTask(task: () => void, options: { priority: string }): Promise<void> };
            };
            void scheduler.postTask(change, { priority: 'user-blocking' });
          }
          begun = true;
          return location.href;
        },
      };
      const reading = onrecordPage.readArticleInSlices(document, options, stop.signal).finally(() => {
        done = true;
      });
      const found = await reading;
      if (found === null || 'reason' in found) return { amidst, found };
      const { text, paragraphs } = found.article;
      const places = paragraphs.map(({ start, end }) =>
        found.map.rangesOf([start, end]).map(String).join(''),
      );
      return { amidst, found: paragraphs.map(({ start, end }) => text.slice(start, end)), places };
    },
    change,
    OTHER,
  );

describe('a page that changes between two slices of its reading', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await openChromium();
    site = await serve({ '/news/long': LONG });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each<[Change, (read: Awaited<ReturnType<typeof readWhile>>) => void]>([
    [
      'removed',
      ({ found }) =>
        expect(found).toMatchObject({ reason: expect.stringMatching(/^(no-text|not-an-article)$/) }),
    ],
    [
      'replaced',
      ({ found, places }) => {
        expect(found).toEqual(['Steamer stops on Friday', ...OTHER]);
        expect(places).toEqual(found);
      },
    ],
    ['aborted', ({ found }) => expect(found).toBeNull()],
  ])('its article is %s: nothing is half of one text and half of another', async (change, holds) => {
    const open = await visit(browser, `${site.origin}/news/long`);
    const read = await readWhile(open, change);
    expect(read.amidst).toBe(true);
    holds(read);
    expect(open.complaints).toEqual([]);
    await open.close();
  });
});
