// @ts-check
/**
 * Prints every figure on quality: runs the built command line over the development data in ../shared and hands what
 * it printed, as it is, to the scoring tools there. One line where ../shared is absent.
 *
 *   npm run score             all five tools
 *   npm run score -- --list   with each case that was missed
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '../shared');
if (!existsSync(join(SHARED, 'tools'))) {
  console.log('Nothing to score by: ../shared is not beside this checkout.');
  process.exit(0);
}
const list = process.argv.includes('--list') ? ['--list'] : [];
const outputs = mkdtempSync(join(tmpdir(), 'onrecord-score-'));

/** @param {string} command @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
function mustRun(command, args, options) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error || status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}: exit status ${status}`);
}

/** Analyses a file and gives the path of what was printed. @param {string} name @param {string[]} args */
function analysed(name, ...args) {
  const path = join(outputs, `${name}.ndjson`);
  const began = performance.now();
  mustRun(process.execPath, ['dist/cli/onrecord.js', 'analyse', '--format', 'ndjson', ...args], {
    stdio: ['ignore', openSync(path, 'w'), 'inherit'],
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const lines = readFileSync(path, 'utf8').split('\n').length - 1;
  console.log(`\n== ${name}: ${lines} ${lines === 1 ? 'article' : 'articles'} in ${seconds} s`);
  return path;
}

/** Its exit status says whether everything is right, which here is a figure and no failure. @param {string[]} args */
const score = (tool, ...args) =>
  spawnSync(process.execPath, [join(SHARED, 'tools', tool), ...args], { stdio: 'inherit' });

/** The saved pages as lines of NDJSON, in a file. */
function pagesFile() {
  const folder = join(SHARED, 'corpus/pages');
  const pages = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const lines = pages.map((/** @type {{ id: string, url: string }} */ { id, url }) =>
    JSON.stringify({
      id,
      url,
      html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString(),
    }),
  );
  const path = join(outputs, 'pages-in.ndjson');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

try {
  mustRun('npm', ['run', '--silent', 'build:cli'], { shell: process.platform === 'win32' });

  const seed = join(SHARED, 'gold/seed');
  for (const ending of ['txt', 'html']) {
    const analysis = analysed(`founding article, ${ending}`, join(seed, `article.${ending}`));
    score('score-seed.mjs', join(seed, 'gold.json'), join(seed, 'article.txt'), analysis);
  }

  const polnear = join(SHARED, 'corpus/polnear/dev.jsonl');
  score('score-attributions.mjs', polnear, analysed('attributions, PolNeAR dev', polnear));

  const gaps = join(SHARED, 'gold/gaps-dev.jsonl');
  const cases = analysed('speakers and gaps, development cases', gaps);
  score('score-speakers.mjs', gaps, cases, ...list);
  score('score-gaps.mjs', gaps, cases, ...list);

  const pages = analysed('article text, saved pages', pagesFile());
  score('score-article-text.mjs', join(SHARED, 'corpus/pages/index.json'), pages, ...list);
} finally {
  rmSync(outputs, { recursive: true });
}
