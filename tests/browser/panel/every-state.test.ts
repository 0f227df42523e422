import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOTHING_REASONS, STORE_PROBLEMS, type TabView } from '../../../src/messages/table.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { type PanelBench, type PanelOptions, panelBench } from './open-panel.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LIMIT = 60 * 1024;

let bench: PanelBench;
beforeAll(async () => {
  bench = await panelBench();
});
afterAll(async () => {
  await bench.close();
  expect(bench.complaints).toEqual([]);
});

const ready = (change: Partial<Extract<TabView, { state: 'ready' }>> = {}): TabView => ({
  state: 'ready',
  page: damArticle(),
  kept: true,
  ...change,
});
const without = (part: 'statements' | 'notes'): TabView => {
  const page = damArticle();
  page.notes = [];
  if (part === 'statements') page.statements = [];
  return ready({ page });
};

/** Every state of the panel: its view, and words that a reader must find in it. */
const STATES: [name: string, view: TabView, says: string][] = [
  ['an article with notes', ready(), 'Minister knew of cracks'],
  [
    'a private window',
    ready({ kept: false }),
    'This is a private window: you can read everything here, and nothing of it is kept.',
  ],
  ...STORE_PROBLEMS.map((problem): [string, TabView, string] => [
    `the store is ${problem}`,
    ready({ kept: false, problem }),
    'can be saved',
  ]),
  ['an article without gaps', without('notes'), 'No gaps were found.'],
  ['an article without statements', without('statements'), 'No quotes and no reported words'],
  ['analysing', { state: 'analysing' }, 'Reading the article'],
  ...NOTHING_REASONS.map((reason): [string, TabView, string] => [
    `nothing: ${reason}`,
    { state: 'nothing', reason, detail: 'fa' },
    '',
  ]),
];
const LOOKS: [string, PanelOptions][] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['light, right to left', { rightToLeft: true }],
  ['dark, right to left', { dark: true, rightToLeft: true }],
  ['Persian', { language: 'fa' }],
  ['320 pixels', { width: 320 }],
  ['320 pixels, text at 200 %', { width: 320, textSize: 2 }],
  ['forced colours', { forcedColours: true }],
];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.html)
        .join(' ')
        .slice(0, 300)}`,
  );
}
/** Opens everything that can be opened: details, evidence, an editor, a question, a dismissed note. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
    document.querySelector<HTMLElement>('[data-act=dismiss]')?.click();
    for (let pass = 0; pass < 2; pass++) {
      for (const fold of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) fold.click();
      await pause();
    }
    for (const button of document.querySelectorAll('button')) {
      if (button.textContent === 'Delete' || button.textContent === 'Write a note') button.click();
    }
    await pause();
  });
}

describe.each(LOOKS)('%s', (_look, options) => {
  test.each(STATES)('%s: accessible, said in words, nothing cut off sideways', async (_name, view, says) => {
    const page = await bench.open(view, options);
    if (view.state === 'ready') await openEverything(page);
    const { language } = options;
    if (!language) expect(await page.evaluate(() => document.body.innerText)).toContain(says);
    else
      expect(
        await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
      ).toEqual([language, 'rtl']);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.browserContext().close();
  });
});

test('each reason for showing nothing has a sentence of its own', async () => {
  const sentences = new Set<string>();
  for (const reason of NOTHING_REASONS) {
    const page = await bench.open({ state: 'nothing', reason });
    sentences.add(await page.$eval('.nothing p', (paragraph) => paragraph.textContent ?? ''));
    await page.browserContext().close();
  }
  expect(sentences.size).toBe(NOTHING_REASONS.length);
});

test('a page can be looked at on request, even one that does not look like an article', async () => {
  const page = await bench.open({ state: 'nothing', reason: 'not-an-article' });
  await page.click('.nothing .button');
  await page.waitForFunction(() => window.background.asked.analysed.length === 1);
  expect(await page.evaluate(() => window.background.asked.analysed)).toEqual([true]);
});

test('a private window offers nothing that would have to be saved', async () => {
  const page = await bench.open(ready({ kept: false }));
  const labels = await page.$$eval('button', (buttons) => buttons.map((button) => button.textContent));
  expect(labels).toContain('How we know');
  expect(labels.filter((label) => /Confirm|Dismiss|Write|Edit|Delete/.test(label ?? ''))).toEqual([]);
});

test('what the panel loads to open weighs at most 60 KB gzipped', async () => {
  // Of the languages the heaviest; what is loaded only when a reader asks for a file does not count.
  const page = await bench.open(ready(), { language: 'fa' });
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.split('/').at(-1) ?? ''),
  );
  const loaded = [...new Set(names)].filter((name) => /\.(js|css)$/.test(name));
  expect(loaded.length).toBeGreaterThan(2);
  const total = loaded.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(bench.folder, 'assets', name))).length,
    0,
  );
  console.log(`The panel weighs ${(total / 1024).toFixed(1)} KB gzipped, its test page included.`);
  expect(total).toBeLessThan(LIMIT);
});
