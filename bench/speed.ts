/**
 * How fast statements are found and an article is analysed: `npm run bench:speed [-- --save]`.
 *
 * The engine is bundled as it is shipped. Each figure is a median of processor time, on the development articles where
 * they are there; cold runs (by the clock), and the peak of memory at each length, are processes of their own. Beside
 * each figure stands that of the previous release.
 */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { carriedSize } from '../scripts/train/carried-size.ts';
import type { Article } from '../src/model/index.ts';
import { sharedPath } from '../tests/shared.ts';
import { readLines } from './accuracy/scoring.ts';
import { median } from './library/figures.ts';
import { previousRow, saveRow } from './results.ts';
import { bundleEngine } from './speed/bundle.ts';
import { HOSTILE } from './speed/hostile.ts';

const bundle = await bundleEngine();
const { analyse, articleFromText, tagStatements, pages, wordsOf } = (await import(
  pathToFileURL(bundle.engine).href
)) as typeof import('./speed/engine.ts');

const processor = (): number => process.cpuUsage().user / 1000;

/** Milliseconds that work on all these articles takes, the median of so many runs. */
function time(work: (article: Article) => unknown, texts: readonly string[], runs: number): number {
  const articles = texts.map((text) => articleFromText(text));
  return median(
    Array.from({ length: runs }, () => {
      const from = processor();
      for (const article of articles) work(article);
      return processor() - from;
    }),
  );
}

const inProcess = (file: string, ...args: string[]): number =>
  Number(execFileSync(process.execPath, [file, ...args], { encoding: 'utf8' }));
const started = (file: string): number => median(Array.from({ length: 9 }, () => inProcess(file)));

const previous = previousRow('speed');
const figures: Record<string, number> = {};
/** Prints a figure with the previous release's beside it, and keeps it. */
function tell(name: string, value: number, unit: string, aim = ''): void {
  const before = previous?.figures[name];
  const beside = previous ? `release ${previous.version}: ${before?.toFixed(1) ?? '–'}` : 'no release before';
  figures[name] = Math.round(value * 10) / 10;
  console.log(
    `${name.padEnd(44)} ${value.toFixed(1).padStart(9)} ${unit.padEnd(3)} ${aim.padEnd(8)} (${beside})`,
  );
}

const dev = sharedPath('corpus', 'polnear', 'dev.jsonl');
const texts = dev ? readLines<{ text: string }>(dev).map(({ text }) => text) : [pages(10)];
const words = texts.reduce((sum, text) => sum + wordsOf(text), 0);
const perPage = (ms: number): number => (ms * 800) / words;
console.log(dev ? `${texts.length} development articles` : 'an invented report');
time(analyse, texts, 2);
tell('statements, 800 words, warm', perPage(time(tagStatements, texts, 9)), 'ms', '≤ 10');
tell('whole analysis, 800 words, warm', perPage(time(analyse, texts, 5)), 'ms');
tell('first statements, loading included', started(bundle.once) - started(bundle.empty), 'ms', '≤ 60');
tell('weights and language data, gzipped', (await carriedSize()) / 1000, 'KB', '≤ 150');

const base = inProcess(bundle.engine, '--pages', '0');
for (const times of [1, 10, 100]) {
  const name = `whole analysis of ${wordsOf(pages(times)).toLocaleString('en')} words`;
  tell(name, time(analyse, [pages(times)], times === 100 ? 1 : 5), 'ms');
  tell(`${name}, memory`, inProcess(bundle.engine, '--pages', String(times)) - base, 'MB');
}

console.log(
  '\nhostile text, whole analysis at 0.5 and 1 MB: twice the length is to take about twice the time',
);
for (const [name, unit] of Object.entries(HOSTILE)) {
  const [half, full] = [500_000, 1_000_000].map((size) =>
    time(analyse, [unit.repeat(Math.floor(size / unit.length))], 1),
  ) as [number, number];
  tell(`${name}, 1 MB`, full, 'ms', `× ${(full / half).toFixed(2)}`);
}
saveRow('speed', figures);
bundle.remove();
