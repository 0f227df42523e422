import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareTexts, decide } from '../../src/anchor/index.ts';
import type { Span } from '../../src/model/index.ts';
import { foldText, unfoldSpan } from '../../src/text/fold.ts';
import { type ExpectedEdit, type Words, wordsOfDiff } from '../edits.ts';
import { openChromium, type Site, serve, visit } from './harness.ts';

/** The cases of tests/edits as edits of a served page: read in Chromium, edited on the server, read again. */
const folder = join(import.meta.dirname, '../edits');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'before.txt')));
const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8');

const ADDRESS = '/news/story';
const LONGEST_HEADLINE = 120;

function pageOf(text: string): string {
  const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const [first = '', ...rest] = text.split(/\n[^\S\n]*\n\s*/).map(escaped);
  const blocks = [
    first.length < LONGEST_HEADLINE ? `<h1>${first}</h1>` : `<p>${first}</p>`,
    ...rest.map((block) => `<p>${block}</p>`),
  ];
  return `<!doctype html><meta charset="utf-8"><title>A story</title><main><article>${blocks.join('\n')}</article></main>`;
}

/** Words in a text that was read from a page, which tells white space its own way. */
function spanIn(text: string, { words, nth }: Words): Span {
  const folded = foldText(text);
  const wanted = foldText(words).text.trim();
  let at = -1;
  for (let k = 0; k < nth; k++) {
    at = folded.text.indexOf(wanted, at + 1);
    if (at < 0) throw new Error(`The page has no ${nth}. “${words}”.`);
  }
  return unfoldSpan(folded, [at, at + wanted.length]);
}

const folded = (words: string) => foldText(words).text.trim();

describe('an edit of a page on its server', () => {
  let browser: Browser;
  const site: Site = {};
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await openChromium();
    server = await serve(site);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** The text of the page as it is now; empty where it has no article. */
  async function textNow(html: string): Promise<string> {
    site[ADDRESS] = html;
    const { run, complaints, close } = await visit(browser, `${server.origin}${ADDRESS}`);
    const text = await run(() => {
      const found = onrecordPage.readArticle(document, { url: location.href, force: true });
      return 'article' in found ? found.article.text : '';
    });
    expect(complaints).toEqual([]);
    await close();
    return text;
  }

  test.each(names)('%s', async (name) => {
    const expected = JSON.parse(read(name, 'expected.json')) as ExpectedEdit;
    const before = await textNow(pageOf(read(name, 'before.txt')));
    const after = await textNow(pageOf(read(name, 'after.txt')));
    const decision = decide(
      compareTexts(before, after),
      {
        parts: expected.quote.map((words) => spanIn(before, words)),
        speaker: expected.speaker.map((words) => spanIn(before, words)),
      },
      { complete: expected.complete ?? true },
    );
    expect(decision.state).toBe(expected.state);
    for (const kind of ['removed', 'added'] as const) {
      const marked = expected[kind];
      if (marked) expect(wordsOfDiff(decision.diff, kind).map(folded)).toEqual(marked.map(folded));
    }
    const { now } = expected;
    if (now) expect(decision.spans).toEqual(now.map((words) => spanIn(after, words)));
  });
});
