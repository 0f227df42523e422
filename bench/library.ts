/**
 * The library at its full size, in a real Chromium with the built extension: `npm run bench:library`. 100,000 statements
 * with notes in 5,000 invented articles (or as many as the first argument says) are restored from a backup, and then
 * looked at, searched, filtered, scrolled and backed up again. Prints the table of figures asked for; a figure that was
 * missed is marked in it, and the process ends with an error.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openWithExtension } from '../scripts/extension-browser.mjs';
import { bundle } from '../tests/browser/harness.ts';
import { Figures, median, percentile } from './library/figures.ts';
import { FORGET_INDEX, KEPT_INDEX } from './library/kept-index.ts';
import { memoryWatch } from './library/memory.ts';
import { seeded } from './library/random.ts';
import { pick } from './library/vocabulary.ts';
import { writeGenerated } from './library/write-generated.ts';
import { secondsWorked } from './processes.ts';

const ARTICLES = Number(process.argv[2] ?? 5000);
const EACH = 20;
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
const file = join(folder, 'library.onrecord.gz');
const words = await writeGenerated(file, ARTICLES, EACH);
console.log(
  `${ARTICLES * EACH} statements in ${ARTICLES} articles; the backup has ${(statSync(file).size / 1e6).toFixed(0)} MB`,
);

const { browser, extensionId } = await openWithExtension({ profile: join(folder, 'profile') });
const address = (view: string) => `chrome-extension://${extensionId}/library.html${view}`;
const memory = memoryWatch(browser.process()!.pid!);
const figures = new Figures();
const ms = (value: number) => `${Math.round(value)} ms`;

const open = async (view: string): Promise<Page> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(address(view));
  return page;
};
/** Notes in every document when the first line and the search were there, and each long task. */
const WATCH = `
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.tasks.push(Math.round(entry.duration));
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (!window.firstLine && document.querySelector('.line-main')) window.firstLine = performance.now();
    if (!window.allRows && document.querySelector('[data-rows=all]')) window.allRows = performance.now();
    if (!window.searchReady && document.querySelector('[data-search=ready]')) window.searchReady = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
  window.changeView = (view) => new Promise((resolve) => {
    const shown = () => document.querySelector('.virtual')?.getAttribute('data-shown') ?? 'none';
    const before = shown();
    const begin = performance.now();
    const look = () => {
      if (shown() !== before || document.querySelector('.list-main > .quiet')) resolve(performance.now() - begin);
      else if (performance.now() - begin > 20000) resolve(20000);
      else setTimeout(look);
    };
    location.hash = view;
    setTimeout(look);
  });`;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};
/** Begins to count what all processes of the browser work: it does not grow with what else the machine does. */
const worked = (): (() => number) => {
  const begin = secondsWorked(browser.process()!.pid!);
  return () => secondsWorked(browser.process()!.pid!) - begin;
};
const processor = (seconds: number, times = 1): string =>
  times === 1
    ? `processor ${seconds.toFixed(1)} s`
    : `processor ${ms((seconds / times) * 1000)} each in all processes`;
const said = (page: Page, job: string) =>
  page.waitForFunction((name) => document.querySelector(`[data-job=${name}]`)?.textContent || null, {}, job);

// Restore.
let page = await open('#/files');
const input = (await page.waitForSelector('input[data-restore]'))!;
let start = memory.begin();
const dry = await timed(async () => {
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await page.waitForSelector('[data-plan] .button');
});
let work = worked();
const restore = await timed(async () => {
  await page.locator('[data-plan] .button').click();
  await said(page, 'restore');
});
figures.add(
  'restore (after its dry run)',
  60,
  restore / 1000,
  's',
  `dry run ${(dry / 1000).toFixed(1)} s; ${processor(work())}`,
);
figures.add('memory growth while restoring', 200, memory.growth(start), 'MB');
await page.close();

// Opening: how long after it was asked for the page has its first line, all rows and its search.
interface Opening {
  first: number;
  all: number;
  search: number;
}
const opening = async (): Promise<Opening> => {
  await page.waitForFunction('window.searchReady && window.firstLine && window.allRows');
  const [first, all, search] = (await page.evaluate(
    '[window.firstLine, window.allRows, window.searchReady]',
  )) as [number, number, number];
  return { first, all, search };
};
const RUNS = 5;
const openings: Record<'made' | 'loaded', Opening[]> = { made: [], loaded: [] };
const works: Record<'made' | 'loaded', number> = { made: 0, loaded: 0 };
for (let run = 0; run < RUNS; run++) {
  for (const index of ['made', 'loaded'] as const) {
    work = worked();
    page = await open('#/articles');
    openings[index].push(await opening());
    works[index] += work();
    // The index that was made is kept a moment later; for the next run it is taken away again.
    await page.waitForFunction(KEPT_INDEX, { polling: 100 });
    if (index === 'loaded' && run < RUNS - 1) await page.evaluate(FORGET_INDEX);
    if (index === 'made' || run < RUNS - 1) await page.close();
  }
}
figures.add(
  'list usable after opening',
  500,
  median(openings.loaded.map(({ first }) => first)),
  'ms',
  `all rows ${ms(median(openings.loaded.map(({ all }) => all)))}`,
);
figures.add(
  'search index ready after opening, made from nothing in the worker',
  3,
  median(openings.made.map(({ search }) => search)) / 1000,
  's',
  processor(works.made, RUNS),
);
figures.add(
  'search index ready after opening, loaded as it was kept',
  3,
  median(openings.loaded.map(({ search }) => search)) / 1000,
  's',
  processor(works.loaded, RUNS),
);

// Searching and filtering, from the reader's hand to the lines on the page.
const random = seeded(5);
const change = async (view: string): Promise<number> =>
  Number(await page.evaluate(`window.changeView(${JSON.stringify(view)})`));
const measure = async (views: string[]): Promise<number[]> => {
  const times: number[] = [];
  for (const view of views) times.push(await change(view));
  return times;
};
await change('#/statements');
const finds = Array.from({ length: 60 }, () => {
  const word = pick(random, words);
  const second = random() < 0.5 ? ` ${pick(random, words).slice(0, 4)}` : '';
  return `#/statements?find=${encodeURIComponent(word.slice(0, 3 + Math.floor(random() * 5)) + second)}`;
});
work = worked();
const searches = await measure(finds);
figures.add(
  'search, first results, index ready (p95)',
  80,
  percentile(searches, 0.95),
  'ms',
  `median ${ms(median(searches))}; ${processor(work(), searches.length)}`,
);
const GAPS = ['unnamed-group', 'floating-quote', 'secondhand-chain', 'partial-quote'];
const SORTS = ['', '&sort=severity', '&sort=speaker', '&sort=published&reversed=1', '&sort=outlet'];
const filters = Array.from({ length: 40 }, (_, run) => {
  const state = run % 3 === 0 ? '&state=confirmed' : run % 3 === 1 ? '&severity=warning' : '';
  return `#/statements?gap=${pick(random, GAPS)}${state}${pick(random, SORTS)}&from=2023-0${1 + (run % 9)}-01`;
});
await measure(SORTS.map((sort) => `#/statements?${sort.slice(1)}`));
work = worked();
const filtered = await measure(filters);
figures.add(
  'filter + sort, newest 50 (p95)',
  50,
  percentile(filtered, 0.95),
  'ms',
  `median ${ms(median(filtered))}; ${processor(work(), filtered.length)}`,
);

// Scrolling and typing.
await change('#/statements');
await page.evaluate('window.tasks.length = 0');
await page.evaluate(`(async () => {
  const box = document.querySelector('.virtual');
  for (let step = 0; step < 300; step++) {
    box.scrollTop += step % 10 === 9 ? 20000 : 400;
    await new Promise(requestAnimationFrame);
  }
})()`);
await page.focus('input[type=search]');
await page.keyboard.type('harbo ferry kati', { delay: 40 });
await new Promise((resolve) => setTimeout(resolve, 500));
const tasks = (await page.evaluate('window.tasks')) as number[];
figures.add(
  'longest main-thread task while scrolling and typing',
  100,
  Math.max(0, ...tasks),
  'ms',
  'a task of 50 ms or less counts as 0',
);
await page.close();

// Backup.
page = await open('#/files');
await page.waitForSelector('[data-search=ready]');
start = memory.begin();
work = worked();
const backup = await timed(async () => {
  await page.locator('[aria-labelledby=file-backup] .button').click();
  await said(page, 'backup');
});
figures.add('backup', 8, backup / 1000, 's', processor(work()));
figures.add('memory growth while backing up', 200, memory.growth(start), 'MB');

// Storing an article, as the background does it: with no library open.
await page.goto(`chrome-extension://${extensionId}/manifest.json`);
await page.evaluate(await bundle(join(import.meta.dirname, 'library/store-article.ts')));
const STORED = 200;
const [firstStored, ...stored] = (await page.evaluate('window.storeArticles(1)')) as number[];
work = worked();
stored.push(...((await page.evaluate(`window.storeArticles(${STORED}, 1)`)) as number[]));
figures.add(
  'storing one analysed article (30 statements; p95)',
  20,
  percentile(stored, 0.95),
  'ms',
  `median ${ms(median(stored))}; ${processor(work(), STORED)}; the first one, which opens the store, ${ms(firstStored!)}`,
);

memory.stop();
await browser.close();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
figures.print();
