import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** Builds the command line before its tests, so that what is tested is what is there now. */
export default function buildOnce(): void {
  const cwd = join(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['scripts/build.mjs', 'cli'], { cwd, stdio: 'inherit' });
}
