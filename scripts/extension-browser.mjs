// @ts-check
/** A real Chromium with the built extension in it: for `npm start`, the pictures and the end-to-end tests. */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium, QUIET_CHROMIUM } from './browsers.mjs';

export const CHROME_BUILD = fileURLToPath(new URL('../dist/chrome', import.meta.url));
const PANEL_PATH = '/src/panel/index.html';

/** @typedef {{ browser: import('puppeteer-core').Browser, extensionId: string }} ExtensionBrowser */

/**
 * @param {{ profile?: string, headless?: boolean, extension?: string, args?: string[], size?: { width: number, height: number } | null }} [options]
 *   profile: a folder to keep between runs; without it a fresh one. extension: the built folder.
 * @returns {Promise<ExtensionBrowser>}
 */
export async function openWithExtension({
  profile,
  headless = true,
  extension = CHROME_BUILD,
  args = [],
  size,
} = {}) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No browser: run `node scripts/setup.mjs` first.');
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    ...(profile ? { userDataDir: profile } : {}),
    args: [...QUIET_CHROMIUM, '--window-size=1440,1000', ...args],
    defaultViewport: size === undefined ? { width: 1040, height: 1000 } : size,
  });
  const extensionId = await browser.installExtension(extension);
  await listening(browser, extensionId);
  await closeWelcome(browser, extensionId);
  return { browser, extensionId };
}

/**
 * A fresh installation opens its welcome page, which would come in front of the page under test.
 * @param {import('puppeteer-core').Browser} browser @param {string} extensionId
 */
async function closeWelcome(browser, extensionId) {
  const address = `chrome-extension://${extensionId}/src/welcome/index.html`;
  const target = await browser
    .waitForTarget((one) => one.url() === address, { timeout: 5_000 })
    .catch(() => null);
  await (await target?.page())?.close();
}

/**
 * Waits until the background listens to the toolbar button: a click before that is lost.
 * @param {import('puppeteer-core').Browser} browser @param {string} extensionId
 */
async function listening(browser, extensionId) {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(extensionId),
  );
  const worker = await target.worker();
  for (let attempt = 0; attempt < 200; attempt++) {
    const ready = await worker
      ?.evaluate(() => Boolean(globalThis.chrome?.action?.onClicked?.hasListeners()))
      .catch(() => false);
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The extension's background did not start.");
}

/**
 * Clicks the extension's toolbar button for real, which also grants activeTab.
 * @param {ExtensionBrowser} opened @param {import('puppeteer-core').Page} page
 */
export async function clickToolbarButton({ browser, extensionId }, page) {
  await page.bringToFront();
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((info) => info.url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  // Not in puppeteer's list of protocol calls yet.
  const send = /** @type {(method: string, input: object) => Promise<unknown>} */ (
    /** @type {unknown} */ (session.send.bind(session))
  );
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  await session.detach();
}

/**
 * The real side panel, once it is open.
 * @param {ExtensionBrowser} opened @returns {Promise<import('puppeteer-core').Page>}
 */
export async function sidePanel({ browser, extensionId }) {
  const target = await browser.waitForTarget(
    (candidate) => candidate.url().startsWith(`chrome-extension://${extensionId}${PANEL_PATH}`),
    { timeout: 20_000 },
  );
  return target.asPage();
}

/**
 * The extension's backgrounds that run now: one or none.
 * @param {ExtensionBrowser} opened
 */
export const backgroundsOf = ({ browser, extensionId }) =>
  browser.targets().filter((one) => one.type() === 'service_worker' && one.url().includes(extensionId));

/**
 * Stops the extension's background at once, in the middle of whatever it does; one that the browser has stopped by
 * itself is stopped already. Whole sessions of the protocol go with it: a background that is only told to stop is held
 * at its next start by the debugger that is still attached.
 * @param {ExtensionBrowser} opened
 * @returns {Promise<void>} when it is gone
 */
export async function stopBackground(opened) {
  const { browser } = opened;
  for (const target of backgroundsOf(opened)) {
    const gone = new Promise((resolve) => {
      const look = (/** @type {import('puppeteer-core').Target} */ one) => {
        if (one !== target) return;
        browser.off('targetdestroyed', look);
        resolve(undefined);
      };
      browser.on('targetdestroyed', look);
    });
    const worker = await target.worker();
    await worker?.close().catch((error) => {
      // Its end took the session along before it could be given up.
      if (
        !/No session with given id|Session closed|Target closed|No target with given id/.test(String(error))
      )
        throw error;
    });
    const patience = new Promise((resolve) => setTimeout(resolve, 5_000).unref());
    if (browser.targets().includes(target)) await Promise.race([gone, patience]);
  }
}
