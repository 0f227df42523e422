/**
 * Writes invented statements in one format and throws the bytes away, as a reader of a pipe would. Prints one line of
 * JSON: seconds of work, megabytes written, and by how many megabytes the memory in use grew at most.
 *
 * tsx bench/exports/one-format.ts FORMAT ARTICLES STATEMENTS
 */
import process from 'node:process';
import { EXPORT_FORMATS, type ExportFormatName, type ExportRecord } from '../../src/formats/index.ts';
import { generatedRecords, wording } from './generated-records.ts';

const MEGABYTE = 1 << 20;
const [format, articles, statements] = process.argv.slice(2) as [ExportFormatName, string, string];

/** Seconds of work of this process, which other processes on the machine do not lengthen. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds that went into making the records, which is no part of an export. */
let generating = 0;

/** Records, each made when it is asked for. */
function* records(): Generator<ExportRecord> {
  const made = generatedRecords(Number(articles), Number(statements) / Number(articles));
  for (;;) {
    const begun = worked();
    const { value, done } = made.next();
    generating += worked() - begun;
    if (done) return;
    yield value;
  }
}

gc?.();
const before = process.memoryUsage().rss;
let most = before;
let bytes = 0;
let chunks = 0;
const begun = worked();
for await (const chunk of EXPORT_FORMATS[format].write(records(), { now: 0, wording })) {
  bytes += Buffer.byteLength(chunk);
  if (++chunks % 100 === 0) most = Math.max(most, process.memoryUsage().rss);
}
const seconds = worked() - begun - generating;
console.log(
  JSON.stringify({ format, seconds, megabytes: bytes / MEGABYTE, grown: (most - before) / MEGABYTE }),
);
