import { describe, expect, test } from 'vitest';
import { damArticle } from '../../fixtures/dam-article.ts';
import { damPanel } from './dam-panel.ts';
import { card, press, said, text } from './hands.ts';

const open = damPanel();

describe('at a glance', () => {
  test('the panel says in one plain sentence how the article is sourced', async () => {
    const page = await open();
    const header = await text((await page.$('.header'))!);
    expect(header).toContain('Minister knew of cracks in Alta dam, engineer says');
    expect(header).toContain('The Harbour Ledger');
    expect(header).toContain(
      '10 statements: one from a named person; 5 reached this page through someone who is not named.',
    );
  });

  test('each part of the bar lists its own statements, and a second press lists all again', async () => {
    const page = await open();
    const before = (await page.$$('.card')).length;
    await press(page, '2 credited to nobody');
    expect(await page.$$eval('.card', (cards) => cards.length)).toBe(2);
    await page.waitForSelector('::-p-text(2 of 11 listed)');
    await press(page, '2 credited to nobody');
    expect((await page.$$('.card')).length).toBe(before);
  });

  test('cards stand in reading order, the whole article first', async () => {
    const page = await open();
    const words = await page.$$eval('.card', (cards) =>
      cards.map(
        (element) => element.querySelector('.words')?.textContent ?? element.querySelector('h2')?.textContent,
      ),
    );
    expect(words[0]).toBe('The whole article');
    expect(words[1]).toMatch(/^she was told about the cracks/);
    expect(words.at(-1)).toBe('About 4,000 people');
  });
});

describe('finding', () => {
  test('words, gap, speaker and state narrow the list, and one press lists all again', async () => {
    const page = await open();
    const before = (await page.$$('.card')).length;
    await press(page, 'Find and filter');
    await page.type('input[type=search]', 'linh pham');
    await page.waitForSelector('::-p-text(3 of 11 listed)');
    const [gap] = await page.$$('.filter-more select');
    await gap!.select('unnamed-one-of-set');
    await page.waitForSelector('::-p-text(1 of 11 listed)');
    expect(await page.$$eval('.card .words', (words) => words.map((one) => one.textContent))).toEqual([
      '“We showed her the photographs in March, and she asked us to wait until the reservoir was full.”',
    ]);
    await press(page, 'List all');
    expect((await page.$$('.card')).length).toBe(before);
  });

  test('the keyboard goes from note to note, forth and back', async () => {
    const page = await open();
    const step = async (key: 'ArrowDown' | 'ArrowUp') => {
      await page.keyboard.down('Alt');
      await page.keyboard.press(key);
      await page.keyboard.up('Alt');
      return page.evaluate(() => document.activeElement?.getAttribute('data-note'));
    };
    expect(await step('ArrowDown')).toBe('single-unnamed-source-0');
    expect(await step('ArrowDown')).toBe('intermediary-dropped-1');
    expect(await step('ArrowDown')).toBe('unnamed-one-of-set-2');
    expect(await step('ArrowUp')).toBe('intermediary-dropped-1');
  });

  test('at the end of the list it is said that there is no further note, by the browser’s keys too', async () => {
    const page = await open();
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.up('Alt');
    await said(page, 'There is no note before this one.');
    await page.evaluate(() => window.background.noNote(true));
    await said(page, 'There is no further note.');
  });
});

describe('the way of the words', () => {
  test('shows who passed them on and whom the unnamed one could be', async () => {
    const page = await open();
    const route = await (await card(page, 'We showed her the photographs')).$$eval(
      '.route > li',
      (stations) => stations.map((station) => station.textContent),
    );
    expect(route[0]).toContain('This page');
    expect(route[1]).toContain('Correio do Vale');
    expect(route[2]).toMatch(/one of the three engineers.*not named.*Amara Diallo.*Tomasz Wrona.*Linh Pham/);
  });

  test('a repeat is folded into the first note, and the later card leads back to it', async () => {
    const page = await open();
    const first = await card(page, 'We showed her the photographs');
    expect(await text(first)).toContain('The same holds in one later place.');
    const later = await card(page, 'I would have closed the road');
    await press(later, 'Noted further up, and true here as well: One of a named group');
    await page.waitForFunction((element) => document.activeElement === element, {}, first);
  });
});

describe('both ways in step', () => {
  test('a click on the words or on the button has the page show them', async () => {
    const page = await open();
    await (await (await card(page, 'sirens')).$('.words'))!.click();
    await said(page, 'Shown on the page');
    await press(await card(page, 'sirens'), 'Show on page');
    const text = damArticle().article.text;
    const shown = await page.evaluate(() => window.background.asked.shown);
    expect(shown.map(([start, end]) => text.slice(start, end))).toEqual(
      Array(2).fill('the sirens had not been tested for years'),
    );
  });

  test('evidence words lead to their place', async () => {
    const page = await open();
    const note = await card(page, 'We showed her the photographs');
    await press(note, 'How we know');
    await (
      await note.waitForSelector(
        '::-p-text(Amara Diallo, Tomasz Wrona and Linh Pham) >>>> ::-p-xpath(./ancestor-or-self::button)',
      )
    )?.click();
    await said(page, 'Shown on the page');
  });

  test('words that are gone from the page are said to be gone', async () => {
    const page = await open();
    await page.evaluate(() => window.background.words(false));
    await press(await card(page, 'sirens'), 'Show on page');
    await said(page, 'These words are no longer found on the page.');
  });

  test('a note that the page asks for comes into view, even from behind a filter and a fold', async () => {
    const page = await open();
    await press(page, '2 credited to nobody');
    await page.evaluate(() => window.background.openNote('partial-quote-7'));
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-note') === 'partial-quote-7');
    const inSight = await page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(inSight).toBe(true);
  });

  test('the panel opens at the note that was clicked before it stood open', async () => {
    const page = await open({ openNote: 'bare-source-10' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-note') === 'bare-source-10');
  });
});

test('words of the interface among words of an article are in the language and direction of the interface', async () => {
  const page = await open({}, { language: 'fa', width: 320, textSize: 2 });
  const button = await page.waitForSelector('blockquote .clamped-switch');
  const spoken = await button!.evaluate((element) => [
    element.closest('[lang]')?.getAttribute('lang'),
    getComputedStyle(element).direction,
  ]);
  expect(spoken).toEqual(['fa', 'rtl']);
});
