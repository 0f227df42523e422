/**
 * `npm run bench:page`: the page layer on the saved pages of ../shared, with their own scripts off: what is read, in
 * real Chromium and over the command line's DOM library, and what it costs, in the built extension, beside an
 * extension that does nothing and one that runs Readability.js. Main-thread times are the thread's own processor time.
 * `npm run bench:page -- 1` visits each page once instead of three times; `-- text` and `-- times` do one half only;
 * `-- /6` takes every sixth page, `-- ours` leaves the two extensions to compare with out.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocument } from '@mixmark-io/domino';
import { analyse } from '../src/analysis/index.ts';
import type { Article, Span } from '../src/model/index.ts';
import { bodyOf, readArticle } from '../src/page/index.ts';
import { openChromium, serve } from '../tests/browser/harness.ts';
import { copyWithAccess } from '../tests/e2e/by-itself.ts';
import { sharedPath } from '../tests/shared.ts';
import { extensionWith, readabilityScript } from './page/extensions.ts';
import { EMPTY_OF_NEWS, LONG_READ } from './page/invented-pages.ts';
import { printTimes } from './page/print-times.ts';
import { type SavedPage, savedPages, siteOf } from './page/saved-pages.ts';
import { type ReadPage, readInChromium } from './page/text-in-chromium.ts';
import { visitAll } from './page/times.ts';

const INVENTED = [
  { id: 'long-read', html: LONG_READ },
  { id: 'front-page', html: EMPTY_OF_NEWS },
];
/** Scores of the two runtimes that lie farther apart have to be explained, page by page. */
const APART = 0.002;

const folder = sharedPath('corpus', 'pages');
const scorer = sharedPath('tools', 'score-article-text.mjs');
const wanted = process.argv.slice(2);
if (folder && scorer) await run(folder, scorer, Number(wanted.find((word) => /^\d+$/.test(word)) ?? 3));

async function run(pagesFolder: string, scoreTool: string, repeats: number): Promise<void> {
  const every = Number(wanted.find((word) => /^\/\d+$/.test(word))?.slice(1) ?? 1);
  const pages = savedPages(pagesFolder).filter((_, at) => at % every === 0);
  const site = await serve(siteOf([...pages, ...INVENTED]));
  const own = copyWithAccess('chrome');
  const empty = extensionWith('');
  const readability = extensionWith(await readabilityScript());
  try {
    if (!wanted.includes('times'))
      await printText(pages, site.origin, scoreTool, join(pagesFolder, 'index.json'));
    if (wanted.includes('text')) return;
    const paths = [...pages, ...INVENTED].map(({ id }) => id);
    const visits = { origin: site.origin, paths, repeats: 1, wait: 250 };
    const ourOwn = { ...visits, folder: own.folder, ours: true };
    const ours = await visitAll({ ...ourOwn, name: 'background warm', repeats, wait: 400 });
    const cold = await visitAll({ ...ourOwn, name: 'background cold', wait: 700, cold: true });
    const alone = wanted.includes('ours');
    const other = alone
      ? null
      : await visitAll({ ...visits, name: 'Readability.js', folder: readability.folder });
    // An extension that does nothing costs the same on every page.
    const few = paths.filter((path, at) => at % 8 === 0 || INVENTED.some(({ id }) => id === path));
    const nothing = alone
      ? null
      : await visitAll({ ...visits, name: 'nothing', paths: few, folder: empty.folder });
    const invented = INVENTED.map(({ id }) => id);
    printTimes(
      pages.map(({ id }) => id),
      invented,
      { ours, cold, nothing, other },
    );
  } finally {
    await site.close();
    for (const extension of [own, empty, readability]) extension.remove();
  }
}

async function printText(
  pages: readonly SavedPage[],
  origin: string,
  scoreTool: string,
  gold: string,
): Promise<void> {
  const browser = await openChromium();
  const read = new Map<string, ReadPage>();
  const inNode = new Map<string, string>();
  for (const { id, url, html } of pages) {
    read.set(id, await readInChromium(browser, `${origin}/${id}`, url, spansOf));
    const found = readArticle(createDocument(html, true), { url, force: true });
    inNode.set(id, 'article' in found ? bodyOf(found.article) : '');
  }
  await browser.close();
  const all = [...read.values()];
  const inBrowser = new Map([...read].map(([id, { article }]) => [id, article ? bodyOf(article) : '']));
  const byReadability = new Map([...read].map(([id, page]) => [id, page.readability]));
  const spans = all.reduce((sum, page) => sum + page.spans, 0);
  const misplaced = all.flatMap((page) => page.misplaced);

  console.log('Article text, the pages with gold text                     P      R      F1');
  const scores = [inBrowser, inNode, byReadability].map((bodies) => score(scoreTool, gold, bodies));
  for (const [at, name] of ['in Chromium', 'on the command line', 'Readability.js alone'].entries())
    console.log(`  ${name.padEnd(54)} ${scores[at]?.map((value) => value.toFixed(4)).join(' ')}`);
  const differing = [...inBrowser].filter(([id, body]) => inNode.get(id) !== body);
  const apart = Math.abs((scores[0]?.[2] ?? 0) - (scores[1]?.[2] ?? 0));
  console.log(`  texts that differ between the two runtimes: ${differing.length} of ${pages.length}`);
  console.log(`  their F1 lies ${apart > APART ? `${apart.toFixed(4)} apart, by these:` : 'within .002'}`);
  for (const [id, body] of differing) console.log(`    ${id}: ${difference(body, inNode.get(id) ?? '')}`);
  console.log(`Spans of statements whose range has their words: ${spans - misplaced.length} of ${spans}`);
  for (const words of misplaced) console.log(`    ${words}`);
  const unchanged = all.filter((page) => page.unchanged).length;
  console.log(`DOM as before after reading and highlighting: ${unchanged} of ${all.length}`);
}

/** Every stretch of words that the engine would have highlighted or pointed at. */
function spansOf(article: Article): Span[] {
  const { statements } = analyse(article);
  return statements.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]);
}

/** Precision, recall and F1. */
function score(tool: string, gold: string, bodies: ReadonlyMap<string, string>): number[] {
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'bodies.ndjson');
  writeFileSync(file, [...bodies].map(([id, text]) => JSON.stringify({ id, text })).join('\n'));
  const { precision, recall, f1 } = JSON.parse(
    execFileSync('node', [tool, gold, file, '--json'], { encoding: 'utf8' }),
  );
  return [precision, recall, f1];
}

function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${JSON.stringify(one.slice(at, at + 60))} in Chromium, ${JSON.stringify(other.slice(at, at + 60))} without`;
}
