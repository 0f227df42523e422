import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  clickToolbarButton,
  type ExtensionBrowser,
  openWithExtension,
  sidePanel,
} from '../../scripts/extension-browser.mjs';
import { type Server, serve } from '../../scripts/serve.mjs';

export const STORIES = join(import.meta.dirname, '..', 'stories');

/** A reader at a browser that has the extension: what they see, and what they do. */
export interface Reader {
  opened: ExtensionBrowser;
  server: Server;
  /** What any page or panel wrote to its console as an error, or threw. */
  complaints: string[];
  /** Addresses asked for by a page, the panel or the background, other than the test server's. */
  requests: string[];
  open(path: string): Promise<Page>;
  clickButton(page: Page): Promise<void>;
  panel(): Promise<Page>;
  /** Closes the browser; with the same profile a new reader goes on where this one stopped. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  profile?: string;
  extension?: string;
  /** Switches of the browser. */
  args?: string[];
}

export async function newReader(options: ReaderOptions = {}): Promise<Reader> {
  const server = await serve(STORIES);
  const opened = await openWithExtension(options);
  const complaints: string[] = [];
  const requests: string[] = [];
  const watch = (page: Page, name: string) => {
    page.on('pageerror', (error) =>
      complaints.push(`${name}: ${error instanceof Error ? error.message : error}`),
    );
    page.on('console', (message) => {
      if (message.type() === 'error' && !/favicon/.test(message.location().url ?? '')) {
        complaints.push(`${name}: ${message.text()}`);
      }
    });
    page.on('request', (request) => {
      const own = [server.url, `chrome-extension://${opened.extensionId}`, 'about:', 'data:', 'blob:'];
      if (!own.some((start) => request.url().startsWith(start))) requests.push(request.url());
    });
  };
  return {
    opened,
    server,
    complaints,
    requests,
    async open(path) {
      const page = await opened.browser.newPage();
      watch(page, path);
      await page.goto(/^[\w-]+:/.test(path) ? path : `${server.url}${path}`);
      return page;
    },
    clickButton: (page) => clickToolbarButton(opened, page),
    async panel() {
      const panel = await sidePanel(opened);
      watch(panel, 'panel');
      return panel;
    },
    async close() {
      await opened.browser.close();
      await server.close();
    },
  };
}

/** A profile folder that outlives a browser, and its removal. */
export function newProfile(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'onrecord-profile-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The highlighted words of a page by severity, as the browser's own registry has them. */
export function highlighted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<Range>>) {
      if (name.startsWith('onrecord-')) found[name.slice('onrecord-'.length)] = [...highlight].map(String);
    }
    return found;
  });
}

/** Waits until something is highlighted, and gives all highlighted words. */
export async function whenHighlighted(page: Page): Promise<string[]> {
  await page.waitForFunction(
    () =>
      [...(CSS.highlights as unknown as Map<string, Set<Range>>)].some(
        ([name, ranges]) => name.startsWith('onrecord-') && ranges.size > 0,
      ),
    { polling: 50, timeout: 20_000 },
  );
  return Object.values(await highlighted(page)).flat();
}
