import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateLibrary } from '../../bench/library/generate.ts';
import { newReader, type Reader } from './reader.ts';
import { pageOf, restoreFile, writeBackupOf } from './restoring.ts';

const library = [...generateLibrary(51, 60, 6)];
const folder = mkdtempSync(join(tmpdir(), 'onrecord-back-'));

let reader: Reader;
let page: Page;

beforeAll(async () => {
  const backup = join(folder, 'library.onrecord.gz');
  await writeBackupOf(library, backup);
  reader = await newReader();
  const files = await pageOf(reader, 'library.html#/files');
  await restoreFile(files, backup);
  await files.close();
});
afterAll(async () => {
  expect(reader.complaints).toEqual([]);
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(address: string): Promise<void> {
  page = await pageOf(reader, `library.html${address}`);
  page.setDefaultTimeout(20_000);
  await page.waitForSelector('[data-search=ready]');
}
const addressIs = (address: string) =>
  page.waitForFunction((wanted) => location.hash === wanted, {}, address);
const listHas = (lines: number) =>
  page.waitForFunction(
    (count) => document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') === String(count),
    {},
    lines,
  );
const STATEMENTS = 60 * 6;

describe('a search', () => {
  test('is one step: back leads to the list as it was, forward to what was found', async () => {
    await opened('#/statements');
    await listHas(STATEMENTS);
    const word = library[3]!.article.title.split(' ')[0]!.toLowerCase();
    await page.type('input[type=search]', word);
    await page.keyboard.press('Tab');
    await addressIs(`#/statements?find=${word}`);
    await page.waitForFunction(
      (all) => Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')) < all,
      {},
      STATEMENTS,
    );
    await page.goBack();
    await addressIs('#/statements');
    await listHas(STATEMENTS);
    expect(await page.$eval('input[type=search]', (field) => field.value)).toBe('');
    await page.goForward();
    await addressIs(`#/statements?find=${word}`);
    await page.close();
  });

  test('after another one is a step of its own', async () => {
    await opened('#/statements');
    await page.type('input[type=search]', 'ba');
    await page.keyboard.press('Tab');
    await page.type('input[type=search]', 'd');
    await addressIs('#/statements?find=bad');
    await page.goBack();
    await addressIs('#/statements?find=ba');
    await page.goBack();
    await addressIs('#/statements');
    await page.close();
  });
});

test('a step is asked for once, though the browser tells of it by two events', async () => {
  page = await reader.opened.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const { postMessage } = Worker.prototype;
    const asked: string[] = [];
    Object.assign(window, { asked });
    Worker.prototype.postMessage = function (this: Worker, ...given: [unknown]) {
      asked.push((given[0] as { call?: string }).call ?? '');
      return postMessage.apply(this, given);
    };
  });
  await page.goto(`chrome-extension://${reader.opened.extensionId}/library.html#/articles`);
  await page.waitForSelector('[data-search=ready]');
  await page.waitForSelector('[data-shown]');
  const queries = () =>
    page.evaluate(
      () => (window as unknown as { asked: string[] }).asked.filter((call) => call === 'query').length,
    );
  const before = await queries();
  await page.locator('nav a[href="#/statements"]').click();
  await listHas(STATEMENTS);
  // The second event has come when a later one has.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await queries()).toBe(before + 1);
  await page.close();
});

/** The line at the upper edge of the list, and the one that has the keyboard. */
const whereabouts = () =>
  page.evaluate(() => {
    const box = document.querySelector('.virtual')!;
    const upper = box.getBoundingClientRect().top;
    const first = [...box.querySelectorAll('.line')].find(
      (line) => line.getBoundingClientRect().bottom > upper + 1,
    );
    return {
      first: first?.getAttribute('data-line'),
      focused: document.activeElement?.closest('[data-line]')?.getAttribute('data-line') ?? null,
    };
  });
const scrolledTo = (line: number) =>
  page.waitForFunction(
    (wanted) => {
      const box = document.querySelector('.virtual');
      const height = box?.querySelector<HTMLElement>('.line-measure')?.offsetHeight ?? 0;
      return (
        height > 0 &&
        box!.scrollTop >= wanted * height &&
        box!.querySelector(`[data-line="${wanted}"] .line-main`)
      );
    },
    {},
    line,
  );

describe('a list that was left', () => {
  test('for an article: back comes to the same lines, and to the one that was opened', async () => {
    await opened('#/statements?sort=speaker');
    await page.waitForSelector('[data-line="0"] .line-main');
    await page.$eval('.virtual', (box) => {
      box.scrollTop = 120.5 * box.querySelector<HTMLElement>('.line-measure')!.offsetHeight;
    });
    await scrolledTo(120);
    await page.focus('[data-line="122"] .line-main');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.closest('[data-line="123"]'));
    const before = await whereabouts();
    expect(before).toEqual({ first: '120', focused: '123' });
    await page.keyboard.press('Enter');
    await page.waitForSelector('.article-text');
    await page.locator('.article-tools button').click();
    await scrolledTo(120);
    await page.waitForFunction(() => document.activeElement?.closest('[data-line]'));
    expect(await whereabouts()).toEqual(before);
    await page.reload();
    await scrolledTo(120);
    await page.close();
  });

  test('for other filters: back comes to the same lines, and a new list begins at its first', async () => {
    await opened('#/statements');
    await page.waitForSelector('[data-line="0"] .line-main');
    await page.$eval('.virtual', (box) => {
      box.scrollTop = 80 * box.querySelector<HTMLElement>('.line-measure')!.offsetHeight;
    });
    await scrolledTo(80);
    await page.waitForFunction(() => history.state?.place?.top === 80);
    await page.locator('label::-p-text(Good to know)').click();
    await page.waitForFunction(() => document.querySelector('.virtual')?.scrollTop === 0);
    await page.waitForSelector('[data-line="0"] .line-main');
    await page.goBack();
    await scrolledTo(80);
    expect((await whereabouts()).first).toBe('80');
    await page.close();
  });
});

test('an article that was opened in a tab of its own leads to the list', async () => {
  await opened(`#/article/${encodeURIComponent(library[0]!.article.id)}`);
  await page.locator('.article-tools ::-p-text(To the list of articles)').click();
  await addressIs('#/articles');
  await page.waitForSelector('.line-main');
  await page.goBack();
  await page.waitForSelector('.article-text');
  await page.close();
});
