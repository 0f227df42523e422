/**
 * `npm run bench:pages`: the page layer on the saved pages of ../shared, in real Chromium and over the command line's
 * DOM library: text against the gold text, places against the engine's statements, the DOM before and after, times
 * beside Readability.js. Page scripts are off and nothing is loaded, in both.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createDocument } from '@mixmark-io/domino';
import { analyse } from '../src/analysis/index.ts';
import type { Article, Span } from '../src/model/index.ts';
import { bodyOf, readArticle } from '../src/page/index.ts';
import { openChromium, pageCode, type Site, serve } from '../tests/browser/harness.ts';
import { sharedPath } from '../tests/shared.ts';
import { EMPTY_OF_NEWS, LONG_READ } from './page-cases.ts';
import { type Measured, measureInChromium } from './pages-in-chromium.ts';

interface SavedPage {
  id: string;
  url: string;
  articleBody: string | null;
}

const folder = sharedPath('corpus', 'pages');
const scorer = sharedPath('tools', 'score-article-text.mjs');
if (folder && scorer) await run(folder, scorer);

async function run(pagesFolder: string, scoreTool: string): Promise<void> {
  const index = join(pagesFolder, 'index.json');
  const pages: SavedPage[] = JSON.parse(readFileSync(index, 'utf8'));
  const html = new Map(
    pages.map(({ id }) => [
      id,
      gunzipSync(readFileSync(join(pagesFolder, 'html', `${id}.html.gz`))).toString(),
    ]),
  );
  const addresses = new Map(
    pages.map(({ id, url }) => [id, URL.canParse(url) ? url : 'https://news.example/article']),
  );

  const overLibrary = new Map<string, string>();
  const libraryTimes: number[] = [];
  for (const [id, source] of html) {
    const start = performance.now();
    const found = readArticle(createDocument(source, true), {
      url: addresses.get(id) as string,
      force: true,
    });
    libraryTimes.push(performance.now() - start);
    overLibrary.set(id, 'article' in found ? bodyOf(found.article) : '');
  }

  const measured = await inChromium(html, addresses);
  const browserBodies = new Map(
    [...measured].map(([id, { article }]) => [id, article ? bodyOf(article) : '']),
  );

  console.log('Article text, pages with gold text');
  console.log('  in Chromium          ', score(scoreTool, index, browserBodies));
  console.log('  over the DOM library ', score(scoreTool, index, overLibrary));
  const readabilityBodies = new Map([...measured].map(([id, { readability }]) => [id, readability]));
  console.log('  Readability.js alone ', score(scoreTool, index, readabilityBodies));
  const differing = [...browserBodies].filter(([id, body]) => html.has(id) && overLibrary.get(id) !== body);
  console.log(`  texts that differ between the two: ${differing.length} of ${html.size}`);
  for (const [id, body] of differing)
    console.log(`    ${id}: ${firstDifference(body, overLibrary.get(id) ?? '')}`);

  const all = [...measured].filter(([id]) => html.has(id)).map(([, value]) => value);
  const spans = all.reduce((sum, { spans }) => sum + spans, 0);
  const wrong = all.reduce((sum, { misplaced }) => sum + misplaced.length, 0);
  console.log(`\nPages with an article: ${all.filter(({ article }) => article).length} of ${all.length}`);
  console.log(`Spans of statements whose range has their words: ${spans - wrong} of ${spans}`);
  for (const { misplaced } of all) for (const words of misplaced) console.log(`    ${words}`);
  console.log(
    `DOM as before after reading and highlighting: ${all.filter(({ unchanged }) => unchanged).length} of ${all.length}`,
  );

  console.log('\nMain-thread time in Chromium, ms (p50 / p95 / longest)');
  console.log(`  is it an article?     ${times(all.map(({ guessed }) => guessed))}`);
  console.log(`  read                  ${times(all.map(({ read }) => read))}`);
  console.log(`  draw highlights       ${times(all.map(({ drawn }) => drawn))}`);
  console.log(
    `  all of it             ${times(all.map(({ guessed, read, drawn }) => guessed + read + drawn))}`,
  );
  console.log(`  Readability.js alone  ${times(all.map(({ readabilityTime }) => readabilityTime))}`);
  console.log(`Over the DOM library, parsed and read, ms: ${times(libraryTimes)}`);
  const [long, front] = [measured.get('long-read'), measured.get('front-page')];
  console.log(
    `A page of 20,000 words, ms: read ${long?.read.toFixed(1)}, highlights ${long?.drawn.toFixed(1)}`,
  );
  console.log(`A front page, ms: ${front?.guessed.toFixed(1)} (article: ${front?.guess ? 'yes' : 'no'})`);
  console.log(`The page layer: ${(gzipSync(await pageCode()).length / 1024).toFixed(1)} KB gzipped`);
}

async function inChromium(
  html: ReadonlyMap<string, string>,
  addresses: ReadonlyMap<string, string>,
): Promise<Map<string, Measured>> {
  const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
  const site: Site = {};
  const sources = new Map([...html, ['long-read', LONG_READ], ['front-page', EMPTY_OF_NEWS]]);
  for (const [id, body] of sources) site[`/${id}`] = { type: 'text/html; charset=utf-8', body, headers };
  const [browser, served] = [await openChromium(), await serve(site)];
  const found = new Map<string, Measured>();
  for (const id of sources.keys()) {
    const address = addresses.get(id) ?? 'https://news.example/article';
    found.set(id, await measureInChromium(browser, `${served.origin}/${id}`, address, spansOf));
  }
  await browser.close();
  await served.close();
  return found;
}

/** Every stretch of words that the engine would have highlighted or pointed at. */
function spansOf(article: Article): Span[] {
  const { statements } = analyse(article);
  return statements.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]);
}

function score(tool: string, gold: string, bodies: ReadonlyMap<string, string>): string {
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'bodies.ndjson');
  writeFileSync(file, [...bodies].map(([id, text]) => JSON.stringify({ id, text })).join('\n'));
  const { precision, recall, f1 } = JSON.parse(
    execFileSync('node', [tool, gold, file, '--json'], { encoding: 'utf8' }),
  );
  return `P ${precision}  R ${recall}  F1 ${f1}`;
}

function times(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [at(0.5), at(0.95), at(1)].map((value) => value.toFixed(1)).join(' / ');
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${JSON.stringify(one.slice(at, at + 60))} in Chromium, ${JSON.stringify(other.slice(at, at + 60))} without`;
}
