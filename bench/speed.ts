/** How fast the tagger is: `npm run bench:speed`. Each figure is a median; cold runs are processes of their own. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tagStatements } from '../src/attribution/tagger/index.ts';
import { articleFromText } from '../src/text/paragraphs.ts';
import { INVENTED } from './speed/invented.ts';

if (process.argv.includes('--once')) {
  // Loading counts: the module graph was read before this line, so that the clock of the process is used.
  tagStatements(articleFromText(INVENTED));
  console.log(performance.now().toFixed(1));
  process.exit(0);
}

const wordsOf = (text: string): number => text.split(/\s+/).length;
const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] as number;

function time(text: string, runs: number): number {
  const article = articleFromText(text);
  return median(
    Array.from({ length: runs }, () => {
      const from = performance.now();
      tagStatements(article);
      return performance.now() - from;
    }),
  );
}

const page = Array.from({ length: Math.ceil(800 / wordsOf(INVENTED)) }, () => INVENTED).join('\n\n');
time(page, 30);
const perPage = (time(page, 50) * 800) / wordsOf(page);
console.log(`warm: ${perPage.toFixed(1)} ms per 800 words (≤ 10)`);

const script = fileURLToPath(import.meta.url);
const empty = fileURLToPath(new URL('./speed/empty.ts', import.meta.url));
const started = (file: string): number =>
  median(
    Array.from({ length: 5 }, () =>
      Number(execFileSync(process.execPath, ['--import', 'tsx', file, '--once'], { encoding: 'utf8' })),
    ),
  );
console.log(
  `cold: ${(started(script) - started(empty)).toFixed(1)} ms for the first page, loading included (≤ 60; sources are compiled on the way)`,
);

console.log('\nlength            words        ms    ms per 800 words');
for (const times of [1, 10, 100]) {
  const text = Array.from({ length: times }, () => page).join('\n\n');
  const ms = time(text, times === 100 ? 1 : 5);
  console.log(
    `${String(times).padStart(4)} × ${String(wordsOf(text)).padStart(14)} ${ms.toFixed(1).padStart(9)} ${((ms * 800) / wordsOf(text)).toFixed(1).padStart(12)}`,
  );
}

console.log('\nhostile text at 0.5 and 1 MB (twice the length must not take more than about twice the time)');
const HOSTILE: Readonly<Record<string, string>> = {
  'quotation marks': '"',
  'opening marks': '“',
  'single marks': " 'a",
  brackets: '([{',
  'one sentence': 'the man said that ',
  'cues only': 'said ',
  'one word': 'x',
  dots: '. ',
  labels: 'ANA RUIZ: ',
};
for (const [name, unit] of Object.entries(HOSTILE)) {
  const [half, whole] = [500_000, 1_000_000].map((size) =>
    time(unit.repeat(Math.floor(size / unit.length)), 1),
  ) as [number, number];
  console.log(
    `${name.padEnd(18)} ${half.toFixed(0).padStart(7)} ${whole.toFixed(0).padStart(7)} ms   × ${(whole / half).toFixed(2)}`,
  );
}
