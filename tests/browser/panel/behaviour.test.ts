import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TabView } from '../../../src/messages/table.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { type PanelBench, panelBench } from './open-panel.ts';

let bench: PanelBench;
const open = (change: Partial<Extract<TabView, { state: 'ready' }>> = {}): Promise<Page> =>
  bench.open({ state: 'ready', page: damArticle(), kept: true, ...change });

beforeAll(async () => {
  bench = await panelBench();
});
afterAll(() => bench.close());
afterEach(async () => {
  expect(bench.complaints).toEqual([]);
  for (const context of bench.browser.browserContexts().slice(1)) await context.close();
});

/** The card whose words or title hold some text. */
async function card(page: Page, words: string): Promise<ElementHandle<Element>> {
  const found = await page.waitForFunction(
    (text) => [...document.querySelectorAll('.card')].find((element) => element.textContent?.includes(text)),
    {},
    words,
  );
  return found.asElement() as ElementHandle<Element>;
}
/** Presses a button by keyboard, as a reader without a pointer does. */
const press = async (scope: ElementHandle<Element> | Page, label: string): Promise<void> => {
  const button = await scope.waitForSelector(`::-p-xpath(.//button[normalize-space()="${label}"])`);
  await button!.focus();
  await button!.frame.page().keyboard.press('Enter');
};
const text = (element: ElementHandle<Element>): Promise<string> =>
  element.evaluate((node) => node.textContent ?? '');
const said = (page: Page, sentence: string) =>
  page.waitForFunction((wanted) => document.querySelector('.said')?.textContent === wanted, {}, sentence);
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

describe('at a glance', () => {
  test('the panel says in plain sentences how the article is sourced', async () => {
    const page = await open();
    const header = await text((await page.$('.header'))!);
    expect(header).toContain('Minister knew of cracks in Alta dam, engineer says');
    expect(header).toContain('The Harbour Ledger');
    expect(header).toContain('10 statements. 2 people are quoted by name.');
    expect(header).toContain('5 of them reached this page through someone who is not named.');
  });

  test('each part of the bar lists its own statements, and a second press lists all again', async () => {
    const page = await open();
    const before = (await page.$$('.card')).length;
    await press(page, '2 nobody');
    expect(await page.$$eval('.card', (cards) => cards.length)).toBe(2);
    await page.waitForSelector('::-p-text(2 of 11 listed)');
    await press(page, '2 nobody');
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
    await press(later, 'Noted earlier, holds here too: One of a named group');
    await page.waitForFunction((element) => document.activeElement === element, {}, first);
  });
});

describe('both ways in step', () => {
  test('a click on the words or on the button has the page show them', async () => {
    const page = await open();
    await (await (await card(page, 'sirens')).$('.words'))!.click();
    await said(page, 'Shown on the page');
    await press(await card(page, 'sirens'), 'Show on the page');
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
    await press(await card(page, 'sirens'), 'Show on the page');
    await said(page, 'These words are no longer found on the page.');
  });

  test('a note that the page asks for comes into view, even from behind a filter and a fold', async () => {
    const page = await open();
    await press(page, '2 nobody');
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

describe('judging a note', () => {
  test('a dismissed note becomes one line and can be brought back, by keyboard alone', async () => {
    const page = await open();
    const sirens = await card(page, 'sirens');
    await (await sirens.waitForSelector('[data-act=dismiss]'))!.focus();
    await page.keyboard.press('Enter');
    await said(page, 'Dismissed. It stays dismissed when you come back.');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Bring back');
    expect(await text(sirens)).toContain('Dismissed by you: A group, nobody named');
    await page.keyboard.press('Enter');
    await said(page, 'The note is back');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Dismiss');
    expect(await text(sirens)).toContain('Credited to “Residents of the valley”.');
  });

  test('dismissing takes the folded notes along', async () => {
    const page = await open();
    await press(await card(page, 'We showed her the photographs'), 'Dismiss');
    await said(page, 'Dismissed. It stays dismissed when you come back.');
    const judged = await page.evaluate(() =>
      window.background
        .notes()
        .filter((note) => note.kind === 'machine' && note.judgement === 'dismissed')
        .map(({ id }) => id),
    );
    expect(judged).toEqual(['unnamed-one-of-set-2', 'unnamed-one-of-set-3']);
  });

  test('a confirmed note says who checked it, and the confirmation can be taken back', async () => {
    const page = await open();
    const sirens = await card(page, 'sirens');
    await press(sirens, 'Confirm');
    await sirens.waitForSelector('::-p-text(Checked by you)');
    await press(sirens, 'Confirmed');
    await sirens.waitForSelector('::-p-text(Found by machine)');
  });

  test('a judgement that was not kept is said to be not kept, and nothing changes', async () => {
    const page = await open();
    await page.evaluate(() => window.background.fail('full'));
    const sirens = await card(page, 'sirens');
    await press(sirens, 'Dismiss');
    await sirens.waitForSelector(
      '::-p-text(Not kept: this computer has no room left. Free some space and try again.)',
    );
    expect(await text(sirens)).toContain('Credited to “Residents of the valley”.');
  });
});

describe('own notes', () => {
  const write = async (page: Page, where: string, words: string) => {
    await press(await card(page, where), 'Write a note');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type(words);
  };

  test('a note is written and called saved only when the answer says so', async () => {
    const page = await open();
    await write(page, 'the wall was safe', 'Ask for the date of that statement.');
    await page.evaluate(() => window.background.hold());
    await press(page, 'Save');
    await page.waitForSelector('::-p-text(Saving…)');
    expect(await page.$eval('.said', (line) => line.textContent)).toBe('');
    await page.evaluate(() => window.background.letGo());
    await said(page, 'Saved');
    expect(await text(await card(page, 'the wall was safe'))).toContain(
      'Ask for the date of that statement.',
    );
    const kept = await page.evaluate(() => window.background.notes().at(-1));
    expect(kept).toMatchObject({
      kind: 'human',
      statementId: 's7',
      quote: 'the wall was safe',
      text: 'Ask for the date of that statement.',
    });
    expect(await focused(page)).toBe('Write a note');
  });

  test.each([
    ['full', 'Not saved: this computer has no room left.'],
    ['newer-version', 'Not saved: the notes here were written by a newer version of On the Record.'],
    ['unavailable', 'Not saved: the browser does not open the place where notes are kept.'],
    ['gone', 'Not saved: this note was deleted in another window.'],
    ['no-answer', 'Not saved: the extension did not answer.'],
  ] as const)('when saving fails (%s), a sentence says why and the text stays', async (problem, sentence) => {
    const page = await open();
    await write(page, 'the wall was safe', 'Kept words');
    await page.evaluate((given) => window.background.fail(given), problem);
    await press(page, 'Save');
    await page.waitForSelector(`::-p-text(${sentence})`);
    expect(await page.$eval('textarea', (field) => field.value)).toBe('Kept words');
    await page.evaluate(() => window.background.fail(null));
    await press(page, problem === 'gone' ? 'Save as a new note' : 'Save');
    await said(page, 'Saved');
  });

  test('saving twice after a lost answer makes one note', async () => {
    const page = await open();
    await write(page, 'the wall was safe', 'Once');
    await page.evaluate(() => window.background.fail('no-answer'));
    await press(page, 'Save');
    await page.waitForSelector('.failure');
    await page.evaluate(() => window.background.fail(null));
    await press(page, 'Save');
    await said(page, 'Saved');
    const own = await page.evaluate(() => window.background.notes().filter((note) => note.kind === 'human'));
    expect(own.filter((note) => note.text === 'Once')).toHaveLength(1);
  });

  test('a note is edited and deleted', async () => {
    const page = await open();
    const governor = await card(page, 'inspection would begin');
    await press(governor, 'Edit');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(' Checked.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await said(page, 'Saved');
    expect(await text(governor)).toContain('since May. Checked.');
    await press(governor, 'Delete');
    await press(governor, 'Yes, delete');
    await said(page, 'Deleted');
    expect(await text(governor)).not.toContain('Checked.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-card'))).toBe('statement:s8');
  });

  test('what was typed outlives a closed editor, another article and the panel itself', async () => {
    const page = await open();
    await write(page, 'the wall was safe', 'Half a thought');
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.background.set({ state: 'nothing', reason: 'browser-page' }));
    await page.waitForSelector('.nothing');
    await page.reload();
    await page.waitForFunction(() => 'background' in window);
    await page.evaluate((given) => window.background.set(given), {
      state: 'ready',
      page: damArticle(),
      kept: true,
    } as TabView);
    await press(await card(page, 'the wall was safe'), 'Go on with your unsaved note');
    expect(await page.$eval('textarea', (field) => field.value)).toBe('Half a thought');
  });

  test('a note changed in another window shows both texts', async () => {
    const page = await open();
    await press(await card(page, 'inspection would begin'), 'Edit');
    await page.keyboard.type('Mine. ');
    const theirs = damArticle();
    for (const note of theirs.notes) if (note.kind === 'human') note.text = 'Theirs.';
    await page.evaluate((given) => window.background.set(given), {
      state: 'ready',
      page: theirs,
      kept: true,
    } as TabView);
    await page.waitForSelector('::-p-text(This note was changed in another window)');
    expect(await page.$eval('textarea', (field) => field.value)).toContain('Mine. ');
    expect(await page.$eval('.editor-theirs', (box) => box.textContent)).toBe('Theirs.');
  });

  test('a note of 100,000 characters and markup in every field are shown as text', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>&amp;';
    const given = damArticle();
    given.article.title = given.article.outlet = markup;
    for (const note of given.notes) {
      if (note.kind === 'human') note.text = markup + 'x'.repeat(100_000);
      else for (const slot of Object.keys(note.gap.note.slots)) note.gap.note.slots[slot] = markup;
    }
    for (const statement of given.statements) {
      statement.speaker.name = markup;
      for (const link of statement.chainEffective)
        Object.assign(link, { surface: markup, resolvesTo: markup, medium: markup, candidates: [markup] });
    }
    const page = await open({ page: given });
    await page.waitForSelector('.own');
    expect(await page.$$('#panel img, #panel script')).toEqual([]);
    expect(await page.title()).toBe('The panel on its own');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.$eval('.own-text', (box) => box.textContent!.length)).toBeGreaterThan(100_000);
  });
});
