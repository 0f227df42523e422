import { type UnitTable, unitTable } from '../text/units.ts';
import { CSV_COLUMNS, type CsvRow } from './csv-columns.ts';
import { type ExportOptions, type Sequence, stopIfCancelled } from './export.ts';
import type { ExportRecord } from './record.ts';
import { isWithoutText, shown } from './without-text.ts';

export interface CsvOptions extends ExportOptions {
  /** True begins with a byte-order mark, without which Excel reads the file in the machine's own encoding. */
  byteOrderMark?: boolean;
}

/**
 * RFC 4180, with a row of column names. One row a statement and gap: a gap that lists three statements has three rows,
 * a statement with two gaps has two, one without gaps has one. Gaps of the whole article and notes that people wrote
 * have rows of their own; so has an article of which there is nothing to say, so that it is counted. Which columns
 * there are is said in csv-columns.ts.
 */
export async function* writeCsv(
  records: Sequence<ExportRecord>,
  options: CsvOptions,
): AsyncGenerator<string> {
  yield (options.byteOrderMark ? '\uFEFF' : '') + csvLine(CSV_COLUMNS.map((column) => column.name));
  for await (const record of records) {
    stopIfCancelled(options);
    // Code points are counted in the whole text, also where it is not shown; without it nobody can count them.
    const units = isWithoutText(record) ? null : unitTable(record.article.text);
    const none = articleRow(shown(record, options), units);
    const rows = [...rowsOf(none)];
    if (rows.length === 0) rows.push(none);
    yield rows.map((row) => csvLine(CSV_COLUMNS.map((column) => column.value(row)))).join('');
  }
}

function* rowsOf(none: CsvRow): Generator<CsvRow> {
  const { record } = none;
  for (const statement of record.statements) {
    const gaps = record.gaps.filter((gap) => gap.statements.includes(statement.id));
    const notes = record.notes.filter((note) => note.statementId === statement.id);
    for (const gap of gaps) yield { ...none, statement, gap };
    for (const note of notes) yield { ...none, statement, note };
    const corrections = record.corrections.filter((it) => it.statementId === statement.id);
    for (const correction of corrections) yield { ...none, statement, correction };
    if (gaps.length + notes.length + corrections.length === 0) yield { ...none, statement };
  }
  const known = new Set(record.statements.map((statement) => statement.id));
  for (const gap of record.gaps) if (!gap.statements.some((id) => known.has(id))) yield { ...none, gap };
  for (const note of record.notes)
    if (note.statementId === null || !known.has(note.statementId)) yield { ...none, note };
  for (const correction of record.corrections)
    if (!known.has(correction.statementId)) yield { ...none, correction };
}

const articleRow = (record: ExportRecord, units: UnitTable | null): CsvRow => ({
  record,
  units,
  statement: null,
  gap: null,
  note: null,
  correction: null,
});

/** One row, its cells guarded and quoted. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string => {
  const safe = guardCell(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * A spreadsheet takes a cell that begins with one of these for a formula, which may read other cells, call programs
 * or send what it read (CSV injection, as described by OWASP; the wide forms count in East Asian editions).
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before a cell that would be a formula; `unguardCell` gives the cell back. */
export const guardCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The inverse of `guardCell`, for whoever reads the file. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
