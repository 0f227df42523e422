import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { damArticle } from '../../fixtures/dam-article.ts';
import { damPanel, damView, loadAgain } from './dam-panel.ts';
import { card, focused, press, said, text } from './hands.ts';

const open = damPanel();

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

  test('a keyboard that went on while a dismissal was saved is not called back', async () => {
    const page = await open();
    const [first, second] = await page.$$('[data-act=dismiss]');
    await page.evaluate(
      (one, other) => {
        (one as HTMLElement).focus();
        (one as HTMLElement).click();
        (other as HTMLElement).focus();
      },
      first!,
      second!,
    );
    await page.waitForSelector('[data-act=bring-back]');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await second!.evaluate((button) => button === document.activeElement)).toBe(true);
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

  test('a lost answer is said and asked for again, and makes one note', async () => {
    const page = await open();
    await write(page, 'the wall was safe', 'Once');
    await page.evaluate(() => window.background.fail('no-answer'));
    await press(page, 'Save');
    await page.waitForSelector('::-p-text(The extension did not answer. Trying once more…)');
    await page.evaluate(() => window.background.fail(null));
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
    await said(page, 'Deleted');
    expect(await text(governor)).not.toContain('Checked.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-card'))).toBe('statement:s8');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await said(page, 'It is back');
    expect(await text(await card(page, 'inspection would begin'))).toContain('since May. Checked.');
  });

  test('a deleted note that cannot be brought back yet is said to be gone, and Undo tries again', async () => {
    const page = await open();
    const governor = await card(page, 'inspection would begin');
    await press(governor, 'Delete');
    await said(page, 'Deleted');
    await page.evaluate(() => window.background.fail('full'));
    await press(page, 'Undo');
    await said(page, 'It could not be brought back yet. Undo tries again.');
    await page.evaluate(() => window.background.fail(null));
    await press(page, 'Undo');
    await said(page, 'It is back');
    expect(await text(await card(page, 'inspection would begin'))).toContain('since May.');
  });

  test('what was typed outlives a closed editor, another article and the panel itself', async () => {
    const page = await open();
    await write(page, 'the wall was safe', 'Half a thought');
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.background.set({ state: 'nothing', reason: 'browser-page' }));
    await page.waitForSelector('.nothing');
    await loadAgain(page);
    await press(await card(page, 'the wall was safe'), 'Go on with your unsaved note');
    expect(await page.$eval('textarea', (field) => field.value)).toBe('Half a thought');
  });

  test('a note changed in another window shows both texts', async () => {
    const page = await open();
    await press(await card(page, 'inspection would begin'), 'Edit');
    await page.keyboard.type('Mine. ');
    const theirs = damArticle();
    for (const note of theirs.notes) if (note.kind === 'human') note.text = 'Theirs.';
    await page.evaluate((given) => window.background.set(given), damView({ page: theirs }));
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
      else if (note.kind === 'machine')
        for (const slot of Object.keys(note.gap.note.slots)) note.gap.note.slots[slot] = markup;
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

  test('a word of thousands of letters in every field, in the forms and the filters too, makes nothing wider', async () => {
    const word = 'x'.repeat(3_000);
    const given = damArticle();
    Object.assign(given.article, { title: word, outlet: word });
    for (const note of given.notes) {
      if (note.kind === 'human') note.text = word;
      else if (note.kind === 'machine')
        for (const slot of Object.keys(note.gap.note.slots)) note.gap.note.slots[slot] = word;
    }
    for (const [at, statement] of given.statements.entries()) {
      statement.speaker.name = word + at;
      for (const link of statement.chainEffective)
        Object.assign(link, { surface: word, resolvesTo: word, medium: word, candidates: [word] });
    }
    const page = await open({ page: given }, { width: 320 });
    await press(page, 'Find and filter');
    await page.waitForSelector('.filter-more select');
    await press(page, 'Correct or tag');
    const tags = await page.waitForSelector('.editor [aria-describedby]');
    await tags!.type(word.slice(0, 500));
    await press(page, 'Save');
    await page.waitForSelector('.tags li');
    await press(page, 'Correct or tag');
    await page.waitForSelector('.editor');
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('#panel *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => `${element.tagName}.${element.className}`),
    );
    expect(beyond).toEqual([]);
  });
});
