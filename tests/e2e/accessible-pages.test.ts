import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newReader, type Reader, whenHighlighted } from './reader.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every page of the extension beside the panel's own tests: its address, and what stands there once it is ready. */
const PAGES = [
  ['options', 'src/options/index.html', 'h1'],
  ['welcome', 'src/welcome/index.html', 'h1'],
  ['panel', 'src/panel/index.html', 'main'],
  ['articles', 'library.html#/articles', '.line-main'],
  ['statements', 'library.html#/statements', '.line-main'],
  ['charts', 'library.html#/charts', 'canvas'],
  ['files', 'library.html#/files', 'input[data-restore]'],
] as const;
const LOOKS = ['light', 'dark'].flatMap((scheme) =>
  ['ltr', 'rtl'].map((direction) => [scheme, direction] as const),
);

/** What breaks a rule, each with the beginnings of the elements that do. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = (await page.evaluate(`${AXE}; axe.run()`)) as AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' ')}`);
}

describe('every page of the extension breaks no rule of accessibility', () => {
  let reader: Reader;
  let link: string;
  beforeAll(async () => {
    reader = await newReader();
    const page = await reader.open('/one-of-three-authors/page.html');
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await panel.waitForSelector('article');
    link = await panel.$eval('a[href*="library.html"]', (found) => (found as HTMLAnchorElement).href);
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  async function expectNone(address: string, sign: string, scheme: string, direction: string) {
    const page = await reader.open(address);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.waitForSelector(sign);
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.close();
  }

  describe.each(LOOKS)('%s, %s', (scheme, direction) => {
    test.each(PAGES)('%s', (_name, path, sign) =>
      expectNone(`chrome-extension://${reader.opened.extensionId}/${path}`, sign, scheme, direction),
    );
    test('an article in the library', () => expectNone(link, '.article-panel .card', scheme, direction));
  });
});
