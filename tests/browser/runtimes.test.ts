import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { Article } from '../../src/model/index.ts';
import { articleOf, storyNames } from '../stories.ts';
import { bundle, openChromium, openFirefox, serve } from './harness.ts';

declare global {
  var onrecordAnalyses: (articles: Article[]) => string[];
}

/** Each runtime splits words, folds letters, sorts and rounds by its own library: none of that may show. */
describe('the same article gives the same bytes in every runtime', () => {
  const names = storyNames();
  const articles = names.map(articleOf);
  const inNode = articles.map((article) => JSON.stringify(analyse(article, { minConfidence: 0 })));
  let code = '';
  beforeAll(async () => {
    code = await bundle(fileURLToPath(new URL('analysis-code.ts', import.meta.url)));
  });

  const analysesIn = async (browser: Browser): Promise<string[]> => {
    const site = await serve({
      '/': '<!doctype html><meta charset="utf-8"><script src="/analysis.js"></script>',
      '/analysis.js': { type: 'text/javascript; charset=utf-8', body: code },
    });
    try {
      const page = await browser.newPage();
      await page.goto(`${site.origin}/`);
      return await page.evaluate((all) => globalThis.onrecordAnalyses(all), articles);
    } finally {
      await browser.close();
      await site.close();
    }
  };
  /** Names of the stories that came out otherwise, with the bytes, so that a failure shows where. */
  const differences = (theirs: string[]): { story: string; node: string; theirs: string | undefined }[] =>
    names.flatMap((story, i) =>
      theirs[i] === inNode[i] ? [] : [{ story, node: inNode[i] as string, theirs: theirs[i] }],
    );

  it('in Chromium', async () => {
    expect(differences(await analysesIn(await openChromium()))).toEqual([]);
  });

  it('in Firefox', async () => {
    const browser = await openFirefox();
    if (!browser) return console.log('Skipped: no Firefox is installed.');
    expect(differences(await analysesIn(browser))).toEqual([]);
  });

  it('and the stories hold statements and gaps to compare', () => {
    const read = inNode.map((bytes) => JSON.parse(bytes));
    expect(read.filter(({ statements }) => statements.length > 0).length).toBeGreaterThan(names.length / 2);
    expect(read.flatMap(({ gaps }) => gaps).length).toBeGreaterThan(names.length / 2);
  });
});
