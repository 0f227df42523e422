import { csvLine } from './csv.ts';
import { CSV_COLUMNS } from './csv-columns.ts';
import { COLUMN_MEANINGS } from './csv-meanings.ts';

/** What the columns of the CSV hold, as a CSV of its own: `column, holds, meaning`. It is the same for all records. */
export async function* writeCodebook(): AsyncGenerator<string> {
  yield csvLine(['column', 'holds', 'meaning']);
  for (const { name } of CSV_COLUMNS) yield csvLine([name, ...COLUMN_MEANINGS[withoutUnit(name)]]);
}

/** Spans come in two units, of which the meaning speaks once. */
const withoutUnit = (name: string): keyof typeof COLUMN_MEANINGS =>
  name.replace(/_(?:utf16|codepoints)$/, '') as keyof typeof COLUMN_MEANINGS;
