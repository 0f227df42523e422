/**
 * How fast statements are found and an article is analysed: `npm run bench:speed [-- --save]`.
 *
 * Each figure is a median of processor time; cold runs, and the peak of memory at each length, are processes of their
 * own. Beside each figure stands that of the previous release.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { analyse } from '../src/analysis/index.ts';
import { tagStatements } from '../src/attribution/tagger/index.ts';
import type { Article } from '../src/model/index.ts';
import { articleFromText } from '../src/text/paragraphs.ts';
import { previousRow, saveRow } from './results.ts';
import { HOSTILE } from './speed/hostile.ts';
import { INVENTED } from './speed/invented.ts';

const script = fileURLToPath(import.meta.url);
const empty = fileURLToPath(new URL('./speed/empty.ts', import.meta.url));
const wordsOf = (text: string): number => text.split(/\s+/).length;
const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] as number;
const processor = (): number => process.cpuUsage().user / 1000;
const page = Array.from({ length: Math.ceil(800 / wordsOf(INVENTED)) }, () => INVENTED).join('\n\n');
const pages = (times: number): string => Array.from({ length: times }, () => page).join('\n\n');

if (process.argv.includes('--once')) {
  // Loading counts: the module graph was read before this line, so that the clock of the process is used.
  tagStatements(articleFromText(INVENTED));
  console.log(performance.now().toFixed(1));
  process.exit(0);
}
const lengthAsked = process.argv[process.argv.indexOf('--pages') + 1];
if (process.argv.includes('--pages')) {
  analyse(articleFromText(pages(Number(lengthAsked))));
  console.log(process.resourceUsage().maxRSS / 1024);
  process.exit(0);
}

function time(work: (article: Article) => unknown, text: string, runs: number): number {
  const article = articleFromText(text);
  return median(
    Array.from({ length: runs }, () => {
      const from = processor();
      work(article);
      return processor() - from;
    }),
  );
}

const inProcess = (file: string, ...args: string[]): number =>
  Number(execFileSync(process.execPath, ['--import', 'tsx', file, ...args], { encoding: 'utf8' }));
const started = (file: string): number => median(Array.from({ length: 5 }, () => inProcess(file, '--once')));

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

time(analyse, page, 30);
const perPage = (ms: number): number => (ms * 800) / wordsOf(page);
tell('statements, 800 words, warm', perPage(time(tagStatements, page, 50)), 'ms', '≤ 10');
tell('whole analysis, 800 words, warm', perPage(time(analyse, page, 50)), 'ms');
tell('first page, loading and compiling included', started(script) - started(empty), 'ms', '≤ 60');

const base = inProcess(script, '--pages', '0');
for (const times of [1, 10, 100]) {
  const name = `whole analysis of ${wordsOf(pages(times)).toLocaleString('en')} words`;
  tell(name, time(analyse, pages(times), times === 100 ? 1 : 5), 'ms');
  tell(`${name}, memory`, inProcess(script, '--pages', String(times)) - base, 'MB');
}

console.log(
  '\nhostile text, whole analysis at 0.5 and 1 MB: twice the length is to take about twice the time',
);
for (const [name, unit] of Object.entries(HOSTILE)) {
  const [half, full] = [500_000, 1_000_000].map((size) =>
    time(analyse, unit.repeat(Math.floor(size / unit.length)), 1),
  ) as [number, number];
  tell(`${name}, 1 MB`, full, 'ms', `× ${(full / half).toFixed(2)}`);
}
saveRow('speed', figures);
