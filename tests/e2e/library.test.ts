import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newReader, type Reader, STORIES, whenHighlighted } from './reader.ts';

const STORY = '/one-of-three-authors/page.html';

let reader: Reader;
let panel: Page;

beforeAll(async () => {
  reader = await newReader();
  const page = await reader.open(STORY);
  await reader.clickButton(page);
  await whenHighlighted(page);
  panel = await reader.panel();
  await panel.waitForSelector('article');
});
afterAll(async () => {
  expect(reader.complaints).toEqual([]);
  expect(reader.requests).toEqual([]);
  await reader.close();
});

const openLibrary = async (address = ''): Promise<Page> => {
  const page = await reader.open(`chrome-extension://${reader.opened.extensionId}/library.html${address}`);
  page.setDefaultTimeout(10_000);
  await page.waitForSelector('[data-search=ready]');
  return page;
};
const linesOf = (page: Page) => page.$$eval('.line-main', (lines) => lines.map((line) => line.textContent));

describe('the library', () => {
  test('lists an article that was looked at, and the panel leads to it', async () => {
    const address = await panel.$eval('a[href*="library.html"]', (link) => (link as HTMLAnchorElement).href);
    const page = await openLibrary(new URL(address).hash);
    await page.waitForSelector('.article-text mark');
    await page.waitForSelector('.article-panel .card');
    expect(new URL(address).hash).toContain('#/article/');
    await page.close();
  });

  test('finds statements by words, in quotation marks and by the beginning of a word', async () => {
    const page = await openLibrary('#/statements');
    await page.waitForSelector('.line-main');
    const all = (await linesOf(page)).length;
    await page.type('input[type=search]', 'signat');
    await page.waitForFunction(
      (count) => {
        const lines = document.querySelectorAll('.line-main').length;
        return lines > 0 && lines < count;
      },
      {},
      all,
    );
    expect(await page.evaluate(() => location.hash)).toBe('#/statements?find=signat');
    await page.$eval('input[type=search]', (field) => {
      (field as HTMLInputElement).value = 'nowhereword';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForSelector('::-p-text(Nothing here has all that was asked for.)');
    await page.close();
  });

  test('each filter has an address, and back comes to the one before', async () => {
    const page = await openLibrary('#/statements');
    await page.waitForSelector('.line-main');
    const all = await linesOf(page);
    await page.locator('label::-p-text(Good to know)').click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.line-main').length < count,
      {},
      all.length,
    );
    expect(await page.evaluate(() => location.hash)).toBe('#/statements?severity=info');
    await page.goBack();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.line-main').length === count,
      {},
      all.length,
    );
    await page.close();
  });

  test('a judgement in one window is seen in another', async () => {
    const one = await openLibrary('#/articles');
    const other = await openLibrary('#/statements?state=confirmed');
    await other.waitForSelector('::-p-text(Nothing here has all that was asked for.)');
    await one.bringToFront();
    await one.locator('.line-main').click();
    await one.locator('.article-panel button::-p-text(Confirm)').click();
    await other.bringToFront();
    await other.waitForSelector('.line-main');
    await one.close();
    await other.close();
  });

  test('tags are kept, and a saved view of one is there the next time', async () => {
    const page = await openLibrary('#/articles');
    await page.locator('.line-main').click();
    await page.locator('.tag-editor input').fill('interview, second look');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelector('.tag-said')?.textContent === 'Saved');
    await page.goto(`chrome-extension://${reader.opened.extensionId}/library.html#/articles?tag=interview`);
    await page.reload();
    await page.waitForSelector('.line .tag');
    await page.locator('.save-view input').fill('Interviews');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.saved-views li');
    await page.close();
    const again = await openLibrary();
    await again.waitForSelector('.saved-views li a');
    await again.locator('.saved-views li a').click();
    await again.waitForFunction(() => location.hash === '#/articles?tag=interview');
    await again.waitForSelector('.line .tag');
    await again.close();
  });

  test('a view that is saved or deleted in one window is so in another', async () => {
    const one = await openLibrary('#/statements?severity=warning');
    const other = await openLibrary('#/articles');
    await one.bringToFront();
    await one.locator('.save-view input').fill('Warnings');
    await one.keyboard.press('Enter');
    await other.waitForSelector('.saved-views ::-p-text(Warnings)');
    await one.locator('button[aria-label="Delete the view “Warnings”"]').click();
    await other.waitForFunction(
      () => !document.querySelector('.saved-views')?.textContent?.includes('Warnings'),
      { polling: 50 },
    );
    await one.close();
    await other.close();
  });

  test('arrow keys go from line to line', async () => {
    const page = await openLibrary('#/statements');
    await page.waitForSelector('.line-main');
    await page.focus('[data-line="0"] .line-main');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      () => document.activeElement?.closest('[data-line]')?.getAttribute('data-line') === '1',
    );
    await page.keyboard.press('End');
    await page.waitForFunction(
      () => Number(document.activeElement?.closest('[data-line]')?.getAttribute('data-line')) > 3,
    );
    await page.close();
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const TEXT =
    'The ferry will stop in May, the harbour board said on Friday.\n\n“We were never asked,” said Thabo Nkosi, a pilot.';

  test('saved pages, texts and NDJSON are kept like any article; what is none is named', async () => {
    const files = {
      'ferry.txt': TEXT,
      'lines.ndjson': [
        JSON.stringify({ id: 'one', text: TEXT.replace('May', 'June') }),
        '{ not JSON',
        JSON.stringify({ id: 'two', text: TEXT.replace('May', 'July') }),
      ].join('\n'),
      'picture.txt': 'a\u0000b',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const page = await openLibrary('#/files');
    const input = (await page.waitForSelector('input[data-add]'))!;
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(
      join(STORIES, 'one-of-three-authors', 'page.html'),
      ...Object.keys(files).map((name) => join(folder, name)),
    );
    await page.waitForFunction(() => document.querySelector('[data-job=add]')?.textContent || null);
    const said = await page.$eval('[data-job=add]', (box) => box.textContent);
    expect(said).toContain('4 articles are kept.');
    expect(said).toContain('picture.txt: no text.');
    expect(said).toContain('lines.ndjson: line-2: not JSON.');
    await page.evaluate(() => {
      location.hash = '#/statements?find=pilot';
    });
    await page.waitForFunction(() => document.querySelectorAll('.line-main').length >= 3);
    await page.close();
  });
});
