import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { copyWithAccess } from './by-itself.ts';
import { STORIES, whenHighlighted } from './reader.ts';

const firefox = findFirefox();
if (!firefox) console.log('Skipped: no Firefox is installed, so the smoke test in Firefox did not run.');
/** It also lets itself run on the server, which no test can do by hand in Firefox. */
const ALLOWS_ITSELF = `
browser.storage.local.set({ sites: { everywhere: false, always: ['127.0.0.1'], never: [] } });
`;

describe.skipIf(!firefox)('in Firefox', () => {
  test('a story is read, highlighted and kept', async () => {
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
    } finally {
      await browser.close();
      await server.close();
      copy.remove();
    }
  });
});
