import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { readStore } from '../../scripts/read-store.ts';
import { besideStory, says, withControl } from './beside.ts';
import { enter, fromTheBeginning, pressTab, type Stop, selectWords, stopOf, tabTo } from './keyboard.ts';
import { highlighted, type Reader, whenHighlighted } from './reader.ts';

const WORDS = 'I numbered the piers myself';
const say = (key: keyof typeof messages) => messages[key].message;

/** Everything that a reader can do with what is listed, from the panel's beginning and with no more than keys. */
describe('a reader acts by keyboard alone', () => {
  const downloads = mkdtempSync(join(tmpdir(), 'onrecord-downloads-'));
  let reader: Reader;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    ({ reader, page, panel } = await besideStory({ args: ['--enable-caret-browsing'] }));
    const browser = await reader.opened.browser.target().createCDPSession();
    await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await reader.opened.browser
      .defaultBrowserContext()
      .overridePermissions(`chrome-extension://${reader.opened.extensionId}`, [
        'clipboard-read',
        'clipboard-write',
      ]);
  });
  beforeEach(async () => {
    await panel.bringToFront();
    await fromTheBeginning(panel);
  });
  afterAll(async () => {
    expect(reader.requests).toEqual([]);
    expect(reader.complaints).toEqual([]);
    await reader.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  const notes = async () => (await readStore(panel)).notes;
  const judged = async (judgement: string) =>
    (await notes()).filter((note) => note.kind === 'machine' && note.judgement === judgement).length;
  const layers = async () => (await notes()).filter((note) => note.kind === 'layer');
  const clipboard = () => panel.evaluate(() => navigator.clipboard.readText());
  /** The keyboard comes to rest at something with this name, and can be seen there. */
  const restsAt = (name: string) =>
    expect
      .poll(() => stopOf(panel), { timeout: 5_000 })
      .toMatchObject({ name, unseen: [] } satisfies Partial<Stop>);
  const retype = async (words: string) => {
    await withControl(panel, 'a');
    await panel.keyboard.type(words);
  };

  test('comes to everything by Tab, sees where they are, and goes the same way back', async () => {
    const forth: string[] = [];
    await tabTo(panel, say('panel_options'), { passing: (stop) => forth.push(stop.name) });
    expect(forth.length).toBeGreaterThan(40);
    const back: string[] = [];
    await tabTo(panel, forth[0]!, { backwards: true, passing: (stop) => back.push(stop.name) });
    expect(back).toEqual(forth.toReversed().slice(1));
  });

  test('goes from note to note', async () => {
    const step = async (key: 'ArrowDown' | 'ArrowUp') => {
      await panel.keyboard.down('Alt');
      await panel.keyboard.press(key);
      await panel.keyboard.up('Alt');
      // The card may have to be drawn first.
      await expect.poll(() => stopOf(panel)).toMatchObject({ role: 'group', unseen: [] });
      return panel.evaluate(() => document.activeElement?.getAttribute('data-note'));
    };
    const first = await step('ArrowDown');
    expect(await step('ArrowDown')).not.toBe(first);
    expect(await step('ArrowUp')).toBe(first);
  });

  test('confirms a note, and takes that back', async () => {
    await enter(panel, say('panel_note_confirm'));
    await says(panel, say('panel_note_checked'));
    await restsAt(say('panel_note_confirmed'));
    expect(await judged('confirmed')).toBeGreaterThan(0);
    await panel.keyboard.press('Enter');
    await restsAt(say('panel_note_confirm'));
    expect(await judged('confirmed')).toBe(0);
  });

  test('dismisses a note, and brings it back', async () => {
    await enter(panel, say('panel_note_dismiss'));
    await restsAt(say('panel_note_bring_back'));
    expect(await judged('dismissed')).toBeGreaterThan(0);
    await panel.keyboard.press('Enter');
    await restsAt(say('panel_note_dismiss'));
    expect(await judged('dismissed')).toBe(0);
  });

  test.each(['by its key', 'by its button'])('dismisses a note, and undoes that %s', async (way) => {
    await enter(panel, say('panel_note_dismiss'));
    await restsAt(say('panel_note_bring_back'));
    if (way === 'by its key') await withControl(panel, 'z');
    else await enter(panel, say('panel_undo'));
    await expect.poll(() => judged('dismissed'), { timeout: 10_000 }).toBe(0);
    // The keyboard goes on at the note that came back.
    await expect.poll(() => stopOf(panel), { timeout: 5_000 }).toMatchObject({ role: 'group', unseen: [] });
    await pressTab(panel);
    expect((await stopOf(panel)).name).toBe(say('panel_note_how'));
  });

  test('dismisses a note that a filter then leaves out, and goes on at the next', async () => {
    await enter(panel, say('panel_filter_more'));
    await tabTo(panel, say('panel_filter_state_open'));
    await panel.keyboard.press('Space');
    await tabTo(panel, say('panel_note_dismiss'), { words: 'The whole article' });
    await panel.keyboard.press('Enter');
    await expect.poll(() => stopOf(panel), { timeout: 5_000 }).toMatchObject({ role: 'article', unseen: [] });
    await tabTo(panel, say('panel_filter_clear'), { backwards: true });
    await panel.keyboard.press('Enter');
    await restsAt(say('panel_filter_more'));
    await enter(panel, say('panel_note_bring_back'));
    await restsAt(say('panel_note_dismiss'));
  });

  test('writes a note, deletes it, and undoes that', async () => {
    await enter(panel, say('panel_card_write'), WORDS);
    await restsAt(say('panel_editor_new'));
    await panel.keyboard.type('Ask who was there.');
    await withControl(panel, 'Enter');
    await says(panel, say('panel_said_saved'));
    await restsAt(say('panel_card_write'));
    await tabTo(panel, say('panel_own_delete'), { words: WORDS, backwards: true });
    await panel.keyboard.press('Enter');
    await says(panel, say('panel_said_deleted'));
    await expect.poll(() => stopOf(panel)).toMatchObject({ role: 'article', unseen: [] });
    await withControl(panel, 'z');
    await says(panel, say('panel_said_restored'));
    const own = (await notes()).flatMap((note) => (note.kind === 'human' ? note.text : []));
    expect(own).toEqual(['Ask who was there.']);
  });

  test('corrects the speaker, and how the page names them', async () => {
    await enter(panel, say('panel_card_correct'), WORDS);
    await restsAt(say('panel_correct_speaker'));
    await retype('Wanjiru Otieno');
    await tabTo(panel, say('panel_correct_named'));
    await panel.keyboard.press('End');
    await panel.keyboard.press('Home');
    await enter(panel, say('panel_editor_save'), WORDS);
    await says(panel, say('panel_said_saved'));
    await restsAt(say('panel_card_correct'));
    expect(await layers()).toMatchObject([
      { speaker: { name: 'Wanjiru Otieno', namedAs: 'named-person' }, content: null },
    ]);
  });

  test('changes which words it is', async () => {
    await enter(panel, say('panel_card_correct'), WORDS);
    await enter(panel, say('panel_correct_end_earlier'), WORDS);
    await restsAt(say('panel_correct_end_earlier'));
    await enter(panel, say('panel_editor_save'), WORDS);
    await says(panel, say('panel_said_saved'));
    await restsAt(say('panel_card_correct'));
    expect(await layers()).toMatchObject([{ quote: expect.stringMatching(/still in my$/) }]);
    // The page is told nothing of it: there the words stay those that the machine found.
    const all = Object.values(await highlighted(page)).flat();
    expect(all.some((words) => words.endsWith('still in my'))).toBe(false);
  });

  test('tags', async () => {
    await enter(panel, say('panel_card_correct'), WORDS);
    await tabTo(panel, say('panel_correct_tags'));
    await retype('piers, to check');
    await panel.keyboard.press('Enter');
    await says(panel, say('panel_said_saved'));
    await restsAt(say('panel_card_correct'));
    expect(await layers()).toMatchObject([{ tags: ['piers', 'to check'] }]);
  });

  test('finds the correction again after another look at the page', async () => {
    await page.reload();
    await reader.clickButton(page);
    await whenHighlighted(page);
    await says(panel, 'Wanjiru Otieno');
    expect(await layers()).toHaveLength(1);
  });

  test('adds a quote that was missed: words selected on the page by keys, then the panel’s button', async () => {
    await page.bringToFront();
    await selectWords(page, 'The crews');
    await panel.bringToFront();
    await enter(panel, say('panel_add_quote'));
    await restsAt(say('panel_correct_speaker'));
    await panel.keyboard.type('Leilani Kahale');
    await panel.keyboard.press('Enter');
    await says(panel, say('panel_said_saved'));
    await restsAt(say('panel_add_quote'));
    expect((await layers()).map((layer) => layer.quote)).toContain('The crews');
    await says(panel, say('panel_layer_added'));
  });

  test('removes a quote that they added, and undoes that', async () => {
    await enter(panel, say('panel_layer_remove'), 'The crews');
    await says(panel, say('panel_said_quote_removed'));
    await expect.poll(() => stopOf(panel)).toMatchObject({ role: 'article', unseen: [] });
    await enter(panel, say('panel_undo'));
    await says(panel, say('panel_said_restored'));
    await expect
      .poll(() => stopOf(panel))
      .toMatchObject({ role: 'article', card: expect.stringContaining('The crews'), unseen: [] });
  });

  test('copies a quote with who said it, and a link to its words', async () => {
    await enter(panel, say('panel_card_more'), WORDS);
    await enter(panel, say('panel_card_copy_quote'), WORDS);
    await says(panel, say('panel_said_quote_copied'));
    expect(await clipboard()).toContain('Wanjiru Otieno');
    await enter(panel, say('panel_card_copy_link'), WORDS);
    await says(panel, say('panel_said_link_copied'));
    expect(await clipboard()).toMatch(/page\.html#:~:text=/);
    await restsAt(say('panel_card_copy_link'));
  });

  test('saves the notes as a file', async () => {
    await tabTo(panel, say('export_format'));
    await panel.keyboard.type('Everything');
    await enter(panel, say('panel_export_save'));
    await expect
      .poll(() => readdirSync(downloads), { timeout: 10_000 })
      .toEqual([expect.stringMatching(/\.ndjson$/)]);
    await restsAt(say('panel_export_save'));
  });

  test('opens the article in the library', async () => {
    await enter(panel, say('panel_open_library'));
    await reader.opened.browser.waitForTarget((target) => target.url().includes('library.html#/article/'));
  });
});
