import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { readStore } from '../../scripts/read-store.ts';
import { besideStory, press, says } from './beside.ts';
import type { Reader } from './reader.ts';
import { smallDisk } from './small-disk.ts';

const disk = smallDisk(200);
if (!disk) console.log('Skipped: no disk can be made here, so nothing was tested on a full one.');

/** The longest note anybody is known to have tried. */
const LONG = 'Ask which of the three it was. '.repeat(3_300);

/** The browser's own profile lies on a disk that is really full: nothing is simulated. */
describe.skipIf(!disk)('the disk is full', () => {
  let reader: Reader;
  let panel: Page;
  beforeAll(async () => {
    ({ reader, panel } = await besideStory({ profile: disk!.path }));
  });
  afterAll(async () => {
    disk?.free();
    await reader.close();
    disk?.remove();
  });

  const own = async () =>
    (await readStore(panel)).notes.flatMap((note) => (note.kind === 'human' ? note.text : []));

  test('a note that does not fit is said not to be saved, with what to do, and its text stays', async () => {
    await press(panel, messages.panel_card_write.message);
    await panel.locator('textarea').fill(LONG);
    disk!.fill();
    await press(panel, messages.panel_editor_save.message);
    await says(panel, messages.panel_problem_full.message);
    expect(await panel.$eval('textarea', (field) => field.value)).toBe(LONG);
    expect(await panel.evaluate(() => document.body.textContent)).not.toContain(
      messages.panel_said_saved.message,
    );
  });

  test('when there is room again it is saved, once and whole', async () => {
    disk!.free();
    await press(panel, messages.panel_editor_save.message);
    await says(panel, messages.panel_said_saved.message);
    expect(await own()).toEqual([LONG]);
    expect(reader.complaints).toEqual([]);
  });
});
