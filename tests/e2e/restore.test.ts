import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateLibrary } from '../../bench/library/generate.ts';
import { seeded } from '../../bench/library/random.ts';
import { newProfile, newReader, type Reader } from './reader.ts';
import { chooseFile, contents, EMPTY, outcome, pageOf, writeBackupOf } from './restoring.ts';

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

async function killed(reader: Reader): Promise<void> {
  const process = reader.opened.browser.process()!;
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await gone;
  await reader.server.close();
}

describe('restoring in the library', () => {
  test('a dry run first, then everything, shown at once; a second time there is nothing to do', async () => {
    const reader = await newReader();
    const page = await pageOf(reader, 'library.html#/files');
    await chooseFile(page, file);
    expect(await page.$eval('[data-plan] p', (line) => line.textContent)).toContain(
      '120 articles would be added',
    );
    expect(await contents(page)).toEqual(EMPTY);
    await page.locator('[data-plan] .button').click();
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
    await Promise.all(
      pages.map((page) => page.$eval('[data-plan] .button', (button) => (button as HTMLElement).click())),
    );
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

const POINTS = 10;
const random = seeded(23);
const points = Array.from({ length: POINTS }, () => random());

describe('a browser killed in the middle of a restore', () => {
  let whole = 2000;
  const seen = { before: 0, complete: 0 };

  test('takes some time when it is not killed', async () => {
    const reader = await newReader();
    const page = await pageOf(reader, 'library.html#/files');
    await chooseFile(page, file);
    const begin = performance.now();
    await page.locator('[data-plan] .button').click();
    await outcome(page);
    whole = performance.now() - begin;
    await reader.close();
  });

  test.each(points)('at %f of that time leaves the store as it was or complete', async (point) => {
    const profile = newProfile();
    let reader = await newReader({ profile: profile.path });
    const page = await pageOf(reader, 'library.html#/files');
    await chooseFile(page, file);
    await page.$eval('[data-plan] .button', (button) => (button as HTMLElement).click());
    await new Promise((resolve) => setTimeout(resolve, 1.2 * point * whole));
    await killed(reader);

    reader = await newReader({ profile: profile.path });
    const again = await pageOf(reader, 'library.html#/articles');
    await again.waitForSelector('[data-search=ready]');
    const found = await contents(again);
    seen[found.articles === 0 ? 'before' : 'complete']++;
    expect([EMPTY, COMPLETE]).toContainEqual(found);
    expect(await again.evaluate(stagedRecords)).toBe(0);
    await reader.close();
    profile.remove();
  });

  test('says how often it was which', () => {
    console.log(`restore killed at ${POINTS} points: ${seen.before} as before, ${seen.complete} complete`);
    expect(seen.before + seen.complete).toBe(POINTS);
  });
});

describe('a browser killed in the middle of a migration', () => {
  let whole = 2000;
  const versions: number[] = [];

  test('takes some time when it is not killed', async () => {
    const reader = await newReader();
    const page = await pageOf(reader, 'manifest.json');
    await page.evaluate(writeFirstVersion, oldRecords());
    const begin = performance.now();
    await page.goto(`chrome-extension://${reader.opened.extensionId}/library.html`);
    await page.waitForSelector('.line-main', { timeout: 60_000 });
    whole = performance.now() - begin;
    expect(await contents(page)).toEqual(COMPLETE);
    await reader.close();
  });

  test.each(points)(
    'at %f of that time leaves the database of the old version or the new one',
    async (point) => {
      const profile = newProfile();
      let reader = await newReader({ profile: profile.path });
      const page = await pageOf(reader, 'manifest.json');
      await page.evaluate(writeFirstVersion, oldRecords());
      void page.goto(`chrome-extension://${reader.opened.extensionId}/library.html`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 1.2 * point * whole));
      await killed(reader);

      reader = await newReader({ profile: profile.path });
      const raw = await pageOf(reader, 'manifest.json');
      const { version, counts } = await raw.evaluate(rawCounts);
      versions.push(version);
      if (version === 1) {
        expect(counts).toEqual({
          articles: ARTICLES,
          statements: ARTICLES * STATEMENTS,
          notes: COMPLETE.notes,
        });
      } else expect(counts.rows).toBe(ARTICLES);
      const again = await pageOf(reader, 'library.html');
      await again.waitForSelector('.line-main', { timeout: 60_000 });
      expect(await contents(again)).toEqual(COMPLETE);
      await reader.close();
      profile.remove();
    },
  );

  test('says how often it was which', () => {
    console.log(
      `migration killed at ${POINTS} points: ${versions.filter((one) => one === 1).length} as before`,
    );
    expect(versions).toHaveLength(POINTS);
  });
});

type Records = Record<'articles' | 'statements' | 'notes', unknown[]>;

/** The generated library as the first version of the schema kept it. */
function oldRecords(): Records {
  const touched = new Map(library.flatMap(({ notes }) => notes).map((note) => [note.id, note]));
  return {
    articles: library.map(({ article }) => article),
    statements: library.flatMap(({ article, statements }) =>
      statements.map((statement) => ({ articleId: article.id, id: statement.id, statement })),
    ),
    notes: library.flatMap(({ article, gaps, notes }) => [
      ...gaps.map(
        (gap) =>
          touched.get(gap.key) ?? {
            kind: 'machine',
            articleId: article.id,
            id: gap.key,
            gap,
            judgement: 'open',
            judgedAt: null,
            current: true,
          },
      ),
      ...notes.filter(({ kind }) => kind === 'human'),
    ]),
  };
}

// Functions that run in a page: nothing in them has a name of its own.
const writeFirstVersion = (records: Records) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('onrecord', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('articles', { keyPath: 'id' }).createIndex('lastSeen', 'lastSeen');
      request.result.createObjectStore('statements', { keyPath: ['articleId', 'id'] });
      request.result.createObjectStore('notes', { keyPath: ['articleId', 'id'] });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(['articles', 'statements', 'notes'], 'readwrite');
      for (const [name, values] of Object.entries(records))
        for (const value of values) transaction.objectStore(name).put(value);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });

const rawCounts = () =>
  new Promise<{ version: number; counts: Record<string, number> }>((resolve) => {
    const request = indexedDB.open('onrecord');
    request.onsuccess = () => {
      const names = [...request.result.objectStoreNames].filter((name) =>
        request.result.version === 1 ? true : name === 'rows',
      );
      const transaction = request.result.transaction(names);
      const counts = names.map((name) => transaction.objectStore(name).count());
      transaction.oncomplete = () => {
        const { version } = request.result;
        request.result.close();
        resolve({ version, counts: Object.fromEntries(names.map((name, at) => [name, counts[at]!.result])) });
      };
    };
  });

const stagedRecords = () =>
  new Promise<number>((resolve) => {
    const request = indexedDB.open('onrecord');
    request.onsuccess = () => {
      const count = request.result.transaction('staged').objectStore('staged').count();
      count.onsuccess = () => {
        request.result.close();
        resolve(count.result);
      };
    };
  });
