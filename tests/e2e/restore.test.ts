import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateLibrary } from '../../bench/library/generate.ts';
import { newReader } from './reader.ts';
import { chooseFile, contents, EMPTY, outcome, pageOf, startRestore, writeBackupOf } from './restoring.ts';

const ARTICLES = 120;
const STATEMENTS = 20;
const library = [...generateLibrary(11, ARTICLES, STATEMENTS)];
const folder = mkdtempSync(join(tmpdir(), 'onrecord-restore-'));
const file = join(folder, 'library.onrecord.gz');

beforeAll(async () => {
  await writeBackupOf(library, file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const judged = library.flatMap(({ notes }) => notes).filter(({ kind }) => kind === 'human').length;
const COMPLETE = {
  articles: ARTICLES,
  statements: ARTICLES * STATEMENTS,
  notes: ARTICLES * STATEMENTS + judged,
};

describe('restoring in the library', () => {
  test('a dry run first, then everything, shown at once; a second time there is nothing to do', async () => {
    const reader = await newReader();
    const page = await pageOf(reader, 'library.html#/files');
    await chooseFile(page, file);
    expect(await page.$eval('[data-plan] p', (line) => line.textContent)).toContain(
      '120 articles would be added',
    );
    expect(await contents(page)).toEqual(EMPTY);
    await startRestore(page);
    await outcome(page);
    expect(await contents(page)).toEqual(COMPLETE);
    await page.evaluate(() => {
      location.hash = '#/articles';
    });
    await page.waitForSelector('.line-main');
    await page.evaluate(() => {
      location.hash = '#/files';
    });
    await chooseFile(page, file);
    expect(await page.$eval('[data-plan] p', (line) => line.textContent)).toContain('120 are the same');
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  test('two tabs at once: one restores, the other says so', async () => {
    const reader = await newReader();
    const pages = [await pageOf(reader, 'library.html#/files'), await pageOf(reader, 'library.html#/files')];
    for (const page of pages) {
      await page.bringToFront();
      await chooseFile(page, file);
    }
    await Promise.all(pages.map(startRestore));
    const said: (string | null)[] = [];
    for (const page of pages) {
      await page.bringToFront();
      await outcome(page);
      said.push(await page.$eval('[data-job=restore]', (line) => line.textContent));
    }
    expect(said.filter((line) => line?.includes('another window')).length).toBeLessThanOrEqual(1);
    expect(said.some((line) => line?.startsWith('Restored'))).toBe(true);
    expect(await contents(pages[0]!)).toEqual(COMPLETE);
    await reader.close();
  });
});
