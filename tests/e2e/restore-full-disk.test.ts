import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { generateLibrary } from '../../bench/library/generate.ts';
import { newReader, type Reader } from './reader.ts';
import { chooseFile, contents, outcome, pageOf, startRestore, writeBackupOf } from './restoring.ts';
import { smallDisk } from './small-disk.ts';
import { wholeStore } from './whole-store.ts';

const disk = smallDisk(200);
if (!disk) console.log('Skipped: no disk can be made here, so nothing was restored onto a full one.');

const ARTICLES = 60;

/** The browser's own profile lies on a disk that is really full: nothing is simulated. */
describe.skipIf(!disk)('the disk is full in the middle of a restore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-full-'));
  const file = join(folder, 'library.onrecord.gz');
  let reader: Reader;
  let page: Page;
  beforeAll(async () => {
    await writeBackupOf([...generateLibrary(12, ARTICLES, 20)], file);
    reader = await newReader({ profile: disk!.path });
    page = await pageOf(reader, 'library.html#/files');
    await chooseFile(page, file);
  });
  afterAll(async () => {
    disk?.free();
    await reader?.close();
    disk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('says so, and the store is as it was before', async () => {
    const before = await wholeStore(page);
    disk!.fill();
    await startRestore(page);
    const said = await page.waitForSelector('.failure', { timeout: 60_000 });
    expect(await said!.evaluate((line) => line.textContent)).toBe(messages.library_job_failed_full.message);
    disk!.free();
    expect(await wholeStore(page)).toEqual(before);
  });

  test('when there is room again, the same file is restored whole', async () => {
    await startRestore(page);
    await outcome(page);
    expect(await contents(page)).toMatchObject({ articles: ARTICLES, statements: ARTICLES * 20 });
  });
});
