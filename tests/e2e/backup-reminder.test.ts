import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { readStore } from '../../scripts/read-store.ts';
import { besideStory, isClear, press, says } from './beside.ts';
import type { Reader } from './reader.ts';

const REMINDS = 'They are on this computer only';

/** Notes of one's own are nowhere else: after every fifty of them the options, the panel and the library say so. */
describe('the reminder of a backup', () => {
  let reader: Reader;
  let options: Page;
  let story: Page;
  let panel: Page;
  let written = 0;
  beforeAll(async () => {
    ({ reader, page: story, panel } = await besideStory());
    await readStore(panel);
    options = await openOptions();
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  const address = (path: string) => `chrome-extension://${reader.opened.extensionId}/${path}`;
  const openOptions = async () => {
    const page = await reader.open(address('src/options/index.html'));
    await page.waitForSelector('.sample .card');
    return page;
  };
  /** Writes so many notes, as the panel has them written. */
  const write = async (count: number) => {
    const { articles } = await readStore(options);
    await options.evaluate(
      async (articleId, from, to) => {
        for (let number = from; number < to; number++) {
          const input = {
            articleId,
            noteId: `note-${number}`,
            statementId: null,
            quote: '',
            anchor: null,
            text: `Note ${number}`,
          };
          await chrome.runtime.sendMessage({ onrecord: 'note.write', input });
        }
      },
      articles[0]!.id,
      written,
      written + count,
    );
    written += count;
    await options.reload();
    await options.waitForSelector('.sample .card');
  };
  const reminds = () => options.evaluate((words) => document.body.textContent?.includes(words), REMINDS);

  test('does not come before there are fifty notes', async () => {
    await write(49);
    expect(await reminds()).toBe(false);
  });

  test('comes with the fiftieth, and leads to where a backup is saved', async () => {
    await write(1);
    await says(options, `You have 50 notes of your own. ${REMINDS}`);
    const link = await options.waitForSelector(`::-p-text(${messages.backup_now.message})`);
    expect(await link!.evaluate((it) => (it as HTMLAnchorElement).href)).toBe(address('library.html#/files'));
  });

  test('stands below the notes in the panel too, and above the lists of the library', async () => {
    await story.bringToFront();
    await panel.reload();
    await says(panel, `You have 50 notes of your own. ${REMINDS}`);
    const library = await reader.open(address('library.html'));
    await says(library, `You have 50 notes of your own. ${REMINDS}`);
    await library.close();
  });

  test('goes when a backup was saved, at once in the open options and panel too', async () => {
    const library = await reader.open(address('library.html#/files'));
    await press(library, messages.library_backup_save.message);
    await says(library, messages.library_backup_done.message);
    await isClear(options, REMINDS);
    await isClear(panel, REMINDS);
    await library.close();
  });

  test('comes again after fifty more, and goes when it is put aside', async () => {
    await write(49);
    expect(await reminds()).toBe(false);
    await write(1);
    await says(options, `You have 100 notes of your own. ${REMINDS}`);
    await story.bringToFront();
    await panel.reload();
    await says(panel, `You have 100 notes of your own. ${REMINDS}`);
    await press(panel, messages.backup_later.message);
    await isClear(panel, REMINDS);
    await isClear(options, REMINDS);
    await options.reload();
    await options.waitForSelector('.sample .card');
    expect(await reminds()).toBe(false);
  });
});
