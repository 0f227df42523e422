import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { copyWithAccess } from './by-itself.ts';
import { STORIES, whenHighlighted } from './reader.ts';

const firefox = findFirefox();
if (!firefox) console.log('Skipped: no Firefox is installed, so the smoke test in Firefox did not run.');
/** It also lets itself run on the server, and opens its library: no test can do either by hand in Firefox. */
const ALLOWS_ITSELF = `
browser.storage.local.set({ sites: { everywhere: false, always: ['127.0.0.1'], never: [] } });
browser.tabs.create({ url: browser.runtime.getURL('library.html#/statements') });
`;

/** A page of the extension that it opened itself: the protocol goes on calling it about:blank, the page knows better. */
async function pageAt(browser: Browser, path: string): Promise<Page> {
  for (const page of await browser.pages())
    if ((await page.evaluate(() => location.pathname)) === path) return page;
  throw new Error(`The extension opened no page at ${path}.`);
}

describe.skipIf(!firefox)('in Firefox', () => {
  test('a story is read, highlighted and kept, and the library finds its words', async () => {
    const server = await serve(STORIES);
    const copy = copyWithAccess('firefox', (manifest, folder) => {
      manifest.background.scripts.unshift('allows-itself.js');
      writeFileSync(join(folder, 'allows-itself.js'), ALLOWS_ITSELF);
    });
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox!, headless: true });
    try {
      await browser.installExtension(copy.folder);
      const page = await browser.newPage();
      await page.goto(`${server.url}/one-of-three-authors/page.html`);
      const words = await whenHighlighted(page);
      expect(words).toContain(
        '"I numbered the piers myself, and all nineteen of them are still in my cabinet,"',
      );

      const library = await pageAt(browser, '/library.html');
      await library.waitForSelector('[data-search=ready]');
      await library.type('input[type=search]', 'cabinet');
      await library.waitForFunction(() => {
        const lines = [...document.querySelectorAll('.line-main')];
        return lines.length > 0 && lines.every((line) => line.textContent!.includes('cabinet'));
      });
    } finally {
      await browser.close();
      await server.close();
      copy.remove();
    }
  });
});
