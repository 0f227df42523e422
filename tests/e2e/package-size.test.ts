import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const BUILDS = join(import.meta.dirname, '../../dist');
/** Bytes, packed. The look is on every page of the sites where the extension runs by itself; the other on articles. */
const MOST = { 'content.iife.js': 30_000, 'look.iife.js': 4_000 };
/** Bytes, packed, of everything that the panel loads to open: code, looks and texts. */
const MOST_OF_PANEL = 60 * 1024;

const packed = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** Files of `assets` that a document needs before anything is seen: its own, and what they import in turn. */
function filesOf(build: string, document: string): Set<string> {
  const found = new Set<string>();
  const take = (code: string, name: RegExp): void => {
    for (const [, file] of code.matchAll(name)) {
      if (file === undefined || found.has(file)) continue;
      found.add(file);
      if (file.endsWith('.js'))
        take(
          readFileSync(join(build, 'assets', file), 'utf8'),
          /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g,
        );
    }
  };
  take(readFileSync(join(build, document), 'utf8'), /(?:src|href)="\/assets\/([^"]+)"/g);
  return found;
}

describe.each(['chrome', 'firefox'])('in the package for %s', (target) => {
  const build = join(BUILDS, target);

  test.each(Object.entries(MOST))('%s has at most %i bytes packed', (script, most) => {
    expect(packed(join(build, 'src/content', script))).toBeLessThanOrEqual(most);
  });

  test('what the panel loads to open has at most 60 KB packed, in the language with the longest texts', () => {
    const assets = join(build, 'assets');
    const files = filesOf(build, 'src/panel/index.html');
    expect([...files].filter((file) => file.endsWith('.css')).length).toBeGreaterThan(0);
    const languages = readdirSync(assets).filter((file) => /^messages\.panel.*\.js$/.test(file));
    expect(languages.length).toBeGreaterThan(1);
    const longest = Math.max(...languages.map((file) => packed(join(assets, file))));
    const sum = [...files].reduce((bytes, file) => bytes + packed(join(assets, file)), longest);
    console.log(`The panel for ${target} weighs ${(sum / 1024).toFixed(1)} KB packed.`);
    expect(sum).toBeLessThanOrEqual(MOST_OF_PANEL);
  });
});
