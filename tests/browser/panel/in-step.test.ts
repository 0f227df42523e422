import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { damArticle } from '../../fixtures/dam-article.ts';
import { longArticle } from '../../fixtures/long-article.ts';
import { damPanel, damView, loadAgain } from './dam-panel.ts';
import { card, press } from './hands.ts';

const open = damPanel();

/** The words of the first card whose head is in sight. */
const wordsInSight = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const top = [...document.querySelectorAll('[data-card]')].find(
      (one) => one.getBoundingClientRect().bottom > 40,
    );
    return top?.querySelector('.words')?.textContent ?? '';
  });
const followed = async (page: Page): Promise<string[]> => {
  const spans = await page.evaluate(() => window.background.asked.followed);
  return spans.map((span) => damArticle().article.text.slice(...span));
};

describe('the page follows the panel', () => {
  test('to the words of the card that the reader scrolls to, once they rest there', async () => {
    const page = await open({}, { height: 500 });
    const target = await card(page, 'the wall was safe');
    await page.mouse.move(100, 300);
    const distance = await target.evaluate((element) => element.getBoundingClientRect().top - 20);
    await page.mouse.wheel({ deltaY: distance });
    await expect.poll(() => followed(page)).toEqual(['the wall was safe']);
  });

  test('not when the panel scrolls by itself', async () => {
    const page = await open({ openNote: 'bare-source-10' }, { height: 500 });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-note') === 'bare-source-10');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await followed(page)).toEqual([]);
  });
});

describe('the panel follows the page', () => {
  test('to the card of the words that the reader scrolled to, and leaves the keyboard where it is', async () => {
    const page = await open({}, { height: 500 });
    // The reader is busy on the page, so the panel does not have the keyboard.
    await page.evaluate(() => {
      document.hasFocus = () => false;
      window.background.readAt('s7');
    });
    await expect.poll(() => wordsInSight(page)).toBe('the wall was safe');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const here = await page.waitForSelector('[data-here] .words');
    expect(await here!.evaluate((words) => words.textContent)).toBe('the wall was safe');
  });

  test('a reader who is busy in the panel is not moved; the card is marked all the same', async () => {
    const page = await open({}, { height: 500 });
    await page.bringToFront();
    await (await page.waitForSelector('.card button'))!.focus();
    const before = await page.evaluate(() => scrollY);
    await page.evaluate(() => window.background.readAt('s7'));
    await page.waitForSelector('[data-here]');
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('not to a card that the reader filtered away', async () => {
    const page = await open({}, { height: 500 });
    await press(page, '2 credited to nobody');
    await page.evaluate(() => {
      document.hasFocus = () => false;
      window.background.readAt('s7');
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await page.$$('.card')).toHaveLength(2);
  });
});

describe('a list that grows', () => {
  test('draws no card anew: what was opened or typed on it stays', async () => {
    const page = await open({}, { height: 300 });
    await page.waitForFunction(() => !document.querySelector('.cards-space'));
    const first = await page.$('.card');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const pressed = await page.evaluate(async () => {
      const switches = [...document.querySelectorAll<HTMLElement>('.card [aria-expanded=false]')];
      for (const one of switches) {
        one.click();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return switches.length;
    });
    expect(pressed).toBeGreaterThan(5);
    expect((await page.$$('.card [aria-expanded=true]')).length).toBe(pressed);
    expect(await first!.evaluate((card) => card.isConnected)).toBe(true);
  });
});

describe('the place is kept', () => {
  test.each([
    ['a short article', 10],
    ['a long one, of which only a window is drawn', 500],
  ])('in %s, when the panel is loaded again', async (_name, statements) => {
    const view = { page: statements === 10 ? damArticle() : longArticle(statements) };
    const page = await open(view, { height: 500 });
    await page.mouse.move(100, 300);
    await page.mouse.wheel({ deltaY: statements === 10 ? 1_500 : 30_000 });
    await page.waitForFunction(() => scrollY > 1_000);
    await page.waitForFunction(() => localStorage.getItem('onrecord.places') !== null);
    const before = await wordsInSight(page);
    expect(before).not.toBe('');
    await loadAgain(page, view);
    await expect.poll(() => wordsInSight(page), { timeout: 5_000 }).toBe(before);
  });

  test('but not where the keyboard is at something already', async () => {
    const page = await open({}, { height: 500 });
    await page.mouse.move(100, 300);
    await page.mouse.wheel({ deltaY: 1_500 });
    await page.waitForFunction(() => localStorage.getItem('onrecord.places') !== null);
    await page.reload();
    await page.waitForFunction(() => 'background' in window);
    await page.evaluate((view) => {
      new MutationObserver((_, observer) => {
        const first = document.querySelector('button');
        if (!first || !document.querySelector('[data-card]')) return;
        first.focus();
        observer.disconnect();
      }).observe(document.body, { childList: true, subtree: true });
      window.background.set(view);
    }, damView());
    await page.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
    for (let frame = 0; frame < 30; frame++)
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('but not in a private window', async () => {
    const page = await open({ kept: false }, { height: 500 });
    await page.mouse.move(100, 300);
    await page.mouse.wheel({ deltaY: 1_500 });
    await page.waitForFunction(() => scrollY > 1_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate(() => localStorage.getItem('onrecord.places') ?? '[]')).toBe('[]');
  });
});
