import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GeneratedArticle, generateLibrary } from '../../bench/library/generate.ts';
import { seeded } from '../../bench/library/random.ts';
import { SCHEMA_VERSION } from '../../src/store/migrations.ts';
import { hashText } from '../../src/text/hash.ts';
import { oldRecords, writeFirstVersion } from './old-database.ts';
import { newProfile, newReader, type Reader } from './reader.ts';
import { chooseFile, outcome, pageOf, restoreFile, startRestore, writeBackupOf } from './restoring.ts';
import { recordsStaged, type WholeStore, wholeStore } from './whole-store.ts';

const ARTICLES = 120;
const STATEMENTS = 20;
const DAY = 86_400_000;
const here = [...generateLibrary(11, ARTICLES, STATEMENTS)];

/** The same articles in a colleague's library: some as here, some judged otherwise, some edited since; and others. */
const theirs = [
  ...here.map((one, at) => [one, judgedOtherwise(one), edited(one)][at % 3]!),
  ...generateLibrary(13, 60, STATEMENTS),
];

function judgedOtherwise(one: GeneratedArticle): GeneratedArticle {
  const { article, notes } = one;
  return {
    ...one,
    article: { ...article, lastSeen: article.lastSeen + DAY },
    notes: notes.map((note) =>
      note.kind === 'machine'
        ? {
            ...note,
            judgement: note.judgement === 'confirmed' ? 'dismissed' : 'confirmed',
            judgedAt: note.judgedAt! + DAY,
          }
        : note,
    ),
  };
}

/** The article with its last word turned round: what is said stands where it stood. */
function edited(one: GeneratedArticle): GeneratedArticle {
  const { article } = one;
  const text = article.text.replace(/(\w+)\.$/, (_, word: string) => `${[...word].reverse().join('')}.`);
  const lastSeen = article.lastSeen + DAY;
  return { ...one, article: { ...article, text, textHash: hashText(text), lastSeen } };
}

const POINTS = 10;
const random = seeded(23);
/** One in each tenth of the time and a little more, so that the beginning, the middle and the end are all met. */
const points = Array.from({ length: POINTS }, (_, at) => ((at + random()) / POINTS) * 1.25);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills the browser as a system does that runs out of memory, and waits until it is gone. */
async function kill(reader: Reader): Promise<void> {
  const process = reader.opened.browser.process()!;
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await gone;
  await reader.server.close();
}

/** Opens the library after a kill: it works, nothing is on its way in, and the whole store is given. */
async function openedAgain(reader: Reader): Promise<WholeStore> {
  const library = await pageOf(reader, 'library.html#/articles');
  await library.waitForSelector('[data-search=ready]', { timeout: 60_000 });
  await library.waitForSelector('.line-main');
  expect(await recordsStaged(library)).toBe(0);
  return wholeStore(library);
}

describe('a browser killed in the middle of a restore into a filled store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-killed-'));
  const file = join(folder, 'theirs.onrecord.gz');
  const filled = join(folder, 'filled');
  let before: WholeStore;
  let complete: WholeStore;
  let whole = 0;
  const seen: string[] = [];

  const atFiles = async (profile: string): Promise<{ reader: Reader; page: Page }> => {
    cpSync(filled, profile, { recursive: true });
    const reader = await newReader({ profile });
    const page = await pageOf(reader, 'library.html#/files');
    await chooseFile(page, file);
    return { reader, page };
  };

  beforeAll(async () => {
    const own = join(folder, 'here.onrecord.gz');
    await writeBackupOf(here, own);
    const views = [{ id: 'v', name: 'Warnings', address: '/articles?severity=warning', createdAt: 1 }];
    await writeBackupOf(theirs, file, views);
    const reader = await newReader({ profile: filled });
    await restoreFile(await pageOf(reader, 'library.html#/files'), own);
    await reader.close();

    const unkilled = await atFiles(join(folder, 'unkilled'));
    before = await wholeStore(unkilled.page);
    const begin = performance.now();
    await startRestore(unkilled.page);
    await outcome(unkilled.page);
    whole = performance.now() - begin;
    complete = await wholeStore(unkilled.page);
    await unkilled.reader.close();
  });
  afterAll(() => {
    console.log(
      `restore killed at ${POINTS} points: ${seen.filter((one) => one === 'before').length} as before`,
    );
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('the file changes every store', () => {
    for (const store of ['articles', 'rows', 'notes', 'revisions', 'views', 'state'])
      expect(complete.stores[store], store).not.toBe(before.stores[store]);
  });

  test.each(points)('at %f of its time, the store is as it was or complete, to the byte', async (point) => {
    const profile = newProfile();
    const { reader, page } = await atFiles(profile.path);
    await startRestore(page);
    await wait(point * whole);
    await kill(reader);

    const next = await newReader({ profile: profile.path });
    const found = await wholeStore(await pageOf(next, 'manifest.json'));
    expect([before, complete]).toContainEqual(found);
    seen.push(found.stores.articles === before.stores.articles ? 'before' : 'complete');
    expect(await openedAgain(next)).toEqual(found);
    await next.close();
    profile.remove();
  });
});

describe('a browser killed in the middle of a migration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-migrated-'));
  const old = join(folder, 'old');
  let before: WholeStore;
  let complete: WholeStore;
  let whole = 0;
  const versions: number[] = [];

  const atOld = async (profile: string): Promise<{ reader: Reader; page: Page }> => {
    cpSync(old, profile, { recursive: true });
    const reader = await newReader({ profile });
    return { reader, page: await pageOf(reader, 'manifest.json') };
  };
  const libraryOf = (reader: Reader) => `chrome-extension://${reader.opened.extensionId}/library.html`;

  beforeAll(async () => {
    const reader = await newReader({ profile: old });
    const page = await pageOf(reader, 'manifest.json');
    await page.evaluate(writeFirstVersion, oldRecords(here));
    before = await wholeStore(page);
    await reader.close();

    const unkilled = await atOld(join(folder, 'unkilled'));
    expect(await wholeStore(unkilled.page)).toEqual(before);
    const begin = performance.now();
    await unkilled.page.goto(libraryOf(unkilled.reader));
    await unkilled.page.waitForSelector('.line-main', { timeout: 60_000 });
    whole = performance.now() - begin;
    complete = await wholeStore(unkilled.page);
    await unkilled.reader.close();
  });
  afterAll(() => {
    console.log(
      `migration killed at ${POINTS} points: ${versions.filter((one) => one === 1).length} as before`,
    );
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('leads to another version when it is not killed', () => {
    expect([before.version, complete.version]).toEqual([1, SCHEMA_VERSION]);
  });

  test.each(points)(
    'at %f of its time, the database is the old one or the new one, to the byte, and is brought forward then',
    async (point) => {
      const profile = newProfile();
      const { reader, page } = await atOld(profile.path);
      void page.goto(libraryOf(reader)).catch(() => undefined);
      await wait(point * whole);
      await kill(reader);

      const next = await newReader({ profile: profile.path });
      const found = await wholeStore(await pageOf(next, 'manifest.json'));
      expect([before, complete]).toContainEqual(found);
      versions.push(found.version);
      expect(await openedAgain(next)).toEqual(complete);
      await next.close();
      profile.remove();
    },
  );
});
