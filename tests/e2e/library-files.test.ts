import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateLibrary } from '../../bench/library/generate.ts';
import { readStore } from '../../scripts/read-store.ts';
import type { ExportRecord } from '../../src/formats/index.ts';
import { newReader, type Reader } from './reader.ts';
import { pageOf, restoreFile, writeBackupOf } from './restoring.ts';

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
  await restoreFile(page, backup);
});
afterAll(async () => {
  expect(reader.complaints).toEqual([]);
  expect(reader.requests).toEqual([]);
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a file holds that was given to the browser, by the end of its name. */
async function downloaded(ending: string): Promise<string> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const name = readdirSync(folder).find((one) => one.endsWith(ending));
    const content = name ? readFileSync(join(folder, name), 'utf8') : '';
    // The browser makes the file before it fills it.
    if (content.endsWith('\n')) return content;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No ${ending} file came.`);
}

/** Opens a view as from a bookmark, goes on to the page of files, and takes out what the list showed. */
async function exportedFrom(view: string, by: string[] = []): Promise<ExportRecord[]> {
  for (const name of readdirSync(folder)) if (name.endsWith('.ndjson')) rmSync(join(folder, name));
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${reader.opened.extensionId}/library.html${view}`);
  for (const link of by) await page.locator(link).click();
  await page.waitForSelector('#file-export');
  await page.select('[aria-labelledby=file-export] select', 'ndjson');
  const listed = await page.$('::-p-text(Only what the list shows now)');
  if (listed) await page.locator('label::-p-text(Only what the list shows now)').click();
  await page.locator('[aria-labelledby=file-export] .button').click();
  await page.waitForFunction(() => document.querySelector('[data-job=export]')?.textContent || null);
  const content = await downloaded('.ndjson');
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

describe('the numbers under a chart', () => {
  test('are those of all outlets and speakers, in the table and in its CSV, where the chart draws twelve', async () => {
    await page.goto(`chrome-extension://${reader.opened.extensionId}/library.html#/charts`);
    const figure = (await page.waitForSelector('[data-chart=speakers]'))!;
    const names = new Set(
      library.flatMap(({ statements }) => statements.flatMap(({ speaker }) => speaker.name ?? [])),
    );
    await page.locator('[data-chart=speakers] summary').click();
    const lines = () => figure.$$eval('tbody tr', (rows) => rows.length);
    while ((await lines()) < names.size) {
      const before = await lines();
      await page.locator('[data-chart=speakers] details .chip').click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('[data-chart=speakers] tbody tr').length > count,
        {},
        before,
      );
    }
    expect(
      new Set(await figure.$$eval('tbody th', (heads) => heads.map((head) => head.textContent))),
    ).toEqual(names);
    expect(await figure.$eval('.quiet', (line) => line.textContent)).toContain(
      `the table has all ${names.size}`,
    );
    await page.locator('[data-chart=speakers] figcaption .chip').click();
    const csv = await downloaded('on-the-record-speakers.csv');
    expect(csv.trim().split('\r\n')).toHaveLength(1 + names.size);
  });
});

/** What a section of the page of files says of its job, once it says something. */
const saidOf = async (job: string): Promise<string> => {
  const said = await page.waitForFunction(
    (name) => document.querySelector(`[data-job=${name}]`)?.textContent || null,
    {},
    job,
  );
  return String(await said.jsonValue());
};

describe('work with files', () => {
  const openFiles = async () => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${reader.opened.extensionId}/library.html#/files`);
    await page.waitForSelector('[data-rows=all]');
  };

  test('files that are dropped are added; how far it is is shown, and cancelled it says how many are kept', async () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      JSON.stringify({
        id: `well-${at}`,
        text: `Well ${at} was dry, the council said.\n\n“Nobody came to look,” said Wanjiru Halonen, a farmer.`,
      }),
    );
    const path = join(folder, 'wells.ndjson');
    writeFileSync(path, many.join('\n'));
    await openFiles();
    // The reader cancels as soon as the line says that a part is done.
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const bar = document.querySelector<HTMLProgressElement>('.drop progress');
        if (!bar || !(bar.position > 0 && bar.position < 1)) return;
        seen.push(bar.position);
        if (seen.length === 3) document.querySelector<HTMLElement>('.drop .job button')!.click();
      }).observe(document, { childList: true, subtree: true, attributes: true });
    });
    await drop(path, '.drop');
    const said = await saidOf('add');
    const [, kept] = /^Cancelled\. (\d+) articles? (?:is|are) kept\.$/.exec(said) ?? [];
    expect(Number(kept)).toBeGreaterThan(0);
    expect(Number(kept)).toBeLessThan(many.length);
    const seen = (await page.evaluate('window.seen')) as number[];
    expect(seen.slice(0, 3)).toEqual(seen.slice(0, 3).toSorted((a, b) => a - b));
    expect((await readStore(page)).articles).toHaveLength(ARTICLES + Number(kept));
  });

  test.each(['backup', 'export'])('a cancelled %s gives no file, and can be asked for again', async (job) => {
    await openFiles();
    await page.evaluate((name) => {
      const section = document.querySelector(`[aria-labelledby=file-${name}]`)!;
      const watch = new MutationObserver(() => {
        const cancel = section.querySelector<HTMLElement>('.job button');
        if (!cancel) return;
        watch.disconnect();
        cancel.click();
      });
      watch.observe(section, { childList: true, subtree: true });
    }, job);
    const before = readdirSync(folder);
    const button = `[aria-labelledby=file-${job}] .button`;
    await page.locator(button).click();
    expect(await saidOf(job)).toBe('Cancelled.');
    expect(readdirSync(folder)).toEqual(before);
    await page.locator(button).click();
    await page.waitForFunction(
      (name) => !['', 'Cancelled.'].includes(document.querySelector(`[data-job=${name}]`)?.textContent ?? ''),
      {},
      job,
    );
    expect(await saidOf(job)).toContain('download');
  });
});

/** Drops a file of this computer, as a reader does with the mouse. */
async function drop(path: string, selector: string): Promise<void> {
  const box = (await page.$(selector))!;
  await box.scrollIntoView();
  const { x, y } = await box.clickablePoint();
  const session = await page.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
}
