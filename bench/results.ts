import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const FOLDER = path('./results/');
const { version: VERSION } = JSON.parse(readFileSync(path('../package.json'), 'utf8')) as { version: string };

/** What one release was measured to do, by bench: `bench/results/VERSION.json`. */
type Results = Record<string, Record<string, number | null>>;

const read = (version: string): Results => JSON.parse(readFileSync(`${FOLDER}${version}.json`, 'utf8'));

/** The figures of the release before this one that has any of this bench, and its version; null for none. */
export function previousRow(bench: string): { version: string; figures: Results[string] } | null {
  if (!existsSync(FOLDER)) return null;
  const versions = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .filter((version) => byNumber(version, VERSION) < 0)
    .sort(byNumber);
  for (const version of versions.reverse()) {
    const figures = read(version)[bench];
    if (figures) return { version, figures };
  }
  return null;
}

/** With `--save` on the command line, writes this release's figures beside those of its other benches. */
export function saveRow(bench: string, figures: object): void {
  if (!process.argv.includes('--save')) return;
  mkdirSync(FOLDER, { recursive: true });
  const known = existsSync(`${FOLDER}${VERSION}.json`) ? read(VERSION) : {};
  writeFileSync(`${FOLDER}${VERSION}.json`, `${JSON.stringify({ ...known, [bench]: figures }, null, 2)}\n`);
  console.log(`saved as the ${bench} of release ${VERSION}`);
}

/** 0.10.0 comes after 0.9.1. */
function byNumber(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] as number) - (right[at] ?? 0);
}
