import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES, STANDARD_KEYS } from '../../src/gaps/index.ts';

const rows = readFileSync(join(import.meta.dirname, '../../docs/standards.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z]/.test(line) && !line.startsWith('| Key'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every standard has a row with a point and a reference, in order', () => {
  expect(rows.map((row) => row[1])).toEqual([...STANDARD_KEYS]);
  for (const [, key, point, reference] of rows) {
    expect(point?.length, key).toBeGreaterThan(10);
    expect(reference?.length, key).toBeGreaterThan(10);
  }
});

test.each(RULES.map((rule) => [rule.id, rule]))('%s rests on standards', (_, rule) => {
  expect(rule.standards.length).toBeGreaterThan(0);
  for (const key of rule.standards) expect(STANDARD_KEYS).toContain(key);
});
