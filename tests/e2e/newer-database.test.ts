import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { generateLibrary } from '../../bench/library/generate.ts';
import { SCHEMA_VERSION } from '../../src/store/migrations.ts';
import { STORY } from './beside.ts';
import { newReader, type Reader, whenHighlighted } from './reader.ts';
import { pageOf, restoreFile, writeBackupOf } from './restoring.ts';
import { type WholeStore, wholeStore } from './whole-store.ts';

/** Runs in a page of the extension: what a later version may make of the database. */
const bringForward = (version: number) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('onrecord', version);
    request.onupgradeneeded = () => {
      request.transaction!.objectStore('rows').deleteIndex('lastSeen');
      request.result.createObjectStore('later', { keyPath: 'id' }).put({ id: 'unknown to us' });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

describe('a database that a newer version of the extension wrote', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-newer-'));
  let reader: Reader;
  let before: WholeStore;
  const now = async () => wholeStore(await pageOf(reader, 'manifest.json'));

  beforeAll(async () => {
    const file = join(folder, 'library.onrecord.gz');
    await writeBackupOf([...generateLibrary(61, 12, 6)], file);
    reader = await newReader();
    const page = await pageOf(reader, 'library.html#/files');
    await restoreFile(page, file);
    await page.close();
    const raw = await pageOf(reader, 'manifest.json');
    await raw.evaluate(bringForward, SCHEMA_VERSION + 1);
    before = await wholeStore(raw);
    expect(before.version).toBe(SCHEMA_VERSION + 1);
    expect(before.stores.articles).toMatch(/^12: /);
  });
  afterAll(async () => {
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['articles', 'charts', 'files'])('the page of %s says so and changes nothing', async (place) => {
    const page = await pageOf(reader, `library.html#/${place}`);
    await page.waitForFunction(
      (sentence) => document.querySelector('[role=alert]')?.textContent === sentence,
      {},
      messages.library_failure_newer_version.message,
    );
    expect(await now()).toEqual(before);
    await page.close();
  });

  test('an article that is read is shown with its notes, and nothing is changed', async () => {
    const page = await reader.open(STORY);
    await reader.clickButton(page);
    expect((await whenHighlighted(page)).length).toBeGreaterThan(0);
    const panel = await reader.panel();
    const sentence = messages.panel_banner_newer_version.message;
    await panel.waitForFunction((words) => document.body.innerText.includes(words), {}, sentence);
    expect(await now()).toEqual(before);
  });
});
