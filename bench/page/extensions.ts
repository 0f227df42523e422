import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../../scripts/extension-browser.mjs';
import { readabilityCode } from './text-in-chromium.ts';

/** An extension with nothing but one content script, to compare with. */
export function extensionWith(contentScript: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-compared-'));
  const manifest = {
    manifest_version: 3,
    name: 'Compared',
    version: '1',
    background: { service_worker: 'background.js' },
    action: {},
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), 'chrome.action.onClicked.addListener(() => {});');
  writeFileSync(join(folder, 'content.js'), contentScript);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A content script that runs Readability.js once on a copy of the document, and nothing else. */
export async function readabilityScript(): Promise<string> {
  return `${await readabilityCode()};new Readability(document.cloneNode(true)).parse();`;
}

/** Chooses, as a reader would in the panel, that our extension runs by itself on a site. */
export async function runByItself({ browser, extensionId }: ExtensionBrowser, origin: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/panel/index.html`);
  await page.evaluate(
    (url) =>
      chrome.runtime
        .sendMessage({ onrecord: 'site.choose', input: { url, choice: 'this-site' } })
        .then(() => {}),
    `${origin}/`,
  );
  await page.close();
}

/** Stops the extension's background, as browsers do when it has been idle. */
export async function stopBackground({ browser, extensionId }: ExtensionBrowser): Promise<void> {
  const background = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().includes(extensionId));
  const worker = await background?.worker();
  if (!background || !worker) return;
  const gone = new Promise<void>((resolve) => {
    const look = (target: unknown) => {
      if (target !== background) return;
      browser.off('targetdestroyed', look);
      resolve();
    };
    browser.on('targetdestroyed', look);
  });
  await worker.close();
  await gone;
}
