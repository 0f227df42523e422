import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { findFirefox } from '../../scripts/browsers.mjs';
import { type Server, serve } from '../../scripts/serve.mjs';
import { STORY, says } from './beside.ts';
import { type Copy, copyWithAccess } from './by-itself.ts';
import { STORIES, whenHighlighted } from './reader.ts';

const firefox = findFirefox();
if (!firefox) console.log('Skipped: no Firefox is installed, so nothing was tested in it.');
/**
 * It also lets itself run on the server, and opens its own pages in tabs: no test can do that by hand in Firefox. The
 * panel's page stands in a tab behind, so that the story is the tab it speaks of, as it is for a sidebar.
 */
const ALLOWS_ITSELF = `
browser.storage.local.set({ sites: { everywhere: false, always: ['127.0.0.1'], never: [] } });
for (const path of ['src/options/index.html', 'src/panel/index.html', 'library.html#/statements'])
  browser.tabs.create({ url: browser.runtime.getURL(path), active: false });
`;

const OPTIONS = '/src/options/index.html';
const PANEL = '/src/panel/index.html';
const WELCOME = '/src/welcome/index.html';
const LIBRARY = '/library.html';

describe.skipIf(!firefox)('in Firefox', () => {
  let server: Server;
  let copy: Copy;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await serve(STORIES);
    copy = copyWithAccess('firefox', (manifest, folder) => {
      manifest.background.scripts.unshift('allows-itself.js');
      writeFileSync(join(folder, 'allows-itself.js'), ALLOWS_ITSELF);
    });
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox!, headless: true });
    await browser.installExtension(copy.folder);
    for (const path of [OPTIONS, PANEL, WELCOME, LIBRARY]) await ownPage(path);
    page = await browser.newPage();
    await page.goto(`${server.url}${STORY}`);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    copy.remove();
  });

  /** A page of the extension that stands open; Firefox tells its address to nobody but the page itself. */
  async function ownPage(path: string): Promise<Page> {
    for (let attempt = 0; attempt < 100; attempt++) {
      for (const one of await browser.pages()) {
        if ((await one.evaluate(() => location.pathname).catch(() => '')) === path) return one;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Firefox did not open ${path}.`);
  }

  /** Presses a button of the panel by script: a tab that stands behind another hears no keys. */
  const press = async (panel: Page, label: string, words: string | null = null) => {
    const scope = words === null ? '' : `//article[contains(., "${words}")]`;
    const button = await panel.waitForSelector(`::-p-xpath(${scope}//button[normalize-space()="${label}"])`);
    await button!.evaluate((one) => (one as HTMLElement).click());
  };

  /** Loads a page of the extension anew: by itself, since Firefox tells nobody else when it has. */
  const loadAgain = async (one: Page) => {
    await one.evaluate(() => {
      document.body.dataset.old = '';
      setTimeout(() => location.reload(), 0);
    });
    await one.waitForFunction(() => document.body && !('old' in document.body.dataset), { polling: 100 });
  };

  test('a story is read, highlighted and kept', async () => {
    expect(await whenHighlighted(page)).toContain(
      '"I numbered the piers myself, and all nineteen of them are still in my cabinet,"',
    );
  });

  test('the library finds its words', async () => {
    const library = await ownPage(LIBRARY);
    await library.bringToFront();
    await library.waitForSelector('[data-search=ready]');
    await library.type('input[type=search]', 'cabinet');
    await library.waitForFunction(() => {
      const lines = [...document.querySelectorAll('.line-main')];
      return lines.length > 0 && lines.every((line) => line.textContent!.includes('cabinet'));
    });
    await page.bringToFront();
  });

  test('the panel shows its notes, and what the reader makes of them is kept', async () => {
    const panel = await ownPage(PANEL);
    await panel.waitForSelector('article');
    for (const name of ['Salote Nabura', 'Rohit Narayan', 'Meri Faleafa']) await says(panel, name);
    await press(panel, messages.panel_note_dismiss.message);
    await says(panel, messages.panel_said_dismissed.message);
    await press(panel, messages.panel_card_write.message);
    const field = await panel.waitForSelector('textarea');
    await field!.evaluate((area) => {
      (area as HTMLTextAreaElement).value = 'Ask who was there.';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(panel, messages.panel_editor_save.message);
    await says(panel, messages.panel_said_saved.message);
    await loadAgain(panel);
    await says(panel, 'Ask who was there.');
    await says(panel, messages.panel_note_bring_back.message);
  });

  test('the panel has the page show words', async () => {
    await page.bringToFront();
    const panel = await ownPage(PANEL);
    await press(panel, messages.panel_card_show.message, 'I numbered the piers myself');
    await says(panel, messages.panel_said_shown.message);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('the welcome page opens by itself and reads its sample', async () => {
    const welcome = await ownPage(WELCOME);
    await welcome.waitForSelector('.sample .card');
    expect(await welcome.$$eval('input[type=radio]', (choices) => choices.length)).toBe(3);
  });

  test('a choice among the options is kept, and its effect seen at once', async () => {
    const options = await ownPage(OPTIONS);
    await options.bringToFront();
    await options.waitForSelector('.sample .card');
    const shown = () => options.$$eval('.sample .note', (notes) => notes.length);
    const before = await shown();
    const gap = await options.waitForSelector(
      `::-p-xpath(//label[normalize-space()="${messages.gap_unnamed_one_of_set_title.message}"]/input)`,
    );
    await gap!.click();
    await expect.poll(shown, { timeout: 5_000 }).toBe(before - 1);
    await loadAgain(options);
    await options.waitForSelector('.sample .card');
    expect(await shown()).toBe(before - 1);
  });
});
