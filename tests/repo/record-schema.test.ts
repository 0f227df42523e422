import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordSchema } from '../../scripts/record-schema/schema.ts';

test('docs/record.schema.json is what the shape says; npm run docs:schema writes it', () => {
  const file = readFileSync(new URL('../../docs/record.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(JSON.parse(recordSchema()));
});
