import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { writeGenerated } from '../bench/library/write-generated.ts';
import { openWithExtension } from './extension-browser.mjs';

/** Views that are pictured, each in light, in dark, and from right to left. */
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
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  for (const [name, view, sign] of VIEWS) {
    await openInPersian(page, `chrome-extension://${extensionId}/library.html${view}`, sign);
    const path = join(folder, `${name}-persian.png`);
    await page.screenshot({ path });
    paths.push(path);
  }
  await browser.close();
  rmSync(own, { recursive: true, force: true });
  return paths;
}

/** Opens a view anew in the reader's language, which here runs from right to left. */
async function openInPersian(page: Page, address: string, sign: string): Promise<void> {
  await page.evaluate(`void chrome.runtime.sendMessage({
    onrecord: 'settings.change', input: { change: { language: 'fa' } },
  })`);
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector(`html[dir=rtl] ${sign}`);
  await new Promise((resolve) => setTimeout(resolve, 800));
}

async function restoreInto(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[data-restore]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.locator('[data-plan] .button').setTimeout(120_000).click();
  await page.waitForFunction(() => document.querySelector('[data-job=restore]')?.textContent || null, {
    timeout: 120_000,
  });
}
