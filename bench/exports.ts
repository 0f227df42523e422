/** npm run bench:exports: how long every format takes for 100,000 statements in 5,000 articles, and how much memory. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { EXPORT_FORMATS } from '../src/formats/index.ts';

const [ARTICLES, STATEMENTS] = ['5000', '100000'];
const MOST_SECONDS = 15;
const MOST_GROWN = 150;
const one = fileURLToPath(new URL('exports/one-format.ts', import.meta.url));

interface Measured {
  format: string;
  seconds: number;
  megabytes: number;
  grown: number;
}

console.log(`${STATEMENTS} statements in ${ARTICLES} articles; each format in a process of its own`);
console.log(
  `${'format'.padEnd(12)} ${`s (≤ ${MOST_SECONDS})`.padStart(10)} ${'MB'.padStart(8)} ${`memory grew by MB (≤ ${MOST_GROWN})`.padStart(30)}`,
);
let missed = 0;
for (const format of Object.keys(EXPORT_FORMATS)) {
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', one, format, ARTICLES, STATEMENTS],
    {
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) throw new Error(`${format}: ${run.stderr}`);
  const { seconds, megabytes, grown } = JSON.parse(run.stdout) as Measured;
  if (seconds > MOST_SECONDS || grown > MOST_GROWN) missed++;
  console.log(
    `${format.padEnd(12)} ${seconds.toFixed(1).padStart(10)} ${megabytes.toFixed(0).padStart(8)} ${grown.toFixed(0).padStart(30)}`,
  );
}
if (missed > 0) console.log(`${missed} missed`);
