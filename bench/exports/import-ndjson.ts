import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openWithExtension } from '../../scripts/extension-browser.mjs';
import { EXPORT_FORMATS } from '../../src/formats/index.ts';
import { memoryWatch } from '../library/memory.ts';
import { secondsWorked } from '../processes.ts';
import { generatedRecords } from './generated-records.ts';

/** How long one step of an import took, and by how much the browser's memory grew at most, in MB. */
export interface ImportStep {
  step: 'dry run' | 'import';
  /** By the clock. */
  seconds: number;
  /** Of all processes of the browser together. */
  worked: number;
  grown: number;
  /** What the page says at its end. */
  said: string;
}

export interface MeasuredImport {
  megabytes: number;
  steps: ImportStep[];
}

/**
 * Brings the NDJSON of an invented library in as a reader does: in a real Chromium with the built extension, through
 * the library's page with its workers and IndexedDB, first the dry run, then the import.
 */
export async function importNdjson(articles: number, statements: number): Promise<MeasuredImport> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-import-'));
  try {
    const file = join(folder, 'library.ndjson');
    await writeRecords(file, articles, statements / articles);
    const steps = await inBrowser(join(folder, 'profile'), file);
    return { megabytes: statSync(file).size / (1 << 20), steps };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function writeRecords(path: string, articles: number, statementsEach: number): Promise<void> {
  const out = createWriteStream(path);
  const records = generatedRecords(articles, statementsEach);
  for await (const chunk of EXPORT_FORMATS.ndjson.write(records, { now: 0 }))
    if (!out.write(chunk)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

async function inBrowser(profile: string, file: string): Promise<ImportStep[]> {
  const { browser, extensionId } = await openWithExtension({ profile });
  const pid = browser.process()!.pid!;
  const memory = memoryWatch(pid);
  const measured = async (
    step: ImportStep['step'],
    page: Page,
    work: () => Promise<unknown>,
    outcome: string,
  ): Promise<ImportStep> => {
    const [beginning, workedBefore, begun] = [memory.begin(), secondsWorked(pid), performance.now()];
    await work();
    const said = await page.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent?.trim(),
      {},
      outcome,
    );
    return {
      step,
      seconds: (performance.now() - begun) / 1000,
      worked: secondsWorked(pid) - workedBefore,
      grown: memory.growth(beginning),
      said: String(await said.jsonValue()),
    };
  };
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(900_000);
    await page.goto(`chrome-extension://${extensionId}/library.html#/files`);
    const input = (await page.waitForSelector('input[data-restore]')) as ElementHandle<HTMLInputElement>;
    return [
      await measured('dry run', page, () => input.uploadFile(file), '[data-plan] > p'),
      await measured('import', page, () => page.locator('[data-plan] .button').click(), '[data-job=restore]'),
    ];
  } finally {
    memory.stop();
    await browser.close();
  }
}
