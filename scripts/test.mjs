// @ts-check
/**
 * Everything `npm test` runs, one after the other, all of it even after a failure; ends with a line of its own:
 * `N passed, N failed`, where each check and each test counts once.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = mkdtempSync(join(tmpdir(), 'onrecord-test-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

let passed = 0;
let failed = 0;
let skipped = 0;

/** @param {string} name @param {string[]} args @returns {boolean} */
function npmRun(name, ...args) {
  console.log(`\n== ${name}`);
  const options = {
    cwd: ROOT,
    stdio: /** @type {const} */ (['ignore', 'inherit', 'inherit']),
    shell: process.platform === 'win32',
  };
  return (
    spawnSync(npm, ['run', '--silent', name, ...(args.length ? ['--', ...args] : [])], options).status === 0
  );
}

/** A check is passed or failed as a whole. @param {string} name */
function check(name) {
  if (npmRun(name)) passed++;
  else failed++;
}

/** Runs test projects and counts their tests. @param {string} name @param {string[]} projects */
function tests(name, ...projects) {
  const report = join(REPORTS, `${name}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const ok = npmRun(
    'vitest',
    'run',
    ...chosen,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
    skipped += counts.numPendingTests + counts.numTodoTests;
    // A file that could not be loaded fails without a test of its own.
    if (!ok && counts.numFailedTests === 0) failed++;
  } catch {
    failed++;
  }
}

check('lint');
check('types');
check('imports');
check('build');
check('lint:firefox');
tests('node', 'unit', 'repo', 'readers', 'cli');
tests('browser', 'browser', 'e2e');

rmSync(REPORTS, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
