import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../../assets/_locales/en/messages.json' with { type: 'json' };
import { NOTHING_REASONS, STORE_PROBLEMS, type TabView } from '../../../src/messages/table.ts';
import { expectAccessible } from '../../accessible.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { damView } from './dam-panel.ts';
import { editedElsewhere, failEverywhere, openEverything, TOLD } from './open-everything.ts';
import { type PanelBench, type PanelOptions, panelBench } from './open-panel.ts';

let bench: PanelBench;
beforeAll(async () => {
  bench = await panelBench();
});
afterAll(async () => {
  await bench.close();
  expect(bench.complaints).toEqual([]);
});

const without = (part: 'statements' | 'notes') => {
  const page = damArticle();
  page.notes = [];
  if (part === 'statements') page.statements = [];
  return damView({ page });
};

/** Where nothing can be kept; with a short article, since only the line above it is another. */
const unkept = (change: Partial<Extract<TabView, { state: 'ready' }>>): TabView => ({
  ...without('statements'),
  kept: false,
  ...change,
});

/** States that differ from others in what they say, and words that a reader must find in them. */
const SENTENCES: [name: string, view: TabView, says: string][] = [
  [
    'a private window',
    unkept({}),
    'This is a private window: you can read everything here, and nothing of it is kept.',
  ],
  [
    'nothing is kept because the reader wants it so',
    unkept({ byChoice: true }),
    messages.panel_banner_choice.message,
  ],
  ...STORE_PROBLEMS.map((problem): [string, TabView, string] => [
    `the store is ${problem}`,
    unkept({ problem }),
    'can be saved',
  ]),
  ['an article without gaps', without('notes'), 'No gaps were found.'],
  ['an article without statements', without('statements'), 'No quotes and no reported words'],
  ...NOTHING_REASONS.map((reason): [string, TabView, string] => [
    `nothing: ${reason}`,
    { state: 'nothing', reason, detail: 'fa' },
    messages[`panel_nothing_${reason.replaceAll('-', '_')}_title` as keyof typeof messages].message,
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

/** The panel beside the tab is told another view, in the same window. */
async function show(page: Page, view: TabView, sign: string): Promise<void> {
  await page.evaluate((given) => window.background.set(given), view);
  await page.waitForSelector(sign);
}

/** One window for each look; every state follows from the one before it, as in a reader's own panel. */
describe.each(LOOKS)('%s', (_look, options) => {
  let page: Page;
  beforeAll(async () => {
    page = await bench.open({ state: 'analysing' }, options);
    await page.evaluate((told) => window.background.history(told), TOLD);
    await show(page, damView(), 'article');
  });
  afterAll(() => page.browserContext().close());

  test('everything open that can be, nothing could be saved, and another window wrote meanwhile', async () => {
    await openEverything(page);
    await failEverywhere(page);
    await show(page, editedElsewhere(), '[data-card=gone] .own');
    await page.waitForFunction(() => document.querySelectorAll('.editor-theirs').length === 2);
    expect(
      await page.$$eval('.timeline, .evidence, .wrong .editor, .add-quote .editor', (all) => all.length),
    ).toBeGreaterThan(4);
    await expectAccessible(page);
  });

  test('where nothing is kept, while a page is read, and where there is nothing to show', async () => {
    await show(page, unkept({ problem: 'full' }), '.banner');
    await expectAccessible(page);
    await show(page, { state: 'analysing' }, '.pulse');
    await expectAccessible(page);
    await show(page, { state: 'nothing', reason: 'failed', detail: 'Out of memory' }, '.nothing details');
    await page.$eval('details', (details) => details.setAttribute('open', ''));
    await expectAccessible(page);
  });

  test('nobody answers', async () => {
    await page.evaluate(() => window.background.silence(true));
    await page.waitForSelector('.nothing:not(:has(details))');
    expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual([
      options.language ?? 'en',
      options.rightToLeft || options.language ? 'rtl' : 'ltr',
    ]);
    await expectAccessible(page);
  });
});

describe('what differs in a sentence', () => {
  let page: Page;
  beforeAll(async () => {
    page = await bench.open({ state: 'analysing' });
  });
  afterAll(() => page.browserContext().close());

  test.each(SENTENCES)('%s: said in words, accessible', async (_name, view, says) => {
    await page.evaluate((given) => window.background.set(given), view);
    await page.waitForFunction((words) => document.body.innerText.includes(words), {}, says);
    await expectAccessible(page);
  });
});

test('each reason for showing nothing has a sentence of its own', async () => {
  const sentences = new Set<string>();
  const page = await bench.open({ state: 'analysing' });
  for (const reason of NOTHING_REASONS) {
    const { message } =
      messages[`panel_nothing_${reason.replaceAll('-', '_')}_title` as keyof typeof messages];
    await page.evaluate((given) => window.background.set(given), { state: 'nothing', reason } as const);
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent === title, {}, message);
    sentences.add(await page.$eval('.nothing p', (paragraph) => paragraph.textContent ?? ''));
  }
  await page.browserContext().close();
  expect(sentences.size).toBe(NOTHING_REASONS.length);
});

test('a page can be looked at on request, even one that does not look like an article', async () => {
  const page = await bench.open({ state: 'nothing', reason: 'not-an-article' });
  await page.click('.nothing .button');
  await page.waitForFunction(() => window.background.asked.analysed.length === 1);
  expect(await page.evaluate(() => window.background.asked.analysed)).toEqual([true]);
});

test('a private window offers nothing that would have to be saved', async () => {
  const page = await bench.open(damView({ kept: false }));
  const labels = await page.$$eval('button', (buttons) => buttons.map((button) => button.textContent));
  expect(labels).toContain('How we know');
  expect(labels.filter((label) => /Confirm|Dismiss|Write|Edit|Delete/.test(label ?? ''))).toEqual([]);
});
