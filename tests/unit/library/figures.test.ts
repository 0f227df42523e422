import { afterEach, expect, test, vi } from 'vitest';
import { Figures, percentile } from '../../../bench/library/figures.ts';

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

test('a percentile is the smallest value that so many do not exceed', () => {
  const values = Array.from({ length: 40 }, (_, at) => 40 - at);
  expect(percentile(values, 0.95)).toBe(38);
  expect(percentile(values, 0.5)).toBe(20);
  expect(percentile([7], 0.95)).toBe(7);
});

test('a figure that was missed is marked in the table and in the exit status', () => {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  const kept = new Figures();
  kept.add('list', 500, 500, 'ms');
  kept.add('told only', null, 9000, 'ms');
  kept.print();
  expect(process.exitCode).toBeUndefined();
  const figures = new Figures();
  figures.add('backup', 8, 8.04, 's', 'with 3 MB');
  figures.print();
  expect(process.exitCode).toBe(1);
  expect(printed.mock.calls.flat().join('\n')).toContain('| backup | ≤ 8 s | **8.0 s, missed**; with 3 MB |');
});
