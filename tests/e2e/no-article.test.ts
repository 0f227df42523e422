import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { backgroundsOf } from '../../scripts/extension-browser.mjs';
import { readStore } from '../../scripts/read-store.ts';
import { says } from './beside.ts';
import { type Copy, copyWithAccess } from './by-itself.ts';
import { newReader, type Reader, whenHighlighted } from './reader.ts';

const QUOTE = '"We will repair the dam before the rains,"';
/** Too little and too plain to look like an article. */
const SHORT = `<p>${QUOTE} said Abena Mensah, the chair of the council of Tamale.</p>`;
const plain = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The dam of Tamale</title></head><body>${body}</body></html>`;

describe('a page that does not look like an article', () => {
  let copy: Copy;
  let reader: Reader;
  beforeAll(async () => {
    copy = copyWithAccess('chrome');
    reader = await newReader({ extension: copy.folder });
    reader.server.pages.set('/short', plain(SHORT));
    reader.server.pages.set('/inside', plain(SHORT));
    reader.server.pages.set('/around', plain('<iframe src="/inside" width="800" height="600"></iframe>'));
    reader.server.pages.set('/list', plain('<ul><li><a href="/a">Ferries</a></li><li>Dams</li></ul>'));
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
    copy.remove();
  });

  const lookAnyway = async (page: Page): Promise<void> => {
    await reader.clickButton(page);
    const panel = await reader.panel();
    const button = await panel.waitForSelector(
      `::-p-xpath(//button[normalize-space()="${messages.panel_remedy_look_anyway.message}"])`,
    );
    await button!.focus();
    await button!.press('Enter');
  };
  const lineOf = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body, '::highlight(onrecord-none)').textDecorationLine);

  test('is read, marked and kept when the reader wants it looked at anyway', async () => {
    const page = await reader.open('/short');
    await lookAnyway(page);
    expect(await whenHighlighted(page)).toContain(QUOTE);
    await expect.poll(() => lineOf(page)).toBe('underline');
    const panel = await reader.panel();
    await says(panel, 'Abena Mensah');
    const { articles } = await readStore(panel);
    expect(articles.map(({ title }) => title)).toEqual(['The dam of Tamale']);
    await page.close();
  });

  test('may have its text in a frame, which is looked at then', async () => {
    const outer = await reader.open('/around');
    await lookAnyway(outer);
    const element = await outer.waitForSelector('iframe');
    const frame = (await element!.contentFrame()) as unknown as Page;
    expect(await whenHighlighted(frame)).toContain(QUOTE);
    await expect.poll(() => lineOf(frame)).toBe('underline');
    await outer.close();
  });

  test('sends nothing where the extension runs by itself', async () => {
    const own = await reader.open(`chrome-extension://${reader.opened.extensionId}/src/options/index.html`);
    await own.evaluate(
      (url) => chrome.runtime.sendMessage({ onrecord: 'site.choose', input: { url, choice: 'this-site' } }),
      `${reader.server.url}/`,
    );
    const worker = await backgroundsOf(reader.opened)[0]!.worker();
    await worker!.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((message: { onrecord?: string }) => {
        heard.push(String(message.onrecord));
      });
    });
    const heard = () => worker!.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await reader.open('/list');
    // A page that is one, opened after it, has long been told of by now.
    const article = await reader.open('/one-of-three-authors/page.html');
    await whenHighlighted(article);
    expect((await heard()).filter((name) => name.startsWith('page.'))).toEqual(['page.likely', 'page.found']);
  });
});
