/**
 * `npm run bench:page`: the page layer on the saved pages of ../shared, with their own scripts off: what is read, in
 * real Chromium and over the command line's DOM library, and what it costs, in the built extension, beside an
 * extension that does nothing and one that runs Readability.js. Main-thread times are the thread's own processor time.
 * `npm run bench:page -- 1` visits each page once instead of three times; `-- text` and `-- times` do one half only.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createDocument } from '@mixmark-io/domino';
import { analyse } from '../src/analysis/index.ts';
import type { Article, Span } from '../src/model/index.ts';
import { bodyOf, readArticle } from '../src/page/index.ts';
import { openChromium, serve } from '../tests/browser/harness.ts';
import { copyWithAccess } from '../tests/e2e/by-itself.ts';
import { sharedPath } from '../tests/shared.ts';
import { extensionWith, readabilityScript } from './page/extensions.ts';
import { EMPTY_OF_NEWS, LONG_READ } from './page/invented-pages.ts';
import { type SavedPage, savedPages, siteOf } from './page/saved-pages.ts';
import { type ReadPage, readInChromium } from './page/text-in-chromium.ts';
import { spread, visitAll } from './page/times.ts';
import type { Traced } from './page/trace.ts';

const CONTENT_SCRIPT = new URL('../dist/chrome/src/content/content.iife.js', import.meta.url);
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
  const pages = savedPages(pagesFolder);
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
    const other = await visitAll({ ...visits, name: 'Readability.js', folder: readability.folder });
    // An extension that does nothing costs the same on every page.
    const few = paths.filter((path, at) => at % 8 === 0 || INVENTED.some(({ id }) => id === path));
    const nothing = await visitAll({ ...visits, name: 'nothing', paths: few, folder: empty.folder });
    printTimes(pages, { ours, cold, nothing, other });
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

interface Measured {
  ours: Map<string, Traced>;
  cold: Map<string, Traced>;
  nothing: Map<string, Traced>;
  other: Map<string, Traced>;
}

function printTimes(pages: readonly SavedPage[], { ours, cold, nothing, other }: Measured): void {
  const of = (from: Map<string, Traced>, value: (traced: Traced) => number | null) =>
    pages.flatMap(({ id }) => {
      const found = from.get(id);
      const number = found ? value(found) : null;
      return number === null ? [] : [number];
    });
  const line = (name: string, values: readonly number[], note = '') =>
    console.log(
      `  ${name.padEnd(34)} ${spread(values)
        .map((value) => value.toFixed(1).padStart(7))
        .join(' ')}  ${note}`,
    );
  console.log(`\nMain thread, ${pages.length} pages, ms                  p50     p95 longest`);
  line(
    'script, On the Record',
    of(ours, ({ script }) => script),
  );
  line(
    'script, an empty extension',
    of(nothing, ({ script }) => script),
  );
  line(
    'script, Readability.js alone',
    of(other, ({ script }) => script),
  );
  const over = (values: readonly number[]) => `${values.filter((value) => value > 50).length} over 50`;
  for (const [name, from] of [
    ['On the Record', ours],
    ['Readability.js alone', other],
  ] as const) {
    const tasks = of(from, ({ longestTask }) => longestTask);
    line(`longest task, ${name}`, tasks, over(tasks));
  }
  const painted = (from: Map<string, Traced>) => of(from, (traced) => traced.painted);
  line('parsed → painted, background warm', painted(ours), `${painted(ours).length} pages with highlights`);
  line('parsed → painted, background cold', painted(cold), `${painted(cold).length} pages with highlights`);
  for (const { id } of INVENTED) {
    const { script, longestTask, answered } = ours.get(id) as Traced;
    const rest = (nothing.get(id) as Traced).script;
    console.log(
      `${id}: script ${script.toFixed(1)} ms (empty extension ${rest.toFixed(1)}), longest task ${longestTask.toFixed(1)} ms, background ${answered ? 'told' : 'told nothing'}`,
    );
  }
  const size = gzipSync(readFileSync(CONTENT_SCRIPT), { level: 9 }).length;
  console.log(`Content script: ${(size / 1024).toFixed(1)} KB gzipped`);
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
