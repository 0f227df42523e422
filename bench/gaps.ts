/**
 * The sourcing gaps, measured: `npm run bench:gaps [-- --list ID]`.
 *
 * Prints how the founding article comes out from its text and from its page, precision and recall on the coded
 * development cases with 95 % bootstrap intervals, each id's gaps that are right, extra and missed, and the time that
 * all rules take. Every count comes from the tools in ../shared/tools. `--list ID` (an id of the taxonomy, or `all`)
 * shows each gap of it that was missed or extra.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createDocument } from '@mixmark-io/domino';
import { analyse } from '../src/analysis/index.ts';
import { attribute } from '../src/attribution/index.ts';
import { findGaps } from '../src/gaps/index.ts';
import { GAP_IDS } from '../src/model/index.ts';
import { readArticle } from '../src/page/index.ts';
import { articleFromText } from '../src/text/paragraphs.ts';
import { sharedPath } from '../tests/shared.ts';
import { readLines } from './accuracy/scoring.ts';
import { interval } from './gaps/bootstrap.ts';
import { type CaseCounts, countCases, type Figure, figureOf, listCases } from './gaps/counts.ts';
import { foundingFigures } from './gaps/founding.ts';
import { TABLES, type Target } from './gaps/targets.ts';

const cases = sharedPath('gold', 'gaps-dev.jsonl');
const seed = sharedPath('gold', 'seed');
const articles = sharedPath('corpus', 'polnear', 'dev.jsonl');
function run(casesPath: string, seedPath: string, articlesPath: string): void {
  printFoundingArticle(seedPath);
  const gold = readLines<{ id: string; text: string }>(casesPath);
  const analysed = gold.map(({ id, text }) => ({ id, gaps: analyse(articleFromText(text)).gaps }));
  const counts = countCases(gold, analysed);
  console.log(`\nDevelopment cases (${gold.length}), with 95 % bootstrap intervals over cases`);
  for (const table of TABLES) printTable(table, counts);
  console.log('\nEach id                    right  extra  missed      P      R  severity');
  for (const id of GAP_IDS) {
    const { right, extra, missed, precision, recall, severity } = figureOf(counts, [id]);
    if (right + extra + missed === 0) continue;
    console.log(
      `${id.padEnd(26)}${[right, extra, missed].map((n) => String(n).padStart(7)).join('')}  ${[precision, recall, severity].map(percent).join(' ')}`,
    );
  }
  console.log(`\nTime of all rules: ${timeOfRules(articlesPath).toFixed(2)} ms per 800 words (≤ 3)`);
  const at = process.argv.indexOf('--list');
  if (at >= 0) {
    const wanted = process.argv[at + 1] ?? 'all';
    console.log('');
    for (const line of listCases(gold, analysed)) {
      if (wanted === 'all' || line.includes(` ${wanted}:`)) console.log(line);
    }
  }
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

function printFoundingArticle(folder: string): void {
  const text = articleFromText(readFileSync(`${folder}/article.txt`, 'utf8'));
  const document = createDocument(readFileSync(`${folder}/article.html`, 'utf8'), true);
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const page = readArticle(document, { url, force: true });
  console.log('The founding article            required   forbidden   extra');
  const inputs: [string, ReturnType<typeof analysisOf> | null][] = [
    ['from its text', analysisOf(text)],
    ['from its page', 'article' in page ? analysisOf(page.article) : null],
  ];
  for (const [name, analysis] of inputs) {
    const { right, required, forbidden, extra } = foundingFigures(folder, analysis);
    console.log(
      `${name.padEnd(30)}${`${right}/${required}`.padStart(10)}${String(forbidden).padStart(12)}${String(extra).padStart(8)}`,
    );
  }
}

function analysisOf(article: ReturnType<typeof articleFromText>) {
  return { ...analyse(article), article };
}

function printTable({ name, ids, must }: (typeof TABLES)[number], counts: readonly CaseCounts[]): void {
  console.log(`\n${name}`);
  const rows: [string, keyof Target, (figure: Figure) => number][] = [
    ['precision', 'precision', (figure) => figure.precision],
    ['recall', 'recall', (figure) => figure.recall],
    ['F', 'f', (figure) => figure.f],
    ['severity', 'severity', (figure) => figure.severity],
  ];
  for (const [label, key, of] of rows) {
    const [low, high] = interval(counts, (sample) => of(figureOf(sample, ids)));
    const target = must[key];
    const wanted = target === undefined ? '' : `   must ≥ ${target}`;
    console.log(
      `  ${label.padEnd(12)}${percent(of(figureOf(counts, ids)))}  [${percent(low).trim()}, ${percent(high).trim()}]${wanted}`,
    );
  }
}

/** Milliseconds of processor time that all rules take on 800 words of the development articles, the median of five runs over them all. */
function timeOfRules(path: string): number {
  const read = readLines<{ text: string }>(path).map(({ text }) => {
    const article = articleFromText(text);
    return { article, attribution: attribute(article) };
  });
  const words = read.reduce((sum, { article }) => sum + article.text.split(/\s+/).length, 0);
  const once = (): number => {
    const from = process.cpuUsage();
    for (const { article, attribution } of read) findGaps(article, attribution, { minConfidence: 0.5 });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };
  once();
  const runs = Array.from({ length: 5 }, once).sort((a, b) => a - b);
  return ((runs[2] as number) * 800) / words;
}

if (cases && seed && articles) run(cases, seed, articles);
