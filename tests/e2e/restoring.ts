import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { generatedBackup } from '../../bench/library/backup-file.ts';
import type { GeneratedArticle } from '../../bench/library/generate.ts';
import { readStore } from '../../scripts/read-store.ts';
import type { SavedView } from '../../src/model/index.ts';
import type { Reader } from './reader.ts';

/** A page of the extension. */
export const pageOf = (reader: Reader, path: string): Promise<Page> =>
  reader.open(`chrome-extension://${reader.opened.extensionId}/${path}`);

/** Chooses a backup, and waits until the dry run is there. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[data-restore]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  await page.waitForSelector('[data-plan] .button, .failure', { timeout: 60_000 });
}
/** Says yes to what the dry run told, also in a page that stands behind another. */
export const startRestore = (page: Page): Promise<void> =>
  page.$eval('[data-plan] .button', (button) => (button as HTMLElement).click());
/** Waits until a restore says what became of it. */
export const outcome = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-job=restore]')?.textContent || null, {
    timeout: 60_000,
  });
/** Restores a backup on a page of files, from choosing it to the sentence at the end. */
export async function restoreFile(page: Page, path: string): Promise<void> {
  await chooseFile(page, path);
  await startRestore(page);
  await outcome(page);
}
/** Writes a backup of these articles. */
export async function writeBackupOf(
  library: readonly GeneratedArticle[],
  path: string,
  views: readonly SavedView[] = [],
): Promise<void> {
  const parts: Uint8Array[] = [];
  for await (const part of generatedBackup(library, 0, views)) parts.push(part);
  writeFileSync(path, Buffer.concat(parts));
}
/** How much of articles the store has. */
export async function contents(page: Page) {
  const { articles, statements, notes } = await readStore(page);
  return { articles: articles.length, statements: statements.length, notes: notes.length };
}
export const EMPTY = { articles: 0, statements: 0, notes: 0 };
