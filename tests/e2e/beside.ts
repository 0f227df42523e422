import type { Page } from 'puppeteer-core';
import { newReader, type Reader, type ReaderOptions, whenHighlighted } from './reader.ts';

export const STORY = '/one-of-three-authors/page.html';

/** A reader who has clicked the toolbar button on a story, and the real side panel with its notes beside the page. */
export async function besideStory(
  options: ReaderOptions = {},
): Promise<{ reader: Reader; page: Page; panel: Page }> {
  const reader = await newReader(options);
  const page = await reader.open(STORY);
  const panel = await lookAt(reader, page);
  return { reader, page, panel };
}

/** Clicks the toolbar button on a page, and waits until its notes stand in the panel. */
export async function lookAt(reader: Reader, page: Page): Promise<Page> {
  await reader.clickButton(page);
  await whenHighlighted(page);
  const panel = await reader.panel();
  await panel.waitForSelector('article');
  return panel;
}

/** Moves the keyboard onto a button, of the card with some words or anywhere, and presses Enter. */
export async function press(panel: Page, label: string, words: string | null = null): Promise<void> {
  const scope = words === null ? '' : `//article[contains(., "${words}")]`;
  const button = await panel.waitForSelector(`::-p-xpath(${scope}//button[normalize-space()="${label}"])`);
  await button!.focus();
  await button!.press('Enter');
}

/** By the clock and not by frames: a page that stands behind another is drawn no frames. */
const LOOKS = { polling: 50 };

/** Waits until some words stand in the panel. */
export const says = (panel: Page, words: string) =>
  panel.waitForFunction((wanted) => document.body.textContent?.includes(wanted), LOOKS, words);

/** Waits until they stand there no more. */
export const isClear = (panel: Page, words: string) =>
  panel.waitForFunction((wanted) => !document.body.textContent?.includes(wanted), LOOKS, words);

/** Presses Control and a key. */
export async function withControl(panel: Page, key: 'a' | 'z' | 'Enter'): Promise<void> {
  await panel.keyboard.down('Control');
  await panel.keyboard.press(key);
  await panel.keyboard.up('Control');
}
