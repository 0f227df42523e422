import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import messages from '../assets/_locales/en/messages.json' with { type: 'json' };
import { clickToolbarButton } from './extension-browser.mjs';
import { type ShownStory, showStory } from './show-story.ts';

interface Look {
  name: string;
  width?: number;
  dark?: true;
  forcedColours?: true;
  height?: number;
  /** Percent of the browser's own size of text. */
  textSize?: number;
}

/** The ways in which the panel has to be readable. */
const LOOKS: readonly Look[] = [
  { name: 'dark', dark: true },
  { name: 'forced-colours', forcedColours: true },
  { name: 'narrow', width: 320 },
  { name: 'large-text', textSize: 200 },
];
const HEIGHT = 1000;

/** Pictures of the panel on the bundled story and of the pages around it, as files panel-NAME.png, NAME.png in a folder. */
export async function takePanelPictures(folder: string): Promise<string[]> {
  const shown = await showStory({ headless: true });
  const { panel } = shown;
  // One for all looks: what a session asks for holds until the same session asks for something else.
  const session = await panel.createCDPSession();
  const paths: string[] = [];
  const take = async (page: Page, name: string, whole = false) => {
    // What has just come is painted a little later.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, fullPage: whole });
    paths.push(path);
  };
  for (const look of LOOKS) {
    await putOn(panel, session, look);
    await take(panel, `panel-${look.name}`);
  }
  await putOn(panel, session, { name: 'plain' });
  await listWarnings(panel);
  await take(panel, 'panel-warnings');
  await listWarnings(panel);
  await putOn(panel, session, { name: 'plain' });
  await panel.$eval('.candidates', (list) => list.closest('article')?.scrollIntoView());
  await take(panel, 'panel-chain');
  await speak(panel, 'fa');
  await take(panel, 'panel-persian');
  await speak(panel, 'en');
  await failToSave(shown);
  await take(panel, 'panel-error');
  for (const name of ['options', 'welcome']) await take(await ownPage(shown, name), name, true);
  await showNoArticle(shown);
  await panel.waitForSelector('.said-line[data-in-sight=false]');
  await putOn(panel, session, { name: 'short', height: 260 });
  await take(panel, 'panel-empty');
  await shown.close();
  return paths;
}

async function putOn(panel: Page, session: CDPSession, look: Look): Promise<void> {
  const { width = 400, height = HEIGHT, textSize = 100, dark, forcedColours } = look;
  await panel.setViewport({ width, height });
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
    ],
  });
  await panel.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
    scrollTo(0, 0);
  }, textSize);
}

/** Lists only the cards with warnings; a second time, all again. */
const listWarnings = (panel: Page): Promise<void> =>
  panel.$eval('.chips .chip', (chip) => (chip as HTMLElement).click());

/** Writes a note that does not fit on the disk any more, as the store hears it from the browser. */
async function failToSave({ opened, panel }: ShownStory): Promise<void> {
  const target = await opened.browser.waitForTarget((one) => one.type() === 'service_worker');
  await (await target.worker())!.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const { put } = prototype;
    prototype.put = () => {
      prototype.put = put;
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  const write = await panel.waitForSelector('::-p-xpath(//button[normalize-space()="Write a note"])');
  await write!.focus();
  await write!.press('Enter');
  await panel.waitForSelector('textarea');
  await panel.keyboard.type('Ask the Courier which of the three it was.');
  await panel.keyboard.down('Control');
  await panel.keyboard.press('Enter');
  await panel.keyboard.up('Control');
  await panel.waitForFunction(
    (sentence) => document.querySelector('.editor .failure')?.textContent === sentence,
    { polling: 200 },
    messages.panel_problem_full.message,
  );
  await panel.$eval('textarea', (field) => field.scrollIntoView({ block: 'center' }));
}

/** The panel loads itself anew in the other language, often before this call is answered. */
async function speak(panel: Page, language: string): Promise<void> {
  await panel.evaluate(
    `void chrome.runtime.sendMessage({ onrecord: 'settings.change', input: { change: { language: '${language}' } } })`,
  );
  await panel.waitForSelector(`html[lang^=${language}] article`);
  await panel.evaluate(() => scrollTo(0, 0));
}

async function ownPage({ opened }: ShownStory, name: string): Promise<Page> {
  const page = await opened.browser.newPage();
  await page.setViewport({ width: 900, height: HEIGHT });
  await page.goto(`chrome-extension://${opened.extensionId}/src/${name}/index.html`);
  await page.waitForSelector('.sample .card');
  return page;
}

/** A page that is no article, with the panel beside it. */
async function showNoArticle({ opened, page, panel }: ShownStory): Promise<void> {
  await page.goto(new URL('/no-article-here', page.url()).href);
  await clickToolbarButton(opened, page);
  await panel.waitForSelector('.nothing');
}
