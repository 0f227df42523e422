import { toldWhere } from './decode.ts';

/** A row of a CSV as it is written, which may be several lines long; null for one longer than the limit. */
export interface CsvRecord {
  /** The line on which it begins, from 1. */
  line: number;
  text: string | null;
  /** The file ends inside a cell. */
  cut: boolean;
}

/**
 * Cuts a CSV into its rows without reading the cells (RFC 4180: a line end inside quotation marks belongs to the
 * cell). Empty rows are passed over. A file cut inside a cell ends with what it has of that row.
 */
export async function* csvRecords(chunks: AsyncIterable<string>, limit: number): AsyncGenerator<CsvRecord> {
  let line = 1;
  let begins = 1;
  let row = '';
  let tooLong = false;
  let inQuotes = false;
  const add = (part: string) => {
    tooLong ||= row.length + part.length > limit;
    row = tooLong ? '' : row + part;
  };
  const finished = (): CsvRecord[] => {
    const text = row.replace(/\r$/, '');
    const record = { line: begins, text: tooLong ? null : text, cut: inQuotes };
    const done = tooLong || text !== '' ? [record] : [];
    begins = line;
    row = '';
    tooLong = false;
    return done;
  };
  for await (const text of toldWhere(chunks, () => ({ line, before: row }))) {
    let start = 0;
    for (const { 0: mark, index } of text.matchAll(/["\n]/g)) {
      if (mark === '"') {
        inQuotes = !inQuotes;
        continue;
      }
      line++;
      if (inQuotes) continue;
      add(text.slice(start, index));
      start = index + 1;
      yield* finished();
    }
    add(text.slice(start));
  }
  yield* finished();
}
