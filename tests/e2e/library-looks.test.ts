import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateLibrary } from '../../bench/library/generate.ts';
import { expectNoViolation } from '../accessible.ts';
import { newReader, type Reader } from './reader.ts';
import { pageOf, restoreFile, writeBackupOf } from './restoring.ts';

/** With more notes of a person's own than the reminder of a backup waits for. */
const library = [...generateLibrary(71, 60, 20)];
const WIDTHS = [
  ['wide', 1280],
  ['narrow', 320],
] as const;
const PAGES = [
  ['articles', '#/articles', '.backup-reminder'],
  ['statements', '#/statements?severity=warning', '.backup-reminder'],
  ['charts', '#/charts', 'canvas'],
  ['files', '#/files', 'input[data-restore]'],
] as const;

describe('the library, full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-looks-'));
  let reader: Reader;
  beforeAll(async () => {
    const file = join(folder, 'library.onrecord.gz');
    await writeBackupOf(library, file);
    reader = await newReader();
    const page = await pageOf(reader, 'library.html#/files');
    await restoreFile(page, file);
    await page.close();
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(view: string, sign: string, width: number): Promise<Page> {
    const page = await pageOf(reader, `library.html${view}`);
    await page.setViewport({ width, height: 800 });
    await page.waitForSelector('[data-search=ready]');
    await page.waitForSelector(sign);
    return page;
  }

  describe.each(WIDTHS)('%s', (_, width) => {
    test.each(PAGES)('%s: nothing goes beyond the edge, and no rule is broken', async (_name, view, sign) => {
      const page = await opened(view, sign, width);
      await page.$$eval('details', (all) => {
        for (const one of all) one.open = true;
      });
      const beyond = await page.$$eval('.library-main *', (all) =>
        all
          .filter((one) => !one.closest('.wide-table table, .line, .unseen'))
          .filter((one) => {
            const { left, right } = one.getBoundingClientRect();
            return left < 0 || right > innerWidth;
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(beyond).toEqual([]);
      await expectNoViolation(page);
      await page.close();
    });

    test('what stands above the list stands above it, the reminder of a backup too', async () => {
      const page = await opened('#/statements?severity=warning', '.backup-reminder', width);
      await page.waitForSelector('.line-main');
      const parts = ['.backup-reminder', '.list-tools', '.list-result', '.virtual'];
      const edges = await page.evaluate(
        (selectors) =>
          selectors.map((selector) => {
            const part = document.querySelector(selector)!;
            const { top, height } = part.getBoundingClientRect();
            // What a part says, in whole pixels, may be higher than the part; the list alone is to be as high as it can.
            return [top, top + (selector === '.virtual' ? height : Math.max(height, part.scrollHeight))];
          }),
        parts,
      );
      for (const [at, [top]] of edges.slice(1).entries())
        expect(top, parts[at + 1]).toBeGreaterThan(edges[at]![1]! - 1);
      await page.close();
    });
  });

  test('where there is no room beside the list, the filters are folded away and say how many are set', async () => {
    const page = await opened('#/statements?severity=warning&tag=harbour', '.filter-fold', 320);
    expect(await page.$eval('.filter-fold summary', (line) => line.textContent)).toBe('Filters (2)');
    const isSeen = () => page.$eval('.filter-column', (column) => column.checkVisibility());
    expect(await isSeen()).toBe(false);
    await page.focus('.filter-fold summary');
    await page.keyboard.press('Enter');
    expect(await isSeen()).toBe(true);
    await page.close();
  });
});
