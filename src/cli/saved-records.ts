import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type ExportRecord, recordFromStore } from '../formats/index.ts';
import { type Place, type Reading, readFile } from '../formats/read/index.ts';
import type { WholeArticle } from '../store/backup/merge.ts';
import { NotABackup, readBackup } from '../store/backup/read-backup.ts';
import { joinNotes, withNotes } from '../store/joined.ts';
import { InputError } from './failure.ts';
import { open } from './inputs.ts';
import { wording } from './texts.ts';

/** A record that was saved, or a sentence that names the file, the place in it and what is amiss there. */
export type SavedRecord = { record: ExportRecord } | { problem: string };

/** Bytes that are looked at to tell a backup from other files that gzip packed. */
const LOOKED_AT = 16;

/**
 * The records of a file that On the Record wrote: NDJSON, JSON or Web Annotation JSON-LD, told by its content and not
 * by its name, also packed by gzip; or a backup of the library. No more than one record is held.
 *
 * @throws InputError for a file that cannot be opened or unpacked
 */
export async function* readSaved(
  file: string,
  standardInput: AsyncIterable<Uint8Array>,
): AsyncGenerator<SavedRecord> {
  const { head, bytes } = await beginning(await open(file, standardInput));
  if (isBackup(head)) yield* fromBackup(file, bytes);
  else yield* fromReadings(file, isPacked(head) ? unpacked(bytes) : bytes);
}

async function beginning(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; bytes: AsyncGenerator<Uint8Array> }> {
  const pieces = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < LOOKED_AT) {
    const next = await pieces.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* bytes() {
    yield head;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return { head, bytes: bytes() };
}

const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
/** A gzip header with our own extra field; see store/backup/members.ts. */
const isBackup = (head: Uint8Array): boolean =>
  isPacked(head) && head[3] === 4 && head[12] === 0x4f && head[13] === 0x52;

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = Readable.from(bytes).pipe(createGunzip());
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch {
    throw new InputError('cli_error_damaged_pack');
  }
}

async function* fromBackup(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SavedRecord> {
  try {
    for await (const item of readBackup(bytes)) {
      if ('article' in item) yield { record: recordOf(item.article) };
      else if ('broken' in item && 'reason' in item.broken) {
        const { number, reason, field = '' } = item.broken;
        const sentence = wording.text(`library_broken_${reason.replaceAll('-', '_')}`, {
          number: String(number),
          field,
        });
        yield { problem: `${file}: ${sentence}` };
      }
    }
  } catch (error) {
    if (!(error instanceof NotABackup)) throw error;
    throw new InputError(
      error.reason === 'newer-version' ? 'cli_error_newer_backup' : 'cli_error_damaged_pack',
    );
  }
}

function recordOf({ article, statements, gaps, touched, firstSeen, lastSeen }: WholeArticle): ExportRecord {
  const notes = joinNotes(article.id, gaps, touched);
  return recordFromStore(withNotes({ ...article, firstSeen, lastSeen }, statements, notes), wording);
}

async function* fromReadings(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SavedRecord> {
  for await (const reading of readFile(bytes)) {
    if (reading.kind === 'record') yield { record: reading.record };
    else yield { problem: `${placed(file, reading.place)}: ${sentenceOn(reading)}` };
  }
}

/** `analyses.ndjson, line 12` */
function placed(file: string, { line, item }: Place): string {
  if (line === undefined) return file;
  const slots = { file, line: String(line), item: String(item) };
  return wording.text(item === undefined ? 'cli_place_line' : 'cli_place_item', slots);
}

function sentenceOn(reading: Exclude<Reading, { kind: 'record' }>): string {
  if (reading.kind !== 'problem') return wording.text('cli_problem_no_record');
  const { key, slots } = reading.problem;
  return wording.text(slots.field === 'article' ? 'cli_problem_no_article' : key, slots);
}
