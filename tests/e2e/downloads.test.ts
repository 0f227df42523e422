import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { type Kept, readStore } from '../../scripts/read-store.ts';
import { keptFromRecord } from '../../src/formats/index.ts';
import { inChunks, readingsOf } from '../read-chunks.ts';
import { newReader, type Reader, whenHighlighted } from './reader.ts';

/** Chromium drops, without a word, what a page downloads after ten files within one second; milliseconds. */
const BREATH = 150;
const STORY = '/one-of-three-authors/page.html';

describe("a reader takes an article's notes away", () => {
  const downloads = mkdtempSync(join(tmpdir(), 'onrecord-downloads-'));
  let reader: Reader;
  let panel: Page;
  let kept: Kept;
  beforeAll(async () => {
    reader = await newReader();
    const session = await reader.opened.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    const page = await reader.open(STORY);
    await reader.clickButton(page);
    await whenHighlighted(page);
    panel = await reader.panel();
    await panel.waitForSelector('article');
    await correctOneStatement();
    kept = await readStore(panel);
  });
  afterAll(async () => {
    await reader.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  /** Names another speaker, and tags the statement. */
  async function correctOneStatement() {
    await press(messages.panel_card_correct.message);
    await fill(messages.panel_correct_speaker.message, 'Wanjiru Otieno');
    await fill(messages.panel_correct_tags.message, 'piers, to check');
    await press(messages.panel_editor_save.message);
    await panel.waitForFunction(
      (saved) => document.querySelector('.said')?.textContent === saved,
      {},
      messages.panel_said_saved.message,
    );
  }
  const fill = (label: string, words: string) =>
    panel.locator(`::-p-xpath(//*[@id = //label[normalize-space()="${label}"]/@for])`).fill(words);
  const press = (label: string) =>
    panel.evaluate((words) => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent?.includes(words))!.click();
    }, label);

  /** Saves in a format: the file's content, once the panel has named the file and the browser has finished it. */
  async function saved(format: string, ending: string): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve, BREATH));
    await panel.select('.take-away select', format);
    await panel.locator('.take-away .button').click();
    await panel.waitForFunction(
      (wanted) => document.querySelector('.take-away [role=status]')?.textContent?.endsWith(wanted),
      {},
      ending,
    );
    return downloaded(ending);
  }

  /** The one file with this ending, once the browser has finished it; it is taken out of the folder. */
  async function downloaded(ending: string): Promise<string> {
    for (let attempt = 0; attempt < 200; attempt++) {
      const name = readdirSync(downloads).find((one) => one.endsWith(ending));
      if (name && existsSync(join(downloads, name))) {
        const content = readFileSync(join(downloads, name), 'utf8');
        rmSync(join(downloads, name));
        return content;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No ${ending} file came.`);
  }

  test('as a table: a row for each statement, gap and correction, as the store has them', async () => {
    const table = await saved('csv', '.csv');
    const rows: Record<string, string>[] = parse(table, { columns: true, bom: true });
    const machine = kept.notes.filter((note) => note.kind === 'machine');
    const wanted = kept.statements.flatMap(({ id }) => {
      const gaps = machine.filter((note) => note.gap.statements.includes(id));
      return gaps.length > 0 ? gaps.map((note) => `${id} ${note.id}`) : [`${id} `];
    });
    for (const note of kept.notes) if (note.kind === 'layer') wanted.push(`${note.statementId} ${note.id}`);
    const got = rows.filter((row) => row.statement_id).map((row) => `${row.statement_id} ${row.note_id}`);
    expect(got.sort()).toEqual(wanted.sort());
    expect(table).toContain('Wanjiru Otieno');
    expect(table).toContain('to check');
  });

  test('as web annotations: all that the store has comes back from the file', async () => {
    const [reading] = await readingsOf(inChunks(await saved('jsonld', '.jsonld'), 65_536));
    if (reading?.kind !== 'record') throw new Error(JSON.stringify(reading));
    const back = keptFromRecord(reading.record, 0);
    expect(back.article).toEqual(kept.articles[0]);
    const byId = <T extends { id: string }>(list: readonly T[]) =>
      list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(back.statements)).toEqual(byId(kept.statements.map(({ statement }) => statement)));
    expect(byId(back.notes)).toEqual(byId(kept.notes));
    expect(back.notes.filter((note) => note.kind === 'layer')).toMatchObject([
      { speaker: { name: 'Wanjiru Otieno' }, tags: ['piers', 'to check'] },
    ]);
  });

  test('in every other format, and without the text where that is asked for', async () => {
    for (const [format, ending, part] of [
      ['ndjson', '.ndjson', 'Wanjiru Otieno'],
      ['html', '.html', 'Wanjiru Otieno'],
      ['markdown', '.md', 'Wanjiru Otieno'],
      ['hypothesis', '.hypothesis.json', 'TextQuoteSelector'],
      ['ris', '.ris', 'TY  - '],
      ['csl-json', '.csl.json', '"title"'],
      ['codebook', '.codebook.csv', 'unnamed-individual'],
    ] as const) {
      expect(await saved(format, ending)).toContain(part);
    }
  });

  test('from a button that stays in its place whatever is chosen and said', async () => {
    const place = () =>
      panel.$eval('.take-away', (part) => {
        const top = part.getBoundingClientRect().top;
        return [...part.querySelectorAll('.button'), part.nextElementSibling!].map(
          (one) => one.getBoundingClientRect().top - top,
        );
      });
    const before = await place();
    for (const format of ['ris', 'csv']) {
      await saved(format, `.${format}`);
      expect(await place()).toEqual(before);
    }
  });

  test('by the keyboard alone', async () => {
    await panel.focus('.take-away select');
    await panel.keyboard.type('Everything');
    for (let stop = 0; stop < 3; stop++) await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    expect(JSON.parse(await downloaded('.ndjson')).engine.name).toBe('onrecord');
  });

  test('of what a person confirmed or wrote only, without the text', async () => {
    const everything = JSON.parse(await saved('ndjson', '.ndjson'));
    for (const label of [messages.export_confirmed.message, messages.export_without_text.message])
      await panel.locator(`.take-away label ::-p-text(${label})`).click();
    const record = JSON.parse(await saved('ndjson', '.ndjson'));
    expect(record.statements.length).toBeLessThan(everything.statements.length);
    expect(record.statements.length).toBeGreaterThan(0);
    expect(JSON.stringify(record)).not.toContain(everything.article.text.slice(0, 200));
  });

  test('and keeps a note that is wrong as a story', async () => {
    await press('How we know');
    await panel.waitForFunction(() => document.body.innerText.includes('This note is not right'));
    await press('This note is not right');
    await panel.waitForFunction(() => document.body.innerText.includes('Save the file'));
    await press('Save the file');
    const note = JSON.parse(await downloaded('.json'));
    expect(Object.keys(note.files)).toEqual(['article.txt', 'expected.json']);
    expect(kept.notes.map(({ id }) => id)).toContain(note.shown.key);
  });

  test('nothing complained', () => {
    expect(reader.complaints).toEqual([]);
    expect(reader.requests).toEqual([]);
  });
});
