import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { TabView } from '../../../src/messages/table.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { drawn, type PanelBench, type PanelOptions, panelBench } from './open-panel.ts';

type Ready = Extract<TabView, { state: 'ready' }>;

/** What the background says of the invented article on the dam. */
export const damView = (change: Partial<Ready> = {}): Ready => ({
  state: 'ready',
  page: damArticle(),
  kept: true,
  ...change,
});

/**
 * The panel on the invented article, for all tests of a file: the page is built before them, and after each of them
 * its windows are closed and nothing may have complained.
 *
 * @returns opens a panel of its own
 */
export function damPanel(): (change?: Partial<Ready>, options?: PanelOptions) => Promise<Page> {
  let bench: PanelBench;
  beforeAll(async () => {
    bench = await panelBench();
  });
  afterAll(() => bench.close());
  afterEach(async () => {
    expect(bench.complaints).toEqual([]);
    for (const context of bench.browser.browserContexts().slice(1)) await context.close();
  });
  return (change = {}, options = {}) => bench.open(damView(change), options);
}

/** Loads the panel anew, and has the background say the same as before. */
export async function loadAgain(page: Page, change: Partial<Ready> = {}): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => 'background' in window);
  await page.evaluate((given) => window.background.set(given), damView(change));
  await drawn(page);
}
