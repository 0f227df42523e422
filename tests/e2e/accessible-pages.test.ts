import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../accessible.ts';
import { newReader, type Reader, whenHighlighted } from './reader.ts';

/** Every page of the extension beside the panel's own tests: its address, and what stands there once it is ready. */
const PAGES = [
  ['options', 'src/options/index.html', 'h1'],
  ['welcome', 'src/welcome/index.html', 'h1'],
  ['panel', 'src/panel/index.html', 'main'],
  ['articles', 'library.html#/articles', '.line-main'],
  ['statements', 'library.html#/statements', '.line-main'],
  ['charts', 'library.html#/charts', 'canvas'],
  ['files', 'library.html#/files', 'input[data-restore]'],
] as const;
const LOOKS = ['light', 'dark'].flatMap((scheme) =>
  ['ltr', 'rtl'].map((direction) => [scheme, direction] as const),
);

describe('every page of the extension breaks no rule of accessibility', () => {
  let reader: Reader;
  let link: string;
  beforeAll(async () => {
    reader = await newReader();
    const page = await reader.open('/one-of-three-authors/page.html');
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await panel.waitForSelector('article');
    link = await panel.$eval('a[href*="library.html"]', (found) => (found as HTMLAnchorElement).href);
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  async function expectNone(address: string, sign: string, scheme: string, direction: string) {
    const page = await reader.open(address);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.waitForSelector(sign);
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    await expectAccessible(page);
    await page.close();
  }

  describe.each(LOOKS)('%s, %s', (scheme, direction) => {
    test.each(PAGES)('%s', (_name, path, sign) =>
      expectNone(`chrome-extension://${reader.opened.extensionId}/${path}`, sign, scheme, direction),
    );
    test('an article in the library', () => expectNone(link, '.article-panel .card', scheme, direction));
  });

  describe.each(['options', 'welcome'])('%s', (name) => {
    let page: Page;
    beforeAll(async () => {
      page = await reader.open(`chrome-extension://${reader.opened.extensionId}/src/${name}/index.html`);
      await open(page);
    });
    afterAll(() => page.close());

    test.each<[name: string, look: PageLook]>([
      ['dark', { dark: true }],
      ['320 pixels', { width: 320 }],
      ['320 pixels, text at 200 %', { width: 320, textSize: 200 }],
      ['forced colours', { forcedColours: true }],
    ])('with its question and its alert, %s', async (_look, look) => {
      await putOn(page, look);
      await expectAccessible(page);
      await putOn(page, {});
    });

    test('where text runs from right to left, it is the other way round, part by part', async () => {
      const leftToRight = await places(page, false);
      for (const [selector, found] of leftToRight) expect(found, selector).not.toEqual([]);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      expect(await places(page, true)).toEqual(leftToRight);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    });

    test('in Persian', async () => {
      await speak(page, 'fa');
      await open(page);
      await expectAccessible(page);
      await putOn(page, { width: 320 });
      await expectAccessible(page);
      await speak(page, 'en');
    });
  });
});

interface PageLook {
  width?: number;
  dark?: boolean;
  forcedColours?: boolean;
  /** Percent of the browser's own size of text. */
  textSize?: number;
}

/** One for each page: what a session asks for holds until the same session asks for something else. */
const sessions = new WeakMap<Page, CDPSession>();

async function putOn(
  page: Page,
  { width = 900, dark, forcedColours, textSize = 100 }: PageLook,
): Promise<void> {
  await page.setViewport({ width, height: 900 });
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
    ],
  });
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, textSize);
}

/** Has the page ask and complain wherever it can: an address that is none, and in the options the last question. */
async function open(page: Page): Promise<void> {
  await putOn(page, {});
  await page.waitForSelector('.sample .card');
  const field = (await page.$$('.hosts input')).at(-1)!;
  await field.type('no site');
  await field.press('Enter');
  await page.waitForSelector('.hosts .failure');
  const remove = await page.$('button.danger');
  await remove?.press('Enter');
  if (remove) await page.waitForSelector('.banner [role=alert]');
}

/** The page loads itself anew in the other language, often before this call is answered. */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(
    `void chrome.runtime.sendMessage({ onrecord: 'settings.change', input: { change: { language: '${language}' } } })`,
  );
  await page.waitForSelector(`html[lang^=${language}] .sample .card`);
}

/** Everything whose place in a line or at an edge says something. */
const PLACED = [
  'h1',
  '.choice input',
  '.choice strong',
  '.hosts-row .button',
  '.hosts .failure',
  '.sample > section',
  '.severity-shape',
  '.station-dot',
];

/** From which edge of the window each begins: the left one, or the right one where text runs from right to left. */
const places = (page: Page, fromRight: boolean): Promise<[selector: string, edges: number[]][]> =>
  page.evaluate(
    (selectors, right) =>
      selectors.map((selector): [string, number[]] => [
        selector,
        [...document.querySelectorAll(selector)].map((element) => {
          const box = element.getBoundingClientRect();
          return Math.round(right ? document.documentElement.clientWidth - box.right : box.left);
        }),
      ]),
    PLACED,
    fromRight,
  );
