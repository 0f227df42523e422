import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { generateLibrary } from '../../bench/library/generate.ts';
import { readStore } from '../../scripts/read-store.ts';
import { newReader, type Reader } from './reader.ts';
import { chooseFile, outcome, pageOf, restoreFile, startRestore, writeBackupOf } from './restoring.ts';
import { recordsStaged, wholeStore } from './whole-store.ts';

const ARTICLES = 40;
const library = [...generateLibrary(81, ARTICLES, 10)];
const judged = library.flatMap(({ notes }) => notes).filter(({ kind }) => kind === 'machine');
/** The same judgements turned round, an hour later. */
const turned = library.map((one) => ({
  ...one,
  notes: one.notes.map((note) =>
    note.kind !== 'machine'
      ? note
      : {
          ...note,
          judgement: note.judgement === 'confirmed' ? ('dismissed' as const) : ('confirmed' as const),
          judgedAt: note.judgedAt! + 3_600_000,
        },
  ),
}));

describe('a restore that asks the reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-choices-'));
  const file = (name: string) => join(folder, `${name}.onrecord.gz`);
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    const view = { id: 'v', name: 'Warnings', address: '/articles?severity=warning', createdAt: 1 };
    await writeBackupOf(library, file('here'), [view]);
    await writeBackupOf(library, file('view'), [{ ...view, name: 'Gravest' }]);
    await writeBackupOf(turned, file('turned'));
    await writeBackupOf([...generateLibrary(82, 200, 20)], file('others'));
    const bytes = readFileSync(file('others'));
    bytes[Math.floor(bytes.length / 2)]! ^= 255;
    writeFileSync(file('damaged'), bytes);
    writeFileSync(file('cut'), bytes.subarray(0, Math.floor(bytes.length / 3)));
    reader = await newReader();
    page = await pageOf(reader, 'library.html#/files');
    await restoreFile(page, file('here'));
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const opened = async () => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${reader.opened.extensionId}/library.html#/files`);
    await page.waitForSelector('[data-search=ready]');
  };
  const planSays = (words: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('[data-plan]')?.textContent?.includes(wanted),
      {},
      words,
    );
  const judgements = async () =>
    (await readStore(page)).notes.flatMap((note) =>
      note.kind === 'machine' && note.judgement !== 'open' ? [`${note.id} ${note.judgement}`] : [],
    );
  const expected = (from: typeof turned) =>
    from
      .flatMap(({ notes }) => notes)
      .flatMap((note) => (note.kind === 'machine' ? [`${note.id} ${note.judgement}`] : []));

  test('tells of a view that differs alone, without counting notes that do not', async () => {
    await opened();
    await chooseFile(page, file('view'));
    await planSays('One saved view differs');
    expect(
      await page.$$eval('[data-plan] legend', (legends) => legends.map((one) => one.textContent)),
    ).toEqual(['One saved view differs here and in the file:']);
  });

  test('lists every judgement that differs, and keeps what is here where the reader says so', async () => {
    await opened();
    await chooseFile(page, file('turned'));
    await planSays(`${judged.length} notes and judgements differ`);
    await page.locator(`label::-p-text(${messages.library_prefer_here.message})`).click();
    await page.waitForFunction(
      (stays) => document.querySelector('.wide-table tbody td:last-child')?.textContent === stays,
      {},
      messages.library_conflict_here.message,
    );
    await startRestore(page);
    await outcome(page);
    expect((await judgements()).toSorted()).toEqual(expected(library as typeof turned).toSorted());
  });

  test('without a choice the later judgement of each stays', async () => {
    await opened();
    await chooseFile(page, file('turned'));
    await startRestore(page);
    await outcome(page);
    expect((await judgements()).toSorted()).toEqual(expected(turned).toSorted());
  });

  test.each([
    ['damaged', messages.library_broken_damaged.message],
    ['cut', messages.library_broken_cut.message],
  ])('names the record of a file that is %s; left, nothing is written', async (name, sentence) => {
    await opened();
    const before = await wholeStore(page);
    await chooseFile(page, file(name));
    const [words] = sentence.split('{number}').slice(-1);
    await planSays(words!);
    expect(await page.$eval('[data-plan] .banner', (banner) => banner.textContent)).toMatch(/Record \d+: /);
    await opened();
    expect(await wholeStore(page)).toEqual(before);
  });

  test('cancelled in the middle, everything is as it was before', async () => {
    await opened();
    const before = await wholeStore(page);
    await chooseFile(page, file('others'));
    await page.evaluate(() => {
      new MutationObserver((_, watch) => {
        const bar = document.querySelector<HTMLProgressElement>('.job progress');
        if (!bar || bar.position <= 0) return;
        watch.disconnect();
        document.querySelector<HTMLElement>('.job button')!.click();
      }).observe(document, { childList: true, subtree: true, attributes: true });
    });
    await startRestore(page);
    await outcome(page);
    expect(await page.$eval('[data-job=restore]', (line) => line.textContent)).toBe(
      messages.library_restore_cancelled.message,
    );
    expect(await wholeStore(page)).toEqual(before);
    expect(await recordsStaged(page)).toBe(0);
  });

  test('everything else of a damaged file comes in where the reader says so', async () => {
    await opened();
    await chooseFile(page, file('damaged'));
    await page.locator(`button::-p-text(${messages.library_restore_rest.message})`).click();
    await outcome(page);
    const { articles } = await readStore(page);
    expect(articles.length).toBeGreaterThanOrEqual(ARTICLES + 199);
  });
});
