/**
 * Draws assets/icons/icon.svg at the sizes that browsers ask for.
 * `node scripts/icons.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium, QUIET_CHROMIUM } from './browsers.mjs';

const SIZES = [16, 32, 48, 128];
const folder = join(import.meta.dirname, '../assets/icons');
const drawing = readFileSync(join(folder, 'icon.svg'), 'base64');

const browser = await puppeteer.launch({
  executablePath: findChromium() ?? undefined,
  args: QUIET_CHROMIUM,
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}">`,
    );
    await page.waitForFunction(() => document.querySelector('img').complete);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(join(folder, `icon-${size}.png`), png);
    console.log(`icon-${size}.png ${png.length} bytes`);
  }
} finally {
  await browser.close();
}
