import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Reads one object a line. */
export const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

/** Runs one of the shared scoring tools on predictions, and returns what it prints with --json. */
export function score(
  tool: string,
  gold: string,
  predictions: readonly object[],
  ...more: string[]
): Record<string, never> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  try {
    const path = join(folder, 'predictions.ndjson');
    writeFileSync(path, predictions.map((line) => JSON.stringify(line)).join('\n'));
    return JSON.parse(
      execFileSync('node', [tool, gold, path, '--json', ...more], { encoding: 'utf8', maxBuffer: 1 << 26 }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
