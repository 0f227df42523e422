import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateLibrary } from '../../bench/library/generate.ts';
import type { ExportRecord } from '../../src/formats/index.ts';
import { newReader, type Reader } from './reader.ts';
import { chooseFile, outcome, pageOf, writeBackupOf } from './restoring.ts';

/** More than the newest ones, which are read first. */
const ARTICLES = 60;
const library = [...generateLibrary(41, ARTICLES, 6)];
const folder = mkdtempSync(join(tmpdir(), 'onrecord-files-'));

let reader: Reader;
let page: Page;

beforeAll(async () => {
  const backup = join(folder, 'library.onrecord.gz');
  await writeBackupOf(library, backup);
  reader = await newReader();
  const session = await reader.opened.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  page = await pageOf(reader, 'library.html#/files');
  page.setDefaultTimeout(20_000);
  await chooseFile(page, backup);
  await page.locator('[data-plan] .button').click();
  await outcome(page);
});
afterAll(async () => {
  expect(reader.complaints).toEqual([]);
  expect(reader.requests).toEqual([]);
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

const downloads = () => readdirSync(folder).filter((name) => name.endsWith('.ndjson'));

/** Opens a view as from a bookmark, goes on to the page of files, and takes out what the list showed. */
async function exportedFrom(view: string, by: string[] = []): Promise<ExportRecord[]> {
  for (const name of downloads()) rmSync(join(folder, name));
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${reader.opened.extensionId}/library.html${view}`);
  for (const link of by) await page.locator(link).click();
  await page.waitForSelector('#file-export');
  await page.select('[aria-labelledby=file-export] select', 'ndjson');
  const listed = await page.$('::-p-text(Only what the list shows now)');
  if (listed) await page.locator('label::-p-text(Only what the list shows now)').click();
  await page.locator('[aria-labelledby=file-export] .button').click();
  await page.waitForFunction(() => document.querySelector('[data-job=export]')?.textContent || null);
  let content = '';
  // The browser makes the file before it fills it.
  while (!content.endsWith('\n')) {
    await page.waitForFunction(() => true);
    content = downloads()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
  }
  return content
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportRecord);
}
const FILES = 'nav a[href^="#/files"]';

describe('what the list shows, as a file', () => {
  test('holds the statements of the list with what is on them, and nothing of the others', async () => {
    const records = await exportedFrom('#/statements?gap=unnamed-group&state=open', [FILES]);
    const wanted = library.flatMap(({ gaps, notes }) =>
      gaps
        .filter(({ id, key }) => id === 'unnamed-group' && !notes.some((note) => note.id === key))
        .map(({ statements: [statement] }) => statement),
    );
    const statements = records.flatMap((record) => record.statements.map(({ id }) => id));
    expect(statements.toSorted()).toEqual(wanted.toSorted());
    expect(records.flatMap(({ gaps }) => gaps.flatMap((gap) => gap.statements)).toSorted()).toEqual(
      wanted.toSorted(),
    );
    const on = records.flatMap(({ notes }) => notes.map(({ statementId }) => statementId));
    expect(wanted).toEqual(expect.arrayContaining(on));
  });

  test('holds every article in the order of the list, also where the page of files is opened first', async () => {
    const records = await exportedFrom('#/files?list=articles&sort=title');
    expect(records).toHaveLength(ARTICLES);
    const titles = records.map(({ article }) => article.title);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('en').compare));
  });

  test('finds words before the search is ready', async () => {
    const { title, id } = library[7]!.article;
    const records = await exportedFrom(`#/files?list=articles&find=${encodeURIComponent(`"${title}"`)}`);
    expect(records.map((record) => record.id)).toEqual([id]);
  });

  test('follows filters that were set on the charts, and comes back to a list with them', async () => {
    const { outlet } = library[0]!.article;
    const search = new URLSearchParams({ outlet: outlet! });
    const records = await exportedFrom(`#/charts?${search}`, [FILES]);
    const wanted = library
      .filter(({ article }) => article.outlet === outlet)
      .map(({ article }) => article.id);
    expect(records.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
    await page.locator('nav a[href^="#/articles"]').click();
    await page.waitForFunction((view) => location.hash === view, {}, `#/articles?${search}`);
  });

  test('cannot be asked for where no list was come from: the file holds everything', async () => {
    const records = await exportedFrom('#/files');
    expect(await page.$('::-p-text(Only what the list shows now)')).toBeNull();
    expect(records).toHaveLength(ARTICLES);
  });
});
