import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findChromium, QUIET_CHROMIUM } from '../../../scripts/browsers.mjs';
import { compiledTexts } from '../../../scripts/compiled-texts.ts';
import { type Server, serve } from '../../../scripts/serve.mjs';
import type { TabView } from '../../../src/messages/table.ts';
import type { Steering } from './memory-background.ts';

declare global {
  interface Window {
    background: Steering;
  }
}

export interface PanelOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  rightToLeft?: boolean;
  language?: string;
  /** Size of text, 1 for the browser's own. */
  textSize?: number;
  forcedColours?: boolean;
}

/** A browser with the panel's page, built once and served from 127.0.0.1. */
export interface PanelBench {
  browser: Browser;
  /** Where the built page is. */
  folder: string;
  open(view: TabView, options?: PanelOptions): Promise<Page>;
  /** What any panel wrote to its console as an error, or threw. */
  complaints: string[];
  close(): Promise<void>;
}

/** Until the panel stands there, and of a short list every card. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('main');
  await page.waitForFunction(
    () =>
      !document.querySelector('.cards-space') ||
      Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')) > 30,
  );
}

export async function panelBench(): Promise<PanelBench> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-panel-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../../..'),
    base: './',
    plugins: [preact(), compiledTexts()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome120',
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, 'page.html') },
    },
  });
  const server: Server = await serve(folder);
  const browser = await puppeteer.launch({ executablePath: findChromium()!, args: QUIET_CHROMIUM });
  const complaints: string[] = [];

  const open = async (view: TabView, options: PanelOptions = {}): Promise<Page> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url?.endsWith('favicon.ico')) {
        complaints.push(message.text());
      }
    });
    await page.setViewport({ width: options.width ?? 380, height: options.height ?? 900 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: options.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    if (options.forcedColours) {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    }
    const search = new URLSearchParams({
      lang: options.language ?? 'en',
      ...(options.rightToLeft ? { dir: 'rtl' } : {}),
    });
    await page.goto(`${server.url}/tests/browser/panel/page.html?${search}`);
    if (options.textSize) {
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${size * 100}%`;
      }, options.textSize);
    }
    await page.waitForFunction(() => 'background' in window);
    await page.evaluate((given) => window.background.set(given), view);
    await drawn(page);
    return page;
  };
  return {
    browser,
    folder,
    open,
    complaints,
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
