import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatsPage } from '../../scripts/formats-page/page.ts';

test('docs/formats.md shows what the formats write (npm run docs:formats writes it)', async () => {
  const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
  expect(page).toBe(await formatsPage());
});
