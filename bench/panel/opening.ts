import type { Page } from 'puppeteer-core';
import { stopBackground } from '../../scripts/extension-browser.mjs';
import { showStory } from '../../scripts/show-story.ts';

const TIMES = 7;

/** Prints how long the real side panel takes to its first card, in milliseconds after its document's time origin. */
export async function printOpening(): Promise<void> {
  const shown = await showStory({ headless: true });
  const warm: number[] = [];
  const cold: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    warm.push(await openAgain(shown.panel));
    await stopBackground(shown.opened);
    cold.push(await openAgain(shown.panel));
  }
  console.log(`first card after time origin, background running: ${inWords(warm)}`);
  console.log(`first card after time origin, background stopped: ${inWords(cold)}`);
  await shown.close();
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
