import { Zip, ZipDeflate } from 'fflate';
import { chosen } from '../../formats/choose.ts';
import { numberedFileName } from '../../formats/file-name.ts';
import {
  EXPORT_FORMATS,
  type ExportFormatName,
  type ExportRecord,
  recordFromStore,
} from '../../formats/index.ts';
import type { Cancellation } from '../../model/index.ts';
import { readArticleWithNotes } from '../../store/articles.ts';
import type { Wording } from '../../wording/index.ts';

export interface ExportOrder {
  format: ExportFormatName;
  /** The articles in their order, each with the statements that are wanted of it; null: all of them. */
  articles: { id: string; statements: string[] | null }[];
  onlyConfirmed: boolean;
  withoutText: boolean;
  /** One file an article, in a zip file. */
  perArticle: boolean;
  /** How the reader of this store is named in what they judged and wrote; null: not at all. */
  coder: string | null;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Writes what was ordered, piece by piece, an article in memory at a time.
 *
 * @throws StoreError
 */
export async function* exported(
  order: ExportOrder,
  wording: Wording,
  cancellation: Cancellation,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<Uint8Array | string> {
  const records = chosenRecords(order, wording, cancellation, onProgress);
  const write = (some: AsyncIterable<ExportRecord> | ExportRecord[]) =>
    EXPORT_FORMATS[order.format].write(some as AsyncIterable<ExportRecord>, {
      now: order.now,
      withoutText: order.withoutText,
      byteOrderMark: true,
      wording,
    });
  if (order.perArticle) yield* zipped(records, write, EXPORT_FORMATS[order.format].extension);
  else yield* write(records);
}

async function* chosenRecords(
  { articles, onlyConfirmed, coder }: ExportOrder,
  wording: Wording,
  cancellation: Cancellation,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<ExportRecord> {
  for (const [done, { id, statements }] of articles.entries()) {
    if (cancellation.aborted) return;
    onProgress(done, articles.length);
    const kept = await readArticleWithNotes(id);
    const record = kept && recordFromStore(kept, wording, coder);
    const part =
      record && chosen(record, { statements: statements && new Set(statements), notes: null, onlyConfirmed });
    if (part) yield part;
  }
}

async function* zipped(
  records: AsyncIterable<ExportRecord>,
  write: (some: ExportRecord[]) => AsyncIterable<Uint8Array | string>,
  extension: string,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    ready.push(bytes);
  });
  const encoder = new TextEncoder();
  let number = 0;
  for await (const record of records) {
    number++;
    const file = new ZipDeflate(numberedFileName(number, record, extension));
    zip.add(file);
    for await (const part of write([record]))
      file.push(typeof part === 'string' ? encoder.encode(part) : part);
    file.push(new Uint8Array(), true);
    if (failure) throw failure;
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
