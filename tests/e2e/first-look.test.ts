import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStore } from '../../scripts/read-store.ts';
import { highlighted, newReader, type Reader, whenHighlighted } from './reader.ts';

/** Scrolls to highlighted words and says where they are in the window. */
async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    for (const [name, ranges] of CSS.highlights as unknown as Map<string, Set<Range>>) {
      for (const range of name.startsWith('onrecord-') ? ranges : []) {
        if (!range.toString().includes(wanted)) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const { left, top } = range.getClientRects()[0]!;
        return { x: left + 40, y: top + 8 };
      }
    }
    return null;
  }, words);
  // The page tells that it was scrolled a little later, and that would take a card away.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return place!;
}

const STORY = '/one-of-three-authors/page.html';

describe('a reader clicks the toolbar button on an article', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await newReader();
  });
  afterAll(() => reader.close());

  test('before the click nothing happens on the page', async () => {
    const page = await reader.open(STORY);
    expect(await highlighted(page)).toEqual({});
    await page.close();
  });

  test('the quoted words are highlighted, exactly and nothing else, and no node of the page changes', async () => {
    const page = await reader.open(STORY);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await reader.clickButton(page);
    const words = await whenHighlighted(page);
    expect(words).toContain(
      '"I numbered the piers myself, and all nineteen of them are still in my cabinet,"',
    );
    expect(words).toContain(
      '"The surveyors came back with their maps. The bank sent its lawyer and two clerks. Both councils extended their stay by a day, and the cooks were told to lay for sixty. Everything was ready for the signatures."',
    );
    const furniture = [
      'Salt, Rope and Patience',
      'A mile of water',
      'We sleep above',
      'best ten minutes',
      'Read widely',
    ];
    for (const phrase of furniture) expect(words.filter((text) => text.includes(phrase))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  test('the real side panel shows the notes, with the three it could be, and all is kept', async () => {
    const page = await reader.open(STORY);
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await panel.waitForFunction(() => document.body.innerText.includes('Salote Nabura'), { timeout: 20_000 });
    const text = await panel.evaluate(() => document.body.innerText);
    for (const name of ['Salote Nabura', 'Rohit Narayan', 'Meri Faleafa']) expect(text).toContain(name);

    const { articles, statements, notes } = await readStore(panel);
    expect(articles.map((article) => article.title)).toEqual(['The bridge that was never signed for']);
    expect(statements.length).toBeGreaterThan(8);
    const gaps = notes.flatMap((note) => (note.kind === 'machine' ? [note.gap.id] : []));
    expect(gaps).toContain('unnamed-one-of-set');
    expect(gaps).toContain('quote-marks-unbalanced');
    await page.close();
  });

  test('a second visit doubles nothing', async () => {
    const panel = await reader.panel();
    const before = await readStore(panel);
    const page = await reader.open(`${STORY}?utm_source=elsewhere#later`);
    await reader.clickButton(page);
    await whenHighlighted(page);
    const after = await readStore(panel);
    expect(after.articles).toHaveLength(1);
    expect(after.statements).toHaveLength(before.statements.length);
    expect(after.notes).toHaveLength(before.notes.length);
    await page.close();
  });

  test('a click on highlighted words opens their note in the panel', async () => {
    const page = await reader.open(STORY);
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    const place = await placeOf(page, 'surveyors came back');
    await page.mouse.click(place.x, place.y);
    await panel.waitForFunction(() => document.activeElement?.textContent?.includes('surveyors came back'), {
      timeout: 10_000,
    });
    await page.close();
  });

  test('a pointer that rests on highlighted words brings a card, which the page cannot read', async () => {
    const page = await reader.open(STORY);
    await reader.clickButton(page);
    await whenHighlighted(page);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const place = await placeOf(page, 'surveyors came back');
    await page.mouse.move(place.x, place.y);
    await page.waitForSelector('html > [popover]', { timeout: 10_000 });
    const seen = await page.$eval('html > [popover]', ({ textContent, shadowRoot }) => [
      textContent,
      shadowRoot,
    ]);
    expect(seen).toEqual(['', null]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('html > [popover]'), { polling: 50 });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  test('"show on the page" scrolls to the words and flashes them', async () => {
    const page = await reader.open(STORY);
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await panel.waitForFunction(() => document.body.textContent?.includes('I numbered the piers'));
    await panel.evaluate(() => {
      const cards = [...document.querySelectorAll('article')];
      const card = cards.find((one) => one.textContent?.includes('I numbered the piers'))!;
      [...card.querySelectorAll('button')].find((one) => one.textContent === 'Show on page')!.click();
    });
    await page.waitForFunction(() => CSS.highlights.has('onrecord-flash'), { polling: 50, timeout: 10_000 });
    expect((await highlighted(page)).flash).toEqual([
      '"I numbered the piers myself, and all nineteen of them are still in my cabinet,"',
    ]);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await page.close();
  });

  test('nothing asked the network for anything, and nothing complained', () => {
    expect(reader.requests).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });
});
