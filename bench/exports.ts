/**
 * npm run bench:exports: 100,000 statements in 5,000 articles, how long every format takes to be written and NDJSON to
 * come in, and how much memory. `npm run bench:exports -- export` or `-- import` measures one of the two.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { EXPORT_FORMATS } from '../src/formats/index.ts';
import { importNdjson } from './exports/import-ndjson.ts';

const [ARTICLES, STATEMENTS] = [5000, 100_000];
const MOST_SECONDS = 15;
const MOST_GROWN = 150;
const MOST_IMPORT_SECONDS = 60;
const one = fileURLToPath(new URL('exports/one-format.ts', import.meta.url));
const asked = process.argv[2];
let missed = 0;

interface Measured {
  format: string;
  seconds: number;
  megabytes: number;
  grown: number;
}

/** The figure as the table has it, marked and counted where it is more than it may be. */
function within(value: number, must: number, digits: number): string {
  if (value <= must) return value.toFixed(digits);
  missed++;
  return `**${value.toFixed(digits)}, missed**`;
}

function exports(): void {
  console.log('\nExport, each format in a process of its own:\n');
  console.log(`| format | processor s (≤ ${MOST_SECONDS}) | MB | memory grew by MB (≤ ${MOST_GROWN}) |`);
  console.log('|---|---|---|---|');
  for (const format of Object.keys(EXPORT_FORMATS)) {
    const run = spawnSync(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', one, format, String(ARTICLES), String(STATEMENTS)],
      { encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(`${format}: ${run.stderr}`);
    const { seconds, megabytes, grown } = JSON.parse(run.stdout) as Measured;
    console.log(
      `| ${format} | ${within(seconds, MOST_SECONDS, 1)} | ${megabytes.toFixed(0)} | ${within(grown, MOST_GROWN, 0)} |`,
    );
  }
}

async function imports(): Promise<void> {
  const { megabytes, steps } = await importNdjson(ARTICLES, STATEMENTS);
  console.log(`\nImport of NDJSON (${megabytes.toFixed(0)} MB) through the library, in Chromium:\n`);
  console.log(
    `| step | s (≤ ${MOST_IMPORT_SECONDS}) | processor s | memory grew by MB | what the library says |`,
  );
  console.log('|---|---|---|---|---|');
  for (const { step, seconds, worked, grown, said } of steps) {
    const told = within(seconds, MOST_IMPORT_SECONDS, 1);
    console.log(`| ${step} | ${told} | ${worked.toFixed(1)} | ${grown} | ${said} |`);
  }
}

console.log(`${STATEMENTS} statements in ${ARTICLES} articles`);
if (asked !== 'import') exports();
if (asked !== 'export') await imports();
if (missed > 0) process.exitCode = 1;
console.log(missed > 0 ? `\n${missed} missed` : '\nall figures kept');
