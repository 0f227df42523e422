import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { generateLibrary } from '../../../bench/library/generate.ts';
import { chartTables } from '../../../src/library/catalogue/charts.ts';
import { columnsOf } from '../../../src/library/catalogue/columns.ts';
import { matchesOf } from '../../../src/library/catalogue/matches.ts';
import { NO_FILTERS } from '../../../src/library/catalogue/query.ts';
import { tableAsCsv } from '../../../src/library/charts/csv.ts';
import { joinNotes } from '../../../src/store/joined.ts';
import { rowOf } from '../../../src/store/rows.ts';

const library = [...generateLibrary(17, 80, 6)];
const columns = columnsOf(
  library.map(({ article, statements, gaps, notes }, at) =>
    rowOf(article, statements, joinNotes(article.id, gaps, notes), at + 1),
  ),
);
const tables = chartTables(columns, matchesOf(columns, NO_FILTERS, null));

test('the tables have every outlet and every named speaker, the one with the most first', () => {
  const outlets = new Set(library.map(({ article }) => article.outlet));
  expect(new Set(tables.gapsByOutlet.rows)).toEqual(outlets);
  const said = new Map<string, number>();
  for (const { speaker } of library.flatMap(({ statements }) => statements))
    if (speaker.name !== null) said.set(speaker.name, (said.get(speaker.name) ?? 0) + 1);
  const { rows, counts } = tables.topSpeakers;
  expect(new Map(rows.map((name, at) => [name, counts[at]![0]]))).toEqual(said);
  const numbers = counts.map(([count]) => count!);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
});

test('a table as CSV is read back as it was, with what a spreadsheet would compute made harmless', () => {
  const rows = [
    ['Of', 'statements'],
    ['Kestrel Bay “Post”, evening', 12],
    ['a "quoted" name', 3],
    ['two\nlines', 1],
    ['=SUM(A1:A9)', 2],
    ['Çağlar Ünal', 0],
  ];
  const csv = tableAsCsv(rows);
  expect(csv.startsWith('\uFEFFOf,statements\r\n')).toBe(true);
  const read = parse(csv, { bom: true }) as string[][];
  expect(read).toEqual(rows.map((row) => row.map((cell) => String(cell).replace(/^=/, "'="))));
});
