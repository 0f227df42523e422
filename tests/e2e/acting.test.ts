import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { readStore } from '../../scripts/read-store.ts';
import { besideStory, lookAt, press, STORY, says, withControl } from './beside.ts';
import { highlighted, type Reader, whenHighlighted } from './reader.ts';

const WORDS = 'I numbered the piers myself';

/** Each thing that a reader can do with a card, through the real side panel and by keyboard alone. */
describe('a reader acts by keyboard alone', () => {
  let reader: Reader;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    ({ reader, page, panel } = await besideStory());
  });
  afterAll(() => reader.close());

  const type = async (label: string, words: string) => {
    const field = await panel.waitForSelector(
      `::-p-xpath(//*[@id = //label[normalize-space()="${label}"]/@for])`,
    );
    await field!.focus();
    await withControl(panel, 'a');
    await panel.keyboard.type(words);
  };
  const kept = async () => (await readStore(panel)).notes;
  const layers = async () => (await kept()).filter((note) => note.kind === 'layer');
  const clipboard = async () => {
    const context = reader.opened.browser.defaultBrowserContext();
    await context.overridePermissions(`chrome-extension://${reader.opened.extensionId}`, [
      'clipboard-read',
      'clipboard-write',
    ]);
    return panel.evaluate(() => navigator.clipboard.readText());
  };

  test('confirms a note', async () => {
    await press(panel, messages.panel_note_confirm.message);
    await says(panel, messages.panel_said_confirmed.message);
    expect((await kept()).some((note) => note.kind === 'machine' && note.judgement === 'confirmed')).toBe(
      true,
    );
  });

  test('dismisses a note, and takes that back', async () => {
    const dismissed = async () =>
      (await kept()).filter((note) => note.kind === 'machine' && note.judgement === 'dismissed').length;
    await press(panel, messages.panel_note_dismiss.message);
    await says(panel, messages.panel_said_dismissed.message);
    expect(await dismissed()).toBeGreaterThan(0);
    await withControl(panel, 'z');
    await expect.poll(dismissed, { timeout: 10_000 }).toBe(0);
  });

  test('writes a note, deletes it, and takes that back', async () => {
    await press(panel, messages.panel_card_write.message, WORDS);
    await panel.keyboard.type('Ask who was there.');
    await withControl(panel, 'Enter');
    await says(panel, messages.panel_said_saved.message);
    await press(panel, messages.panel_own_delete.message, WORDS);
    await says(panel, messages.panel_said_deleted.message);
    await withControl(panel, 'z');
    await says(panel, messages.panel_said_restored.message);
    expect((await kept()).filter((note) => note.kind === 'human').map((note) => note.text)).toEqual([
      'Ask who was there.',
    ]);
  });

  test('corrects the speaker, changes the words, and tags', async () => {
    await press(panel, messages.panel_card_correct.message, WORDS);
    await type(messages.panel_correct_speaker.message, 'Wanjiru Otieno');
    await press(panel, messages.panel_correct_end_earlier.message, WORDS);
    await type(messages.panel_correct_tags.message, 'piers, to check');
    await press(panel, messages.panel_editor_save.message, WORDS);
    await says(panel, messages.panel_said_saved.message);
    const [layer] = await layers();
    expect(layer).toMatchObject({ speaker: { name: 'Wanjiru Otieno' }, tags: ['piers', 'to check'] });
    const all = Object.values(await highlighted(page)).flat();
    expect(all.some((words) => words.endsWith('still in my'))).toBe(true);
  });

  test('a correction survives another look at the page', async () => {
    await page.reload();
    await reader.clickButton(page);
    await whenHighlighted(page);
    await panel.waitForFunction(() => document.body.textContent?.includes('Wanjiru Otieno'));
    expect(await layers()).toHaveLength(1);
  });

  test('adds words that the machine missed', async () => {
    await page.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector('article') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf('The signing') ?? -1;
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 11);
        return;
      }
    });
    await press(panel, messages.panel_add_quote.message);
    await type(messages.panel_correct_speaker.message, 'Leilani Kahale');
    await press(panel, messages.panel_editor_save.message);
    await says(panel, messages.panel_said_saved.message);
    expect((await layers()).map((layer) => layer.quote)).toContain('The signing');
    await panel.waitForFunction(
      (words) => document.body.textContent?.includes(words),
      {},
      messages.panel_layer_added.message,
    );
  });

  test('copies the quote with who said it, and a link to the words', async () => {
    await panel.bringToFront();
    await press(panel, messages.panel_card_more.message, WORDS);
    await press(panel, messages.panel_card_copy_quote.message, WORDS);
    await says(panel, messages.panel_said_quote_copied.message);
    expect(await clipboard()).toContain('Wanjiru Otieno');
    await press(panel, messages.panel_card_copy_link.message, WORDS);
    await says(panel, messages.panel_said_link_copied.message);
    expect(await clipboard()).toMatch(/page\.html#:~:text=/);
  });

  test('opens the article in the library', async () => {
    const link = await panel.waitForSelector(
      `::-p-xpath(//a[normalize-space()="${messages.panel_open_library.message}"])`,
    );
    await link!.focus();
    await link!.press('Enter');
    await reader.opened.browser.waitForTarget((target) => target.url().includes('library.html#/article/'));
  });

  test('nothing asked the network for anything, and nothing complained', () => {
    expect(reader.requests).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });
});

describe('two windows with one article', () => {
  test('both see a note that is changed in one, and neither loses a word', async () => {
    const { reader, page, panel } = await besideStory();
    await press(panel, messages.panel_card_write.message);
    await panel.locator('textarea').fill('First words');
    await press(panel, messages.panel_editor_save.message);
    await panel.waitForSelector('.own');
    await press(panel, messages.panel_own_edit.message);
    await panel.locator('textarea').fill('Words of this window');
    const { notes } = await readStore(panel);
    const note = notes.find((one) => one.kind === 'human')!;
    const own = await reader.open(`chrome-extension://${reader.opened.extensionId}/src/options/index.html`);
    await own.evaluate((input) => chrome.runtime.sendMessage({ onrecord: 'note.edit', input }), {
      articleId: note.articleId,
      noteId: note.id,
      text: 'Words of the other window',
      base: 'First words',
    });
    await page.bringToFront();
    await panel.waitForFunction(() => document.body.textContent?.includes('Words of the other window'));
    expect(await panel.$eval('textarea', (field) => field.value)).toBe('Words of this window');
    await press(panel, messages.panel_editor_save.message);
    await expect
      .poll(
        async () => (await readStore(panel)).notes.flatMap((one) => (one.kind === 'human' ? one.text : [])),
        {
          timeout: 10_000,
        },
      )
      .toEqual(['Words of this window']);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });
});

describe('what can happen in the middle of writing', () => {
  test('the tab goes elsewhere: the text is there again with the article', async () => {
    const { reader, page, panel } = await besideStory();
    await press(panel, messages.panel_card_write.message);
    await panel.locator('textarea').fill('Half a thought');
    await page.goto('about:blank');
    await panel.waitForSelector('.nothing');
    await page.goto(`${reader.server.url}${STORY}`);
    await reader.clickButton(page);
    await panel.waitForFunction(() => document.querySelector('textarea')?.value === 'Half a thought');
    await reader.close();
  });

  test('the tab is closed: the text is there again when the article is opened in another', async () => {
    const { reader, page, panel } = await besideStory();
    await reader.open('about:blank');
    await page.bringToFront();
    await panel.waitForSelector('article');
    await press(panel, messages.panel_card_correct.message, WORDS);
    await panel.waitForSelector('form');
    await press(panel, messages.panel_correct_end_earlier.message);
    await panel.keyboard.press('Escape');
    await press(panel, messages.panel_card_write.message, WORDS);
    await panel.keyboard.type('Half a thought');
    await page.close();
    await panel.waitForSelector('.nothing');
    const again = await reader.open(STORY);
    await lookAt(reader, again);
    await panel.waitForFunction(() => document.querySelector('textarea')?.value === 'Half a thought');
    await panel.keyboard.press('Escape');
    await says(panel, messages.panel_card_correct_on.message);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });
});
