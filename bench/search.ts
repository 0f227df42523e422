/**
 * Why the library's search is its own: `npm run bench:search [-- ARTICLES]`. The texts of an invented library of 100,000
 * statements are searched with it and with kept libraries, each in a process of its own. The index must be there within
 * 3 seconds of opening the library, of which reading it takes one, and first results within 80 ms, of which drawing them
 * takes half. `found`: how much of what the library's own search finds; `scripts`: in how many other scripts than Latin a
 * word is found by its beginning.
 */
import { execFileSync } from 'node:child_process';
import { median, percentile } from './library/figures.ts';
import { OTHER_SCRIPTS, searchDocuments, searchQueries } from './library/search-documents.ts';
import { SEARCHES } from './library/search-libraries.ts';

interface Measured {
  index: number;
  memory: number;
  median: number;
  p95: number;
  found: number;
  scripts: number;
}

const [articles = '5000', name] = process.argv.slice(2);

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
const processor = (): number => process.cpuUsage().user / 1000;

async function measured(way: string): Promise<Measured> {
  const documents = searchDocuments(Number(articles), 20);
  const words = documents.slice(0, 2000).flatMap(([said]) => said!.toLowerCase().match(/[a-z]{3,}/g) ?? []);
  const queries = searchQueries(words, 200);
  const before = memory();
  const begin = processor();
  const find = await SEARCHES[way]!(documents);
  const index = processor() - begin;
  const grown = memory() - before;
  let found = 0;
  const times = queries.map((query) => {
    const asked = performance.now();
    found += find(query);
    return performance.now() - asked;
  });
  const other = await SEARCHES[way]!(OTHER_SCRIPTS.map(({ said }) => [said]));
  const scripts = OTHER_SCRIPTS.filter(({ asked }) => other(asked) === 1).length;
  return { index, memory: grown, median: median(times), p95: percentile(times, 0.95), found, scripts };
}

if (name) console.log(JSON.stringify(await measured(name)));
else {
  console.log(`${Number(articles) * 20} statements in ${articles} articles\n`);
  console.log(
    '| search | index, processor | memory | median | p95 | found | scripts |\n|---|--:|--:|--:|--:|--:|--:|',
  );
  let all = 0;
  for (const way of Object.keys(SEARCHES)) {
    const args = [
      ...process.execArgv,
      '--expose-gc',
      '--max-old-space-size=4096',
      import.meta.filename,
      articles,
      way,
    ];
    const told = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured;
    all ||= told.found;
    console.log(
      `| ${way} | ${(told.index / 1000).toFixed(1)} s | ${told.memory.toFixed(0)} MB | ${told.median.toFixed(1)} ms | ${told.p95.toFixed(1)} ms | ${((100 * told.found) / all).toFixed(0)} % | ${told.scripts} of ${OTHER_SCRIPTS.length} |`,
    );
  }
}
