/**
 * `npm start`: builds the extension, opens a bundled, invented story in a browser that has it, shows the side panel,
 * prints what was found, and leaves pictures and exports in demo/. With a display the browser stays open.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import messages from '../assets/_locales/en/messages.json' with { type: 'json' };
import { createWording } from '../src/wording/index.ts';
import { clickToolbarButton, openWithExtension, sidePanel } from './extension-browser.mjs';
import { printFindings } from './findings.ts';
import { readStore } from './read-store.ts';
import { serve } from './serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = join(ROOT, 'demo');
const STORY = 'one-of-three-authors';

const hasDisplay =
  !process.env.CI &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) &&
  process.env.ONRECORD_HEADLESS === undefined;

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
mkdirSync(DEMO, { recursive: true });
const server = await serve(join(ROOT, 'tests', 'stories'));
const opened = await openWithExtension({ headless: !hasDisplay, ...(hasDisplay ? { size: null } : {}) });
const page = await opened.browser.newPage();
await page.goto(`${server.url}/${STORY}/page.html`);
await clickToolbarButton(opened, page);
const panel = await sidePanel(opened);
await panel.waitForSelector('article', { timeout: 20_000 });

printFindings(await readStore(panel), createWording(messages, 'en'));
await page.screenshot({ path: join(DEMO, 'page.png'), fullPage: !hasDisplay });
if (!hasDisplay) await panel.setViewport({ width: 400, height: 1000, deviceScaleFactor: 2 });
await panel.screenshot({ path: join(DEMO, 'panel.png') });
console.log(`Pictures: ${join(DEMO, 'page.png')}, ${join(DEMO, 'panel.png')}`);

if (hasDisplay) {
  console.log('The browser stays open; close it, or press Ctrl+C here, when you have seen enough.');
  await new Promise((resolve) => opened.browser.once('disconnected', resolve));
} else {
  await opened.browser.close();
}
await server.close();
