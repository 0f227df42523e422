// @ts-check
/**
 * The command line at length: npm run bench:cli [-- NUMBER]
 * 10,000 articles through a pipe, a thousand pages, and one line of 50 MB, each with time and peak memory.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { inventedArticle, inventedPage } from './invented-articles.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ARTICLES = Number(process.argv[2] ?? 10_000);
const MEGABYTE = 1 << 20;

/** @param {string} what @param {string[]} options @param {Iterable<string>} lines @param {number} wanted */
async function measure(what, options, lines, wanted) {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      './bench/peak-memory.mjs',
      'dist/cli/onrecord.js',
      'analyse',
      '--input',
      'ndjson',
      ...options,
    ],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const count = { in: 0, out: 0, lines: 0 };
  let messages = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    messages += text;
  });
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    count.out += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count.lines++;
  });
  const fed = function* () {
    for (const line of lines) {
      count.in += Buffer.byteLength(line);
      yield line;
    }
  };
  const ended = new Promise((resolve) => child.on('close', resolve));
  await pipeline(Readable.from(fed()), child.stdin);
  const status = await ended;
  const seconds = (performance.now() - began) / 1000;
  const peak = Number(/peak-memory (\d+)/.exec(messages)?.[1]) / 1024;
  console.log(
    `${what}: ${count.lines} of ${wanted} lines out, ${(count.in / MEGABYTE).toFixed(1)} MB in, ` +
      `${(count.out / MEGABYTE).toFixed(1)} MB out, ${seconds.toFixed(1)} s ` +
      `(${((1000 * seconds) / wanted).toFixed(1)} ms each), peak memory ${peak.toFixed(0)} MB, exit status ${status}`,
  );
}

/** @param {number} number @param {(index: number) => object} record */
function* linesOf(number, record) {
  for (let i = 0; i < number; i++) yield `${JSON.stringify(record(i))}\n`;
}

function* oneLongLine() {
  yield '{"id":"long","text":"';
  for (let i = 0; i < 50; i++) yield 'many words '.repeat(MEGABYTE / 11);
  yield '"}\n';
}

const pages = Math.ceil(ARTICLES / 10);
const article = (/** @type {number} */ i) => ({ id: `article-${i}`, text: inventedArticle(i) });
const page = (/** @type {number} */ i) => ({
  id: `page-${i}`,
  url: `https://news.example/${i}`,
  html: inventedPage(i),
});
await measure(`${ARTICLES} articles, NDJSON`, [], linesOf(ARTICLES, article), ARTICLES);
await measure(`${pages} pages, NDJSON`, [], linesOf(pages, page), pages);
await measure('one line of 50 MB', [], oneLongLine(), 1);
