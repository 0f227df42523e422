import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { besideStory, press, says } from './beside.ts';
import { pressKeyFor } from './browser-keys.ts';
import { highlighted, type Reader } from './reader.ts';

describe('page and panel move together', () => {
  let reader: Reader;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    ({ reader, page, panel } = await besideStory());
    await page.setViewport({ width: 900, height: 500 });
    await panel.setViewport({ width: 400, height: 500 });
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  const wheel = async (where: Page, deltaY: number) => {
    await where.bringToFront();
    await where.mouse.move(200, 250);
    await where.mouse.wheel({ deltaY });
  };
  const cardHere = () =>
    panel.evaluate(() => document.querySelector('[data-here] .words')?.textContent ?? null);
  const noteNow = () => panel.evaluate(() => document.activeElement?.getAttribute('data-note') ?? null);
  const command = (name: 'next-note' | 'previous-note') => pressKeyFor(reader, name);
  const badge = () =>
    panel.evaluate(async () => {
      const tabs = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
      return chrome.action.getBadgeText({ tabId: tabs[0]!.id! });
    });

  test('the toolbar button carries the number of warnings', async () => {
    const shown = await panel.evaluate(() => /(\d+) warnings/.exec(document.body.textContent ?? '')?.[1]);
    await expect.poll(badge, { timeout: 10_000 }).toBe(shown);
  });

  test('the next note is gone to by a key, and the previous one', async () => {
    await command('next-note');
    await expect.poll(noteNow).not.toBeNull();
    const first = await noteNow();
    await command('next-note');
    await expect.poll(noteNow).not.toBe(first);
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(0);
    await command('previous-note');
    await expect.poll(noteNow).toBe(first);
    await command('previous-note');
    await says(panel, messages.panel_said_no_previous.message);
  });

  test('the words that were gone to flash, and stay marked when the page is drawn again', async () => {
    await command('next-note');
    const marked = async (mark: string) => (await highlighted(page))[mark] ?? [];
    await expect.poll(() => marked('flash')).not.toEqual([]);
    // An open panel asks what there is, which has the page drawn again, before the flash is over.
    await expect.poll(() => marked('flash'), { timeout: 10_000 }).toEqual([]);
    const words = await marked('focus');
    expect(words).not.toEqual([]);
    await panel.reload();
    await panel.waitForSelector('[data-card]');
    expect(await marked('focus')).toEqual(words);
  });

  test('a note that the reader wrote is gone to as well, and its words stay marked no longer than a moment', async () => {
    await press(panel, messages.panel_card_write.message, 'I numbered the piers');
    await panel.keyboard.type('Ask to see the cabinet.');
    await press(panel, messages.panel_editor_save.message, 'I numbered the piers');
    await says(panel, 'Ask to see the cabinet.');
    const own = await panel.waitForSelector('.own[data-note]');
    const id = await own!.evaluate((note) => (note as HTMLElement).dataset.note);
    for (let step = 0; step < 30 && (await noteNow()) !== id; step++) {
      const before = await noteNow();
      await page.bringToFront();
      await command('next-note');
      await expect.poll(noteNow).not.toBe(before);
    }
    expect(await noteNow()).toBe(id);
    await expect
      .poll(async () => Object.keys(await highlighted(page)), { timeout: 10_000 })
      .not.toContain('flash');
    expect(Object.keys(await highlighted(page))).not.toContain('focus');
  });

  test('a note that is dismissed in the library goes from the page and from the toolbar button', async () => {
    const before = Number(await badge());
    const marked = async () => (await highlighted(page)).warning?.length ?? 0;
    const wereMarked = await marked();
    const link = await panel.$eval('a[href*="library.html"]', (found) => (found as HTMLAnchorElement).href);
    const library = await reader.open(link);
    await library.waitForSelector('.article-panel .card-warning');
    for (const dismiss of await library.$$('.note-warning [data-act=dismiss]')) await dismiss.press('Enter');
    await expect.poll(async () => Number(await badge()), { timeout: 10_000 }).toBeLessThan(before);
    await expect.poll(marked, { timeout: 10_000 }).toBeLessThan(wereMarked);
    await library.close();
  });

  test('the reader can change these keys: the options say which they are now', async () => {
    const options = await reader.open(
      `chrome-extension://${reader.opened.extensionId}/src/options/index.html`,
    );
    const now = await options.evaluate(() => chrome.commands.getAll());
    const line = await options.waitForSelector(
      `::-p-xpath(//li[contains(., "${messages.options_command_next_note.message}")])`,
    );
    // A key that the browser keeps for itself is not given, and nobody hears of it.
    expect(now.filter(({ shortcut }) => !shortcut)).toEqual([]);
    const shortcut = now.find(({ name }) => name === 'next-note')?.shortcut;
    expect(await line!.$eval('kbd', (key) => key.textContent)).toBe(shortcut);
    await options.waitForSelector(`::-p-text(${messages.options_keys_change.message})`);
    await options.close();
  });

  test('scrolling the page brings the card of its words', async () => {
    await page.bringToFront();
    await page.evaluate(() => scrollTo(0, 0));
    await wheel(page, 900);
    await expect.poll(cardHere, { timeout: 5_000 }).not.toBeNull();
    const first = await cardHere();
    await wheel(page, 900);
    await expect.poll(cardHere, { timeout: 5_000 }).not.toBe(first);
  });

  test('scrolling the panel brings the words of its card', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await panel.evaluate(() => scrollTo(0, 0));
    await wheel(panel, 2_500);
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 5_000 }).toBeGreaterThan(200);
  });

  test('a panel that is loaded again goes on where the reader was', async () => {
    const top = () =>
      panel.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('[data-card]')].find(
            (card) => card.getBoundingClientRect().bottom > 40,
          )?.dataset.card,
      );
    await wheel(panel, 700);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const before = await top();
    await panel.reload();
    await expect.poll(top, { timeout: 5_000 }).toBe(before);
  });
});
