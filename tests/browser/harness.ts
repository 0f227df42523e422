import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findChromium, findFirefox, QUIET_CHROMIUM } from '../../scripts/browsers.mjs';
import type * as PageLayer from '../../src/page/index.ts';

declare global {
  /** In a page under test: the page layer. */
  var onrecordPage: typeof PageLayer;
}

let built: Promise<string> | null = null;

/** The page layer as one script without imports, built as the content script is. */
export function pageCode(): Promise<string> {
  built ??= bundle(fileURLToPath(new URL('page-code.ts', import.meta.url)));
  return built;
}

/** One file and all that it imports as an IIFE. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'underTest' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('Nothing was built.');
  return output.output[0].code;
}

/** Pages at 127.0.0.1 by path, each as its HTML or as content with a type of its own. */
export type Site = Record<string, string | { type: string; body: string; headers?: Record<string, string> }>;

export async function serve(site: Site): Promise<{ origin: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const found = pathname === '/favicon.ico' ? '' : site[pathname];
    const { type, body, headers } =
      typeof found === 'object'
        ? found
        : { type: 'text/html; charset=utf-8', body: found ?? '', headers: {} };
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': type, ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No browser: run `node scripts/setup.mjs` first.');
  return puppeteer.launch({ executablePath, headless: true, pipe: true, args: [...QUIET_CHROMIUM] });
}

/** A Firefox, or null where none is installed. */
export async function openFirefox(): Promise<Browser | null> {
  const executablePath = findFirefox();
  return executablePath ? puppeteer.launch({ browser: 'firefox', executablePath, headless: true }) : null;
}

/** A page with the page layer in a world of its own, as a content script has it. */
export interface Visit {
  page: Page;
  /** Exceptions and warnings that a reader would see in the page's console. */
  complaints: string[];
  /** Runs in the isolated world; arguments and answer are plain data. */
  run<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs a script in the isolated world beside the page layer. */
  add(code: string): Promise<void>;
  close(): Promise<void>;
}

export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  await page.goto(url, { waitUntil: 'load' });
  const session = await page.createCDPSession();
  const contextId = await isolatedWorld(session);
  await evaluate(session, contextId, await pageCode());
  return {
    page,
    complaints,
    run: (work, ...args) => evaluate(session, contextId, `(${work})(...${JSON.stringify(args)})`),
    add: (code) => evaluate(session, contextId, code),
    close: () => page.close(),
  };
}

async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'onrecord',
  });
  return executionContextId;
}

async function evaluate<T>(session: CDPSession, contextId: number, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
