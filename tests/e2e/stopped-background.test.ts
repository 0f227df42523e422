import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { stopBackground } from '../../scripts/extension-browser.mjs';
import { readStore } from '../../scripts/read-store.ts';
import { besideStory, isClear, press, says } from './beside.ts';
import type { Reader } from './reader.ts';

declare global {
  interface Window {
    /** Lets everybody else write again. */
    release?: () => void;
  }
}

/** Keeps every other writer of the store waiting, as a save that takes long does. */
const holdStore = (panel: Page) =>
  panel.evaluate(async () => {
    const [known] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(known!.name!);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames];
        const store = opening.result.transaction(stores, 'readwrite').objectStore(stores[0]!);
        let held = true;
        window.release = () => {
          held = false;
        };
        // A transaction is over when nothing is asked of it any more.
        const ask = () => {
          const count = store.count();
          count.onsuccess = () => {
            resolve();
            if (held) ask();
            else opening.result.close();
          };
        };
        ask();
      };
    });
  });

const TRYING = messages.panel_again.message;
const WAITING = messages.panel_waiting.message;
const SAVED = messages.panel_said_saved.message;

describe('the background is stopped in the middle of a save', () => {
  let reader: Reader;
  let panel: Page;
  beforeAll(async () => {
    ({ reader, panel } = await besideStory());
  });
  afterAll(() => reader.close());

  const own = async () => (await readStore(panel)).notes.filter((note) => note.kind === 'human');

  test('a new note: the panel says that it tries once more, and it is kept once', async () => {
    await press(panel, 'Write a note');
    await panel.locator('textarea').fill('Ask the Courier which of the three it was.');
    await holdStore(panel);
    await press(panel, 'Save');
    await stopBackground(reader.opened);
    await says(panel, TRYING);
    expect(await panel.evaluate(() => document.body.textContent)).not.toContain(SAVED);
    await panel.evaluate(() => window.release!());
    await says(panel, SAVED);
    expect((await own()).map(({ text }) => text)).toEqual(['Ask the Courier which of the three it was.']);
  });

  test('a changed note: the same, and nobody is blamed for the first attempt', async () => {
    await press(panel, 'Edit');
    await panel.locator('textarea').fill('They did not answer.');
    await holdStore(panel);
    await press(panel, 'Save');
    await stopBackground(reader.opened);
    await says(panel, TRYING);
    await panel.evaluate(() => window.release!());
    await isClear(panel, TRYING);
    await panel.waitForSelector('textarea', { hidden: true });
    expect((await own()).map(({ text }) => text)).toEqual(['They did not answer.']);
  });

  test('a save that takes long is never said to be lost: it is waited for, and kept once', async () => {
    await press(panel, 'Write a note');
    await panel.locator('textarea').fill('Who else was in the room?');
    await holdStore(panel);
    await press(panel, 'Save');
    await says(panel, WAITING);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await panel.evaluate(() => document.body.textContent)).not.toContain(
      messages.panel_problem_no_answer.message,
    );
    await panel.evaluate(() => window.release!());
    await says(panel, SAVED);
    await isClear(panel, WAITING);
    // Whatever was asked meanwhile has been done by now, and none of it made a second note.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await own()).map(({ text }) => text).sort()).toEqual([
      'They did not answer.',
      'Who else was in the room?',
    ]);
  });

  test('the next act finds a background that works, and nothing complained', async () => {
    await press(panel, 'Dismiss');
    await says(panel, messages.panel_said_dismissed.message);
    expect(reader.complaints).toEqual([]);
  });
});
