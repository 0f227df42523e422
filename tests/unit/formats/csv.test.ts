import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardCell, unguardCell, writeCsv } from '../../../src/formats/csv.ts';
import { hostileText } from '../../arbitrary-text.ts';
import { collect } from '../../collect.ts';

describe('cells that a spreadsheet would compute', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['plain', 'plain'],
    ["'tis", "'tis"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written %j', (cell, guarded) => {
    expect(guardCell(cell)).toBe(guarded);
    expect(unguardCell(guarded)).toBe(cell);
  });

  test('a guarded cell is never a formula and always comes back', () => {
    const apostrophes = fc.string({ unit: fc.constantFrom("'", '=', '+', '@', '\t', 'a'), maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(hostileText, apostrophes), (cell) => {
        expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguardCell(guardCell(cell))).toBe(cell);
      }),
    );
  });
});

test('an export of nothing has its column names, once each, and a byte-order mark on request', async () => {
  const plain = await collect(writeCsv([], { now: null }));
  const names = plain.trimEnd().split(',');
  expect(new Set(names).size).toBe(names.length);
  expect(plain.endsWith('\r\n')).toBe(true);
  expect(await collect(writeCsv([], { now: null, byteOrderMark: true }))).toBe(`\uFEFF${plain}`);
});
