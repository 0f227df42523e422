import type { Page } from 'puppeteer-core';
import { backgroundsOf, type ExtensionBrowser, stopBackground } from '../../scripts/extension-browser.mjs';
import { showStory } from '../../scripts/show-story.ts';

const TIMES = 7;
/** Time for everything to come to rest, in milliseconds. */
const SETTLED = 1_000;

/** Prints how long the real side panel takes to its first card, in milliseconds after its document's time origin. */
export async function printOpening(): Promise<void> {
  const shown = await showStory({ headless: true });
  const warm: number[] = [];
  const cold: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    // A background that has just started is busy with more than the panel.
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    warm.push(await openAgain(shown.panel));
    await stopBackground(shown.opened);
    expectBackgrounds(shown.opened, 0);
    cold.push(await openAgain(shown.panel));
    expectBackgrounds(shown.opened, 1);
  }
  console.log(`first card after time origin, background running (asked for: 150 ms): ${inWords(warm)}`);
  console.log(`first card after time origin, background stopped (asked for: 350 ms): ${inWords(cold)}`);
  await shown.close();
}

/** A figure for a stopped background means nothing unless it was stopped, and started again for the panel. */
function expectBackgrounds({ browser, extensionId }: ExtensionBrowser, count: number): void {
  const running = backgroundsOf({ browser, extensionId }).length;
  if (running !== count) throw new Error(`${running} backgrounds run instead of ${count}.`);
}

/** The panel marks its first card by itself. */
async function openAgain(panel: Page): Promise<number> {
  await panel.reload();
  await panel.waitForFunction("performance.getEntriesByName('onrecord.first-card').length > 0");
  return (await panel.evaluate("performance.getEntriesByName('onrecord.first-card')[0].startTime")) as number;
}

function inWords(times: number[]): string {
  const sorted = times.map(Math.round).sort((one, other) => one - other);
  return `median ${sorted[sorted.length >> 1]} ms, from ${sorted[0]} to ${sorted.at(-1)}`;
}
