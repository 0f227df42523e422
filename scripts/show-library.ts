import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { writeGenerated } from '../bench/library/write-generated.ts';
import { openWithExtension } from './extension-browser.mjs';

/** Views that are pictured, each in light and dark. */
const VIEWS = [
  ['library', '#/articles', '.line-main'],
  ['library-statements', '#/statements?severity=warning', '.line-main'],
  ['library-charts', '#/charts', 'canvas'],
] as const;

/** Pictures of the library with 400 generated articles, as files in a folder. */
export async function takeLibraryPictures(folder: string): Promise<string[]> {
  const own = mkdtempSync(join(tmpdir(), 'onrecord-pictures-'));
  const file = join(own, 'library.onrecord.gz');
  await writeGenerated(file, 400, 15);
  const { browser, extensionId } = await openWithExtension();
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  await page.goto(`chrome-extension://${extensionId}/library.html#/files`);
  await restoreInto(page, file);
  const paths: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const [name, view, sign] of VIEWS) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, view);
      await page.waitForSelector(sign);
      // What has just come is painted a little later.
      await new Promise((resolve) => setTimeout(resolve, 800));
      const path = join(folder, `${name}${scheme === 'dark' ? '-dark' : ''}.png`);
      await page.screenshot({ path });
      paths.push(path);
    }
  }
  await browser.close();
  rmSync(own, { recursive: true, force: true });
  return paths;
}

async function restoreInto(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[data-restore]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.locator('[data-plan] .button').setTimeout(120_000).click();
  await page.waitForFunction(() => document.querySelector('[data-job=restore]')?.textContent || null, {
    timeout: 120_000,
  });
}
