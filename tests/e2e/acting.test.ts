import { describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { readStore } from '../../scripts/read-store.ts';
import { besideStory, lookAt, press, STORY, says } from './beside.ts';

const WORDS = 'I numbered the piers myself';

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
