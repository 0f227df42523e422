import { guardCell } from '../../formats/csv.ts';

/** A table as CSV (RFC 4180) for spreadsheets, which take a file without a byte-order mark for their own encoding. */
export function tableAsCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => {
    const text = guardCell(String(value));
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
