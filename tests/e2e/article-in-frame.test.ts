import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { type Server, serve } from '../../scripts/serve.mjs';
import { STORY } from './beside.ts';
import { chooseInMenu, pressKeyFor, selectUnmarked } from './browser-keys.ts';
import { type Copy, copyWithAccess } from './by-itself.ts';
import { newReader, type Reader, STORIES, whenHighlighted } from './reader.ts';

const around = (url: string, size = 'width="800" height="600"') =>
  `<!doctype html><html lang="en"><head><title>Amadi Post</title></head><body><header>Amadi Post</header><iframe src="${url}" ${size}></iframe></body></html>`;
/** A frame is not a page, but what is asked of it here it has too. */
const asPage = (frame: Frame) => frame as unknown as Page;

async function frameIn(outer: Page): Promise<Frame> {
  const element = await outer.waitForSelector('iframe');
  return (await element!.contentFrame())!;
}

describe.each(['the same site', 'another site'])('an article in a frame from %s', (from) => {
  let copy: Copy;
  let reader: Reader;
  let elsewhere: Server;
  let outer: Page;
  let frame: Frame;
  let panel: Page;
  beforeAll(async () => {
    copy = copyWithAccess('chrome');
    reader = await newReader({ extension: copy.folder });
    elsewhere = await serve(STORIES);
    const url = from === 'the same site' ? STORY : `${elsewhere.url}${STORY}`;
    reader.server.pages.set('/around', around(url));
    outer = await reader.open('/around');
    await reader.clickButton(outer);
    frame = await frameIn(outer);
    await whenHighlighted(asPage(frame));
    panel = await reader.panel();
    await panel.waitForSelector('article');
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
    await elsewhere.close();
    copy.remove();
  });

  test('is stepped through by the browser’s keys', async () => {
    await outer.bringToFront();
    const scrolled = () => frame.evaluate(() => scrollY);
    // The first note is on the whole article, and has no words to go to.
    for (let press = 0; press < 4 && (await scrolled()) === 0; press++) {
      await pressKeyFor(reader, 'next-note');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(await scrolled()).toBeGreaterThan(0);
  });

  test('has the words added that are selected in it', async () => {
    await outer.bringToFront();
    const words = await selectUnmarked(asPage(frame), 0);
    await chooseInMenu(reader, 'add-quote');
    const form = await panel.waitForSelector(`::-p-text(${messages.panel_correct_title_add.message})`);
    expect(form).not.toBeNull();
    await panel.waitForFunction(
      (wanted) => document.body.textContent?.includes(wanted),
      { polling: 50 },
      words,
    );
  });

  test('is marked in the style that the reader chooses', async () => {
    const ground = () =>
      frame.evaluate(() => getComputedStyle(document.body, '::highlight(onrecord-warning)').backgroundColor);
    expect(await ground()).not.toBe('rgba(0, 0, 0, 0)');
    const change = (highlights: 'lines' | 'full') =>
      panel.evaluate(
        (chosen) =>
          chrome.runtime.sendMessage({
            onrecord: 'settings.change',
            input: { change: { highlights: chosen } },
          }),
        highlights,
      );
    await change('lines');
    await expect.poll(ground, { timeout: 10_000 }).toBe('rgba(0, 0, 0, 0)');
    await change('full');
    await expect.poll(ground, { timeout: 10_000 }).not.toBe('rgba(0, 0, 0, 0)');
  });
});

test('a click on the toolbar button finds an article in a frame without any permission for the site', async () => {
  const reader = await newReader();
  reader.server.pages.set('/around', around(STORY));
  const outer = await reader.open('/around');
  await reader.clickButton(outer);
  await whenHighlighted(asPage(await frameIn(outer)));
  const panel = await reader.panel();
  await panel.waitForSelector('article');
  expect(reader.complaints).toEqual([]);
  await reader.close();
});
