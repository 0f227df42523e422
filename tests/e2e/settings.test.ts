import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { readStore } from '../../scripts/read-store.ts';
import { type Copy, copyWithAccess } from './by-itself.ts';
import { highlighted, newReader, type Reader, whenHighlighted } from './reader.ts';

const STORY = '/one-of-three-authors/page.html';

describe('the options', () => {
  let copy: Copy;
  let reader: Reader;
  let page: Page;
  let options: Page;
  /** Notes of the sample, which the engine reads. */
  let all = 0;
  beforeAll(async () => {
    copy = copyWithAccess('chrome');
    reader = await newReader({ extension: copy.folder });
    page = await reader.open(STORY);
    await reader.clickButton(page);
    await whenHighlighted(page);
    options = await reader.open(`chrome-extension://${reader.opened.extensionId}/src/options/index.html`);
    await options.waitForSelector('.sample .card');
    const said = await options.waitForSelector('::-p-text(notes are shown.)');
    all = Number(/(\d+) of \d+ notes/.exec(await said!.evaluate((it) => it.textContent ?? ''))?.[1]);
  });
  afterAll(async () => {
    await reader.close();
    copy.remove();
  });

  /** Presses what has this label, as a reader with the keyboard does. */
  const choose = async (label: string) => {
    const field = await options.waitForSelector(
      `::-p-xpath(//label[contains(normalize-space(.), "${label}")]//input)`,
    );
    await field!.focus();
    await field!.press('Space');
  };
  const saved = () =>
    options.waitForFunction(
      (wanted) => document.querySelector('.options-said')?.textContent === wanted,
      {},
      messages.options_done.message,
    );

  test('a kind of note that is hidden goes from the sample and from the open page at once', async () => {
    const before = await whenHighlighted(page);
    await choose(messages.gap_unnamed_one_of_set_title.message);
    await saved();
    await options.waitForSelector(`::-p-text(${all - 1} of ${all} notes are shown.)`);
    await expect
      .poll(async () => (await highlighted(page)).warning?.length ?? 0, { timeout: 10_000 })
      .toBeLessThan(before.length);
    await choose(messages.gap_unnamed_one_of_set_title.message);
    await options.waitForSelector(`::-p-text(${all} of ${all} notes are shown.)`);
  });

  test('a higher threshold leaves out what the machine is not sure of', async () => {
    const slider = await options.waitForSelector('input[type=range]');
    await slider!.focus();
    await slider!.press('End');
    await options.waitForSelector('::-p-text(at least 95 % sure of)');
    await options.waitForSelector(`::-p-text(0 of ${all} notes are shown.)`);
    await slider!.press('Home');
    await options.waitForSelector(`::-p-text(${all} of ${all} notes are shown.)`);
  });

  test('the style of marks is the reader’s, on open pages too', async () => {
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.body, '::highlight(onrecord-warning)').backgroundColor);
    const withGround = await ground();
    expect(withGround).not.toBe('rgba(0, 0, 0, 0)');
    await choose(messages.options_highlights_lines.message);
    await expect.poll(ground, { timeout: 10_000 }).toBe('rgba(0, 0, 0, 0)');
    await choose(messages.options_highlights_none.message);
    await expect.poll(async () => Object.keys(await highlighted(page)), { timeout: 10_000 }).toEqual([]);
    await choose(messages.options_highlights_full.message);
    await expect.poll(ground, { timeout: 10_000 }).toBe(withGround);
  });

  test('a choice that the sample cannot show says what it does, at once', async () => {
    const has = (words: string) =>
      options.waitForFunction((wanted) => document.body.innerText.includes(wanted), { polling: 50 }, words);
    const hidden = `One kind of note is hidden on every page: ${messages.gap_translation_unmarked_title.message}.`;
    await choose(messages.gap_translation_unmarked_title.message);
    await has(hidden);
    await choose(messages.gap_translation_unmarked_title.message);
    await options.waitForFunction(() => !document.querySelector('[data-example=hidden]'));

    await has('On paper, the words stay underlined');
    await choose(messages.options_print.message);
    await has('On paper, the article has no lines of ours');
    expect(await options.$('.paper-marked')).toBeNull();
    await choose(messages.options_print.message);
    await options.waitForSelector('.paper-marked');

    await has('Scroll the page to a quote, and the panel shows its card');
    await choose(messages.options_in_step.message);
    await has('Page and panel scroll each for itself');
    await choose(messages.options_in_step.message);
    await has('Scroll the page to a quote, and the panel shows its card');

    const days = await options.waitForSelector(
      `::-p-xpath(//*[@id = //label[.="${messages.options_days.message}"]/@for])`,
    );
    await has('An article that you look at today stays until you delete it.');
    await days!.select('30');
    await has('An article that you look at today and do nothing with is deleted on ');
    await days!.select('null');
    await has('An article that you look at today stays until you delete it.');
  });

  test('how many earlier versions are kept is said to be saved, and chosen when the options come again', async () => {
    await options.reload();
    const versions = await options.waitForSelector(
      `::-p-xpath(//*[@id = //label[.="${messages.options_versions.message}"]/@for])`,
    );
    await versions!.select('last-one');
    await saved();
    await options.reload();
    const again = await options.waitForSelector(
      `::-p-xpath(//*[@id = //label[.="${messages.options_versions.message}"]/@for])`,
    );
    expect(await again!.evaluate((field) => (field as HTMLSelectElement).value)).toBe('last-one');
  });

  test('another language is spoken at once, mirrored where it runs from right to left', async () => {
    const language = await options.waitForSelector('select[aria-labelledby=language]');
    await language!.select('fa');
    await options.waitForFunction(() => document.documentElement.dir === 'rtl');
    const back = await options.waitForSelector('select[aria-labelledby=language]');
    await back!.select('en');
    await options.waitForFunction(() => document.documentElement.dir === 'ltr');
    await options.waitForSelector('.sample .card');
  });

  test('a site can be added and removed; an address that is none is said to be none', async () => {
    const never = await options.waitForSelector(
      `::-p-xpath(//label[.="${messages.options_sites_never.message}"]/following::input[1])`,
    );
    await never!.type('no site');
    await never!.press('Enter');
    await options.waitForSelector(`::-p-text(${messages.options_sites_unread.message})`);
    await never!.evaluate((field) => (field as HTMLInputElement).select());
    await never!.type('https://News.example/politics');
    await never!.press('Enter');
    const remove = await options.waitForSelector('::-p-text(Remove news.example)');
    await remove!.focus();
    await remove!.press('Enter');
    await options.waitForFunction(() => !document.body.textContent?.includes('Remove news.example'));
  });

  test('only what was touched stays: the rest goes when its page is left', async () => {
    await choose(messages.options_keep_touched.message);
    await saved();
    expect((await readStore(options)).articles).toHaveLength(1);
    await page.goto('about:blank');
    await expect.poll(async () => (await readStore(options)).articles.length, { timeout: 10_000 }).toBe(0);
  });

  test('a choice that would delete articles asks first: arrow keys only pass over it', async () => {
    await choose(messages.options_keep_everything.message);
    await saved();
    await page.goto(`${reader.server.url}${STORY}`);
    await reader.clickButton(page);
    await expect.poll(async () => (await readStore(options)).articles.length, { timeout: 10_000 }).toBe(1);
    await page.goto('about:blank');
    await options.bringToFront();
    const chosen = () =>
      options.$$eval('[name$=-keep]', (fields) => fields.map((field) => (field as HTMLInputElement).checked));
    const pressed = async (key: 'ArrowDown' | 'ArrowUp', ...dots: boolean[]) => {
      await options.keyboard.press(key);
      await expect.poll(chosen).toEqual(dots);
    };
    const asked = '::-p-text(This deletes one article that you did nothing with)';
    const yes = '::-p-xpath(//button[.="Delete this article"])';
    await options.focus('[name$=-keep]:checked');
    await pressed('ArrowDown', false, true, false);
    await options.waitForSelector(asked);
    await pressed('ArrowDown', false, false, true);
    await options.waitForSelector(asked);
    expect((await readStore(options)).articles).toHaveLength(1);
    await pressed('ArrowUp', false, true, false);
    await pressed('ArrowUp', true, false, false);
    await options.waitForFunction(() => !document.body.textContent?.includes('This deletes'));

    await pressed('ArrowDown', false, true, false);
    const no = await options.waitForSelector(
      `::-p-xpath(//button[.="${messages.options_forget_no.message}"])`,
    );
    await no!.press('Enter');
    await expect.poll(chosen).toEqual([true, false, false]);
    expect((await readStore(options)).articles).toHaveLength(1);
    // The keyboard is where it was.
    expect(await options.evaluate(() => document.activeElement?.matches('[name$=-keep]:checked'))).toBe(true);

    await pressed('ArrowDown', false, true, false);
    await (await options.waitForSelector(yes))!.press('Enter');
    await saved();
    await expect.poll(async () => (await readStore(options)).articles.length, { timeout: 10_000 }).toBe(0);
    await expect.poll(chosen).toEqual([false, true, false]);
  });

  test('nothing new is kept when the reader wants so, and the panel says it', async () => {
    await choose(messages.options_keep_nothing.message);
    await page.goto(`${reader.server.url}${STORY}`);
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await panel.waitForFunction(
      (sentence) => document.body.textContent?.includes(sentence),
      {},
      messages.panel_banner_choice.message,
    );
    expect((await readStore(panel)).articles).toEqual([]);
    await options.bringToFront();
    await choose(messages.options_keep_everything.message);
  });

  test('everything is deleted after a question, and not before', async () => {
    await page.bringToFront();
    await page.reload();
    await reader.clickButton(page);
    await expect.poll(async () => (await readStore(options)).articles.length, { timeout: 10_000 }).toBe(1);
    await options.bringToFront();
    const press = async (label: string) => {
      const button = await options.waitForSelector(`::-p-xpath(//button[normalize-space()="${label}"])`);
      await button!.focus();
      await button!.press('Enter');
    };
    await press(messages.options_delete.message);
    await press(messages.options_delete_no.message);
    expect((await readStore(options)).articles).toHaveLength(1);
    await press(messages.options_delete.message);
    await press(messages.options_delete_yes.message);
    await options.waitForSelector(`::-p-text(${messages.options_deleted.message})`);
    const { articles, notes } = await readStore(options);
    expect([articles, notes]).toEqual([[], []]);
  });

  test('nothing asked the network for anything, and nothing complained', () => {
    expect(reader.requests).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });
});
