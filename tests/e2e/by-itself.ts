import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILDS = join(import.meta.dirname, '../../dist');

export interface Copy {
  folder: string;
  remove(): void;
}

/**
 * A copy of a built package whose one difference is that the test server's host, which a reader would grant through
 * the browser's own prompt, stands among the granted ones: no test can answer that prompt.
 *
 * @param change what else a test must change, and says so
 */
export function copyWithAccess(
  target: 'chrome' | 'firefox',
  change: (manifest: { background: { scripts: string[] } }, folder: string) => void = () => {},
): Copy {
  const folder = mkdtempSync(join(tmpdir(), `onrecord-${target}-`));
  cpSync(join(BUILDS, target), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions = ['*://127.0.0.1/*'];
  change(manifest, folder);
  writeFileSync(path, JSON.stringify(manifest));
  console.log(`The copy of dist/${target} in this test differs in one thing: 127.0.0.1 is granted.`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
