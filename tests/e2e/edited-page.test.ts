import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStore } from '../../scripts/read-store.ts';
import { type Server, serve } from '../../scripts/serve.mjs';
import { highlighted, newReader, type Reader, whenHighlighted } from './reader.ts';

const PARAGRAPHS = [
  'The ferry between Lumela and Port Adaobi will stop running on the last day of May, the harbour board said on Friday after a meeting that lasted into the night.',
  '“We were never asked, and we will not leave the island,” said Thabo Nkosi, who has piloted the ferry for 22 years and lives with his family above the landing.',
  '“The board has looked at every other way and found none,” said Amina Diallo, who speaks for the harbour board, at a news conference in Port Adaobi on Friday.',
  'The ferry carries some 400 people on a working day. The school, the clinic and the only market are all across the strait, two hours away by road.',
  '“My children will need a boat of their own to go to school,” said Ifeoma Okafor, a teacher. The board gave no figures for what the ferry costs it in a year.',
  'Some hundred people came to the landing on Friday evening with lamps and drums. Nobody from the board was there, and the last ferry of the day left on time.',
];
const CHANGES: [from: string, to: string][] = [
  ['we will not leave the island', 'we will leave the island'],
  ['said Amina Diallo, who speaks', 'said Joseph Mensah, who speaks'],
];

function pageOf(paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry to Lumela stops in May</title>
    <link rel="canonical" href="/ferry.html"><meta property="og:type" content="article"></head>
    <body><main><article><h1>Ferry to Lumela stops in May</h1>${body}</article></main></body></html>`;
}

const EDITED = PARAGRAPHS.map((paragraph) =>
  CHANGES.reduce((text, [from, to]) => text.replace(from, to), paragraph),
).filter((paragraph) => !paragraph.includes('Ifeoma Okafor'));

/** The background's clock goes on by an hour: what is edited within a minute counts as a page still loading. */
async function anHourLater(reader: Reader): Promise<void> {
  const target = await reader.opened.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker!.evaluate(() => {
    const clock = Date.now;
    Date.now = () => clock() + 3_600_000;
  });
}

async function writeNoteOn(panel: Page, words: string, note: string): Promise<void> {
  await panel.evaluate((wanted) => {
    const card = [...document.querySelectorAll<HTMLElement>('[data-card]')].find((one) =>
      one.querySelector('.words')?.textContent?.includes(wanted),
    );
    card?.scrollIntoView();
    [...(card?.querySelectorAll<HTMLElement>('.card-foot button') ?? [])]
      .find((button) => button.textContent?.includes('Write a note'))
      ?.click();
  }, words);
  await panel.locator('textarea').fill(note);
  await panel.locator('button ::-p-text(Save)').click();
  await panel.waitForFunction((text) => document.body.textContent?.includes(text), {}, note);
  await panel.waitForFunction(() => !document.querySelector('textarea'));
}

describe('a page that is edited between two visits', () => {
  let reader: Reader;
  let server: Server;
  let page: Page;
  let panel: Page;
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-edited-'));

  beforeAll(async () => {
    writeFileSync(join(folder, 'ferry.html'), pageOf(PARAGRAPHS));
    server = await serve(folder);
    reader = await newReader();
    page = await reader.open(`${server.url}/ferry.html`);
    await reader.clickButton(page);
    await whenHighlighted(page);
    panel = await reader.panel();
    await panel.waitForSelector('article');
    await writeNoteOn(panel, 'We were never asked', 'Ask him when the board called.');
    await writeNoteOn(panel, 'looked at every other way', 'Which other ways?');
    await writeNoteOn(panel, 'My children will need', 'Ask how many children cross.');

    await anHourLater(reader);
    writeFileSync(join(folder, 'ferry.html'), pageOf(EDITED));
    await page.reload();
    await reader.clickButton(page);
    await panel.waitForSelector('.changes .version', { timeout: 20_000 });
  });

  afterAll(async () => {
    await reader.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const noteStates = () =>
    panel.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('.own')].map((own) => [
          own.querySelector('.own-text')?.textContent,
          own.querySelector('.followed')?.getAttribute('data-state') ?? 'exact',
        ]),
      ),
    );

  test('each note says what became of its words', async () => {
    expect(await noteStates()).toEqual({
      'Ask him when the board called.': 'reworded',
      'Which other ways?': 'conflicting',
      'Ask how many children cross.': 'orphan',
    });
  });

  test('a reworded note shows which words changed', async () => {
    const removed = await panel.$$eval('.own .followed[data-state="reworded"] del', (found) =>
      found.map((one) => one.lastChild?.textContent?.trim()),
    );
    expect(removed).toEqual(['not']);
  });

  test('the timeline tells what changed, once', async () => {
    const steps = await panel.$$eval('.changes .version', (found) => found.length);
    expect(steps).toBe(1);
    const kinds = await panel.$$eval('.changes .change', (found) =>
      found.map((one) => one.getAttribute('data-change')),
    );
    expect(kinds).toEqual(expect.arrayContaining(['reworded', 'credited', 'removed']));
    const credited = await panel.$eval('.change[data-change="credited"]', (one) => one.textContent);
    expect(credited).toContain('Joseph Mensah');
    expect(credited).toContain('Amina Diallo');
  });

  test('words with a note on them are drawn as those without: the page does not learn which they are', async () => {
    await page.bringToFront();
    const drawn = await highlighted(page);
    const names = ['none', 'info', 'notice', 'warning'];
    expect(Object.keys(drawn).filter((name) => !names.includes(name))).toEqual([]);
    expect(Object.values(drawn).flat().join(' ')).toContain(
      'We were never asked, and we will leave the island',
    );
  });

  test('what is kept is one compact version', async () => {
    const { revisions } = await readStore(panel);
    expect(revisions).toHaveLength(1);
    const kept = JSON.stringify(revisions[0]!.delta.steps);
    expect(kept).toContain('Ifeoma Okafor');
    expect(kept).not.toContain('400 people');
  });

  test('nothing was written to a console', () => {
    expect(reader.complaints).toEqual([]);
    expect(reader.requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
  });

  test('the next visit to the same text tells nothing new', async () => {
    await page.reload();
    await reader.clickButton(page);
    // The panel looks anew while the page comes again.
    await expect
      .poll(() => panel.$$eval('.changes .version', (found) => found.length), { timeout: 20_000 })
      .toBe(1);
  });
});
