import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStore } from '../../scripts/read-store.ts';
import { newProfile, newReader, type Reader, whenHighlighted } from './reader.ts';

const STORY = '/one-of-three-authors/page.html';

async function openStory(reader: Reader): Promise<{ page: Page; panel: Page }> {
  const page = await reader.open(STORY);
  await reader.clickButton(page);
  await whenHighlighted(page);
  const panel = await reader.panel();
  await panel.waitForSelector('article');
  return { page, panel };
}

describe('what a reader writes and decides', () => {
  let profile: ReturnType<typeof newProfile>;
  beforeEach(() => {
    profile = newProfile();
  });
  afterEach(() => profile.remove());

  test('is there again after the browser was closed and started with the same profile', async () => {
    let reader = await newReader({ profile: profile.path });
    const first = await openStory(reader);
    await first.panel.locator('button ::-p-text(Write a note)').click();
    await first.panel.locator('textarea').fill('Ask the Courier which of the three it was.');
    await first.panel.locator('button ::-p-text(Save)').click();
    await first.panel.waitForFunction(() => /\bsaved\b/i.test(document.body.innerText));
    await first.panel.locator('button ::-p-text(Dismiss)').click();
    await first.panel.waitForFunction(() => /dismissed/i.test(document.body.innerText));
    const before = await readStore(first.panel);
    await reader.close();

    reader = await newReader({ profile: profile.path });
    const again = await openStory(reader);
    const after = await readStore(again.panel);
    const own = (kept: typeof before) => kept.notes.filter((note) => note.kind === 'human');
    expect(own(after)).toEqual(own(before));
    expect(own(after).map((note) => note.text)).toEqual(['Ask the Courier which of the three it was.']);
    const dismissed = (kept: typeof before) =>
      kept.notes.flatMap((note) =>
        note.kind === 'machine' && note.judgement === 'dismissed' ? [note.id] : [],
      );
    expect(dismissed(before)).toHaveLength(1);
    expect(dismissed(after)).toEqual(dismissed(before));
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });
});
