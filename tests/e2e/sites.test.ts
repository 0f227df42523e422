import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { readStore } from '../../scripts/read-store.ts';
import { type Copy, copyWithAccess } from './by-itself.ts';
import { highlighted, newReader, type Reader, whenHighlighted } from './reader.ts';

const STORY = '/one-of-three-authors/page.html';

describe('a reader lets the extension run by itself on a site', () => {
  let copy: Copy;
  let reader: Reader;
  beforeAll(async () => {
    copy = copyWithAccess('chrome');
    reader = await newReader({ extension: copy.folder });
  });
  afterAll(async () => {
    await reader.close();
    copy.remove();
  });

  const choose = async (panel: Page, choice: string) => {
    const radio = await panel.waitForSelector(`input[value="${choice}"]`);
    await radio!.evaluate((element) => (element as HTMLElement).click());
  };
  const chosen = (panel: Page, choice: string) =>
    panel.waitForFunction(
      (value) => document.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.checked,
      {},
      choice,
    );
  const registered = async (panel: Page): Promise<string[]> =>
    panel.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches ?? []),
    );

  /** The radio button is set at once; the browser follows a little later. */
  const runsOn = (panel: Page, patterns: string[]) =>
    expect.poll(() => registered(panel), { timeout: 10_000 }).toEqual(patterns);

  test('at first it runs nowhere', async () => {
    const page = await reader.open(STORY);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await highlighted(page)).toEqual({});
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await chosen(panel, 'on-click');
    expect(await registered(panel)).toEqual([]);
    await page.close();
  });

  test('"by itself, on this site": the next page of the site is read without a click', async () => {
    const page = await reader.open(STORY);
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await choose(panel, 'this-site');
    await runsOn(panel, ['*://127.0.0.1/*']);
    const next = await reader.open(`${STORY}#another`);
    expect((await whenHighlighted(next)).length).toBeGreaterThan(5);
    await next.close();
    await page.close();
  });

  test('a page that is no article: the panel says so, although only the first look is there', async () => {
    reader.server.pages.set('/shop.html', '<!doctype html><title>Shop</title><h1>Shoes</h1><p>Red shoes</p>');
    const page = await reader.open('/shop.html');
    const panel = await reader.panel();
    await panel.waitForFunction(
      (words) => document.body.innerText.includes(words),
      { timeout: 20_000 },
      messages.panel_nothing_not_an_article_title.message,
    );
    await page.close();
  });

  test('a badge on the toolbar button counts the warnings', async () => {
    const page = await reader.open(STORY);
    await whenHighlighted(page);
    const panel = await reader.panel();
    const { notes } = await readStore(panel);
    const warnings = notes.filter(
      (note) => note.kind === 'machine' && note.gap.severity === 'warning' && !note.gap.repeat,
    );
    const badge = () =>
      panel.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        return chrome.action.getBadgeText({ tabId: tab!.id! });
      });
    await expect.poll(badge, { timeout: 10_000 }).toBe(String(warnings.length));
    await page.close();
  });

  test('"never by itself": the site is left alone again', async () => {
    const page = await reader.open(STORY);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await choose(panel, 'never-here');
    await runsOn(panel, []);
    const next = await reader.open(STORY);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await highlighted(next)).toEqual({});
    await next.close();
    await page.close();
  });

  test('access that is taken back stops it at once, on open pages too', async () => {
    const page = await reader.open(STORY);
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await choose(panel, 'this-site');
    await runsOn(panel, ['*://127.0.0.1/*']);

    const settings = await reader.opened.browser.newPage();
    await settings.goto('chrome://extensions/');
    await settings.evaluate(
      (id) =>
        new Promise<void>((resolve) => {
          const { developerPrivate } = chrome as unknown as {
            developerPrivate: {
              updateExtensionConfiguration(change: object, done: () => void): void;
            };
          };
          developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }, resolve);
        }),
      reader.opened.extensionId,
    );
    await page.waitForFunction(() => CSS.highlights.size === 0, { polling: 50, timeout: 10_000 });
    const next = await reader.open(STORY);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await highlighted(next)).toEqual({});
  });

  test('nothing asked the network for anything, and nothing complained', () => {
    expect(reader.requests).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });
});
