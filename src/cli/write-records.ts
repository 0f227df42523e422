import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { numberedFileName } from '../formats/file-name.ts';
import {
  EXPORT_FORMATS,
  type ExportFailure,
  type ExportRecord,
  type FormatOptions,
  type JsonItem,
} from '../formats/index.ts';
import { InputError } from './failure.ts';
import { writeAll } from './output.ts';
import type { OutputRequest } from './requests.ts';
import { wording } from './texts.ts';

/** What became of one input; `inJson` is what JSON and NDJSON hold of it, where that is less than the record. */
export type Result = { record: ExportRecord; inJson?: JsonItem } | { failure: ExportFailure };

/**
 * Writes results in the format that was asked for, one after the other as they come: on standard output, or each in a
 * file of its own. Inputs that failed keep their place where the format has one for them; otherwise they are told on
 * standard error.
 *
 * @param single true where there is one result, which is then an object and no list
 * @returns false when the other side closed before the end, as `head` does
 * @throws InputError for a folder that cannot take the files
 */
export async function writeRecords(
  results: AsyncIterable<Result>,
  request: OutputRequest,
  single: boolean,
): Promise<boolean> {
  if (request.perArticle !== null) {
    await writeFiles(results, request, request.perArticle);
    return true;
  }
  const format = EXPORT_FORMATS[request.format];
  const options = { ...optionsOf(request), single };
  const chunks = format.carriesFailures
    ? format.write(jsonItems(results), options)
    : format.write(recordsOnly(results), options);
  return writeAll(chunks, process.stdout);
}

/** No time is written, so that the same input gives the same bytes. */
const optionsOf = ({ withoutText, byteOrderMark }: OutputRequest): FormatOptions => ({
  now: null,
  withoutText,
  byteOrderMark,
  wording,
});

async function* jsonItems(results: AsyncIterable<Result>): AsyncGenerator<JsonItem> {
  for await (const result of results)
    yield 'failure' in result ? result.failure : (result.inJson ?? result.record);
}

async function* recordsOnly(results: AsyncIterable<Result>): AsyncGenerator<ExportRecord> {
  for await (const result of results) {
    if ('failure' in result) tell(result.failure);
    else yield result.record;
  }
}

const tell = ({ id, error }: ExportFailure): void => {
  process.stderr.write(`${id}: ${error}\n`);
};

async function writeFiles(
  results: AsyncIterable<Result>,
  request: OutputRequest,
  folder: string,
): Promise<void> {
  await emptyFolder(folder);
  const format = EXPORT_FORMATS[request.format];
  const options = { ...optionsOf(request), single: true };
  let number = 0;
  for await (const result of results) {
    if ('failure' in result) {
      tell(result.failure);
      continue;
    }
    number++;
    const chunks = format.carriesFailures
      ? format.write([result.inJson ?? result.record], options)
      : format.write([result.record], options);
    const path = join(folder, numberedFileName(number, result.record, format.extension));
    await pipeline(Readable.from(chunks), createWriteStream(path, { flags: 'wx' }));
  }
}

/** What lies in a folder is neither written over nor mixed with what comes. @throws InputError */
async function emptyFolder(folder: string): Promise<void> {
  let there: string[];
  try {
    await mkdir(folder, { recursive: true });
    there = await readdir(folder);
  } catch (error) {
    throw new InputError('cli_error_folder', {
      folder,
      detail: String((error as NodeJS.ErrnoException).code),
    });
  }
  if (there.length > 0) throw new InputError('cli_error_folder_not_empty', { folder });
}
