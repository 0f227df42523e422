/**
 * How long the panel keeps the reader waiting: `npm run bench:panel`. Prints, for a long article, the time to the first
 * card and the tasks over 50 ms while it is scrolled from top to bottom; then, for the real side panel on an article
 * that was analysed before, the time from the document's time origin to its first card, with a background that runs
 * and with one that was stopped. The figures asked for: no task over 50 ms while scrolling; 150 ms and 350 ms.
 */
import type { Page } from 'puppeteer-core';
import type { TabView } from '../src/messages/table.ts';
import { panelBench } from '../tests/browser/panel/open-panel.ts';
import { damArticle } from '../tests/fixtures/dam-article.ts';
import { longArticle } from '../tests/fixtures/long-article.ts';
import { printOpening } from './panel/opening.ts';

/** Begins to note tasks over 50 ms, which the browser reports by itself. */
const WATCH = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration));
  }).observe({ type: 'longtask', buffered: true });`;
const SCROLL = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
    scrollTo(0, y);
    await frame();
  }
})()`;

async function takeTasks(page: Page): Promise<string> {
  const tasks = (await page.evaluate('window.longTasks.splice(0)')) as number[];
  return tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${Math.max(...tasks)} ms`;
}

const bench = await panelBench();
for (const [name, given] of [
  ['10 statements', damArticle()],
  ['500 statements', longArticle(500)],
] as const) {
  const page = await bench.open({ state: 'analysing' });
  await page.evaluate(WATCH);
  const view: TabView = { state: 'ready', page: given, kept: true };
  // Handed over beforehand: reading what the benchmark sends is no work of the panel's.
  const handed = await page.evaluateHandle((next) => next, view);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await takeTasks(page);
  const first = await page.evaluate(async (next) => {
    const begin = performance.now();
    window.background.set(next);
    while (!document.querySelector('.card')) await new Promise((resolve) => requestAnimationFrame(resolve));
    return Math.round(performance.now() - begin);
  }, handed);
  await new Promise((resolve) => setTimeout(resolve, 500));
  console.log(
    `${name}: first card after ${first} ms; tasks over 50 ms while it is drawn: ${await takeTasks(page)}`,
  );
  await page.evaluate(SCROLL);
  console.log(`${name}: tasks over 50 ms while scrolling: ${await takeTasks(page)}`);
}
await bench.close();
await printOpening();
