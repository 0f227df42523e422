import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/browsers.mjs';
import { readStore } from '../../scripts/read-store.ts';
import { serve } from '../../scripts/serve.mjs';
import { STORIES } from './reader.ts';

const firefox = findFirefox();
if (!firefox) console.log('Skipped: no Firefox is installed, so the smoke test in Firefox did not run.');
const BUILD = join(import.meta.dirname, '../../dist/firefox');

/**
 * A copy of the built package that runs by itself on the test server, as if its reader had allowed that, and that
 * opens one of its own pages, since no test can type such an address in Firefox.
 */
function copyThatRunsByItself(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-firefox-'));
  cpSync(BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions = ['http://127.0.0.1/*'];
  manifest.background.scripts.push('opens-a-page.js');
  writeFileSync(path, JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'opens-a-page.js'),
    "browser.storage.local.set({ sites: { everywhere: false, always: ['127.0.0.1'], never: [] } }).then(() => browser.tabs.create({ url: browser.runtime.getURL('src/panel/index.html') }));",
  );
  return folder;
}

describe.skipIf(!firefox)('in Firefox', () => {
  test('a story is read, highlighted and kept', async () => {
    const server = await serve(STORIES);
    const folder = copyThatRunsByItself();
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox!, headless: true });
    try {
      await browser.installExtension(folder);
      const page = await browser.newPage();
      await page.goto(`${server.url}/one-of-three-authors/page.html`);
      await new Promise((r) => setTimeout(r, 4000));
      await page.screenshot({ path: '/tmp/ff.png' });
      console.log((await browser.pages()).map((p) => p.url()));
      const own = (await browser.pages()).find((one) => one.url().startsWith('moz-extension:'));
      const { statements } = await readStore(own!);
      expect(statements.length).toBeGreaterThan(8);
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
