import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const BUILDS = join(import.meta.dirname, '../../dist');
/** Bytes, packed. The look is on every page of the sites where the extension runs by itself; the other on articles. */
const MOST = { 'content.iife.js': 30_000, 'look.iife.js': 4_000 };

test.each(
  ['chrome', 'firefox'].flatMap((target) =>
    Object.entries(MOST).map(([script, most]) => [target, script, most] as const),
  ),
)('in the package for %s, %s has at most %i bytes packed', (target, script, most) => {
  const code = readFileSync(join(BUILDS, target, 'src/content', script));
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(most);
});
