import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kept, readStore } from '../../scripts/read-store.ts';
import type { ExportFormatName } from '../../src/formats/index.ts';
import { newReader, type Reader, whenHighlighted } from './reader.ts';

const STORY = '/one-of-three-authors/page.html';

describe('files for and from other programs, through the library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-exchange-'));
  let reader: Reader;
  let page: Page;
  let kept: Kept;

  beforeAll(async () => {
    reader = await newReader();
    const session = await reader.opened.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const article = await reader.open(STORY);
    await reader.clickButton(article);
    await whenHighlighted(article);
    const panel = await reader.panel();
    await panel.waitForSelector('article');
    kept = await readStore(panel);
    page = await reader.open(`chrome-extension://${reader.opened.extensionId}/library.html#/files`);
    page.setDefaultTimeout(20_000);
    await page.waitForSelector('#file-export');
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    expect(reader.requests).toEqual([]);
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function exported(format: ExportFormatName, ending: string): Promise<string> {
    await page.select('[aria-labelledby=file-export] select', format);
    await page.locator('[aria-labelledby=file-export] button').click();
    await page.waitForFunction(() => document.querySelector('[data-job=export]')?.textContent || null);
    for (let attempt = 0; attempt < 200; attempt++) {
      const name = readdirSync(folder).find((one) => one.endsWith(ending));
      const content = name ? readFileSync(join(folder, name), 'utf8') : '';
      // The browser makes the file before it fills it.
      if (content !== '') return content;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No ${ending} file came.`);
  }

  async function brought(name: string, content: string): Promise<void> {
    writeFileSync(join(folder, name), content);
    const input = (await page.waitForSelector('[aria-labelledby=file-restore] input[type=file]'))!;
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(
      join(folder, name),
    );
    await page.waitForSelector('[data-plan]');
  }

  test('every format is written and given to the browser', async () => {
    expect(JSON.parse(await exported('ndjson', '.ndjson')).id).toBe(kept.articles[0]!.id);
    expect(await exported('markdown', '.md')).toContain('# On the Record: who said what');
    expect(await exported('html', '.html')).toContain('<h4>');
    expect(await exported('hypothesis', '.hypothesis.json')).toContain('"annotations"');
  });

  test('an annotation of another program becomes a note on its words, once the reader says so', async () => {
    const { id, text } = kept.articles[0]!;
    const words = text.slice(...kept.statements[0]!.statement.content[0]!);
    const annotation = {
      id: 'h1',
      uri: id,
      text: 'Compare with the minutes.',
      tags: ['minutes'],
      user: 'acct:mbali@notes.example',
      created: '2029-05-06T07:08:09+00:00',
      updated: '2029-05-06T07:08:09+00:00',
      target: [{ source: id, selector: [{ type: 'TextQuoteSelector', exact: words }] }],
      document: { title: ['x'] },
    };
    const lost = { ...annotation, id: 'h2', uri: 'https://elsewhere.example/' };
    await brought('mbali.json', JSON.stringify({ export_userid: 'x', annotations: [annotation, lost] }));
    const plan = await page.$eval('[data-plan]', (it) => it.textContent);
    expect(plan).toContain('The page https://elsewhere.example/ is not in this library.');
    await page.locator('[data-plan] button').click();
    await page.waitForFunction(() => document.querySelector('[data-job=restore]')?.textContent || null);
    const { notes } = await readStore(page);
    expect(notes.filter((note) => note.kind === 'human')).toMatchObject([
      {
        quote: words,
        text: 'Compare with the minutes.',
        tags: ['minutes'],
        writtenBy: 'acct:mbali@notes.example',
      },
    ]);
  });
});
