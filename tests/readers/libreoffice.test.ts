import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { unguardCell, writeCsv } from '../../src/formats/csv.ts';
import { recordFromStore } from '../../src/formats/index.ts';
import { articleWithNotes } from '../arbitrary-records.ts';
import { collect } from '../collect.ts';
import { wording } from '../wording.ts';

const office = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);
if (!office) console.log('Skipped: LibreOffice is not on this machine, so that it did not open the CSV.');

const folder = mkdtempSync(join(tmpdir(), 'onrecord-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens a CSV as a spreadsheet and saves it as another, as a person does: all cells as text, UTF-8. */
function throughLibreOffice(csv: string): string {
  writeFileSync(join(folder, 'in.csv'), csv);
  const columns = 120;
  const asText = Array.from({ length: columns }, (_, i) => `${i + 1}/2`).join('/');
  const filter = `CSV:44,34,76,1,${asText}`;
  const save = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  for (const [from, to, infilter] of [
    ['in.csv', 'ods', [`--infilter=${filter}`]],
    ['in.ods', save, []],
  ] as const) {
    const run = spawnSync(
      office!,
      [profile, '--headless', ...infilter, '--convert-to', to, '--outdir', folder, join(folder, from)],
      { encoding: 'utf8', timeout: 100_000 },
    );
    if (run.status !== 0) throw new Error(run.stderr);
  }
  return readFileSync(join(folder, 'in.csv'), 'utf8');
}

const cells = (csv: string): string[][] =>
  parse(csv, { bom: true, relax_column_count: true, cast: (cell) => unguardCell(cell) });

/**
 * A spreadsheet's cell keeps no control character, of line ends only that there is one, and no tabs. Where a cell began with one,
 * the apostrophe that guarded it stays, because what it guarded is gone.
 */
const asInCell = (cell: string): string =>
  cell
    .replace(/^('*)[\t\r\n]+/, "$1'")
    .replace(/[\t\r\n]+/g, '')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '');

describe.skipIf(!office)('CSV, opened by LibreOffice and saved again', () => {
  test('every cell comes back, and none was computed', async () => {
    const records = fc
      .sample(articleWithNotes, { numRuns: 60, seed: 77 })
      .map((kept) => recordFromStore(kept, wording));
    const csv = await collect(writeCsv(records, { now: null, byteOrderMark: true }));
    const back = cells(throughLibreOffice(csv));
    const wanted = cells(csv);
    expect(back.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
    const differ = wanted.flatMap((row, i) =>
      row.flatMap((cell, j) => {
        const [one, other] = [asInCell(cell), asInCell(back[i]![j]!)];
        return one === other ? [] : [[one, other]];
      }),
    );
    expect(differ).toEqual([]);
  });
});
