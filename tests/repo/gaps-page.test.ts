import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gapsPage } from '../../scripts/gaps-page.ts';

test('docs/gaps.md is what the rules, texts and stories say (npm run docs:gaps writes it)', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/gaps.md'), 'utf8');
  expect(page).toBe(gapsPage());
});
