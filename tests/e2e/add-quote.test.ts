import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import english from '../../assets/_locales/en/messages.json' with { type: 'json' };
import persian from '../../assets/_locales/fa/messages.json' with { type: 'json' };
import { backgroundsOf } from '../../scripts/extension-browser.mjs';
import { readStore } from '../../scripts/read-store.ts';
import { besideStory, press, says } from './beside.ts';
import { chooseInMenu, pressKeyFor, selectUnmarked } from './browser-keys.ts';
import { highlighted, type Reader } from './reader.ts';

describe('adding words that the machine missed, from the page', () => {
  let reader: Reader;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    ({ reader, page, panel } = await besideStory());
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  test.each([
    ['by the menu of selected words', 0, () => chooseInMenu(reader, 'add-quote')],
    ['by the key for it', 50, () => pressKeyFor(reader, 'add-quote')],
  ])('%s: the form opens with them, and they are kept', async (_way, from, ask) => {
    const before = await highlighted(page);
    await page.bringToFront();
    const words = await selectUnmarked(page, from);
    await ask();
    await panel.waitForSelector(`::-p-text(${english.panel_correct_title_add.message})`);
    await says(panel, words);
    await press(panel, english.panel_editor_save.message);
    await says(panel, english.panel_said_saved.message);
    await panel.waitForSelector(`::-p-xpath(//article[contains(., "${words}")])`);
    // It was asked for once: no second form for the same words stands there.
    expect(await panel.$('.add-quote .editor')).toBeNull();
    const { notes } = await readStore(panel);
    expect(notes.flatMap((note) => (note.kind === 'layer' ? [note.quote.trim()] : []))).toContain(words);
    // The page can read its highlights: what the reader added is not among them.
    await page.bringToFront();
    expect(await highlighted(page)).toEqual(before);
  });

  test('without selected words the panel says what to do', async () => {
    await page.bringToFront();
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await chooseInMenu(reader, 'add-quote');
    await says(panel, english.panel_said_no_selection.message);
  });

  test('the menu speaks the language that the reader chose', async () => {
    const worker = await backgroundsOf(reader.opened)[0]!.worker();
    await worker!.evaluate(() => {
      const titles: string[] = [];
      Object.assign(globalThis, { titles });
      // The browser shows its menu to nobody but the reader; what it is told is what they see.
      const update = chrome.contextMenus.update.bind(chrome.contextMenus) as (...given: unknown[]) => unknown;
      chrome.contextMenus.update = ((id: string, change: { title: string }, ...rest: unknown[]) => {
        titles.push(change.title);
        return update(id, change, ...rest);
      }) as never;
    });
    const options = await reader.open(
      `chrome-extension://${reader.opened.extensionId}/src/options/index.html`,
    );
    const language = await options.waitForSelector('select[aria-labelledby=language]');
    await language!.select('fa');
    const titles = () => worker!.evaluate(() => (globalThis as unknown as { titles: string[] }).titles);
    await expect.poll(titles).toEqual([persian.menu_add_quote.message]);
  });
});
