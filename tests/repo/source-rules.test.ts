import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const cruise = (path: string) =>
  spawnSync('npx', ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', path], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string } }[]; totalCruised: number };
}

const sourceFiles = () =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );

test('no module breaks the import rules, and every source file was read', () => {
  const result = JSON.parse(cruise('src').stdout) as Cruise;
  expect(result.summary.violations).toEqual([]);
  const read = new Set(result.modules.map((module) => module.source));
  expect(sourceFiles().filter((name) => !read.has(join('src', name)))).toEqual([]);
  console.log(`dependency-cruiser read ${sourceFiles().length} modules of src.`);
});

test('a forbidden import is found', () => {
  const folder = mkdtempSync(join(root, 'src/model/seeded-'));
  try {
    writeFileSync(
      join(folder, 'seeded.ts'),
      "import { hashText } from '../../text/hash.ts';\nexport const x = hashText('');\n",
    );
    const result = JSON.parse(cruise(folder.slice(root.length + 1)).stdout) as Cruise;
    expect(result.summary.violations.map((violation) => violation.rule.name)).toContain('model-imports');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no source file is longer than 300 lines', () => {
  const long = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.css'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean)
    .map((name) => ({ name, lines: execFileSync('wc', ['-l', name], { cwd: root, encoding: 'utf8' }) }))
    .filter(({ lines }) => Number.parseInt(lines, 10) > 300);
  expect(long).toEqual([]);
});

/** Whether the linter refuses a line of source code. */
function refuses(line: string): boolean {
  const path = join(root, 'src/content', `seeded-${process.pid}.ts`);
  try {
    writeFileSync(path, `${line}\n`);
    return spawnSync('npx', ['biome', 'lint', '--error-on-warnings', path], { cwd: root }).status !== 0;
  } finally {
    rmSync(path);
  }
}

test.each([
  "export const a = () => fetch('/a');",
  'export const a = () => new XMLHttpRequest();',
  "export const a = () => new WebSocket('ws://127.0.0.1');",
  "export const a = () => navigator.sendBeacon('/a');",
  'export const a = () => new Image();',
  "export const a = (e: Element) => { e.innerHTML = '<b>'; };",
  "export const a = (e: Element) => e.insertAdjacentHTML('beforeend', '<b>');",
  "export const a = () => new Function('return 1');",
])('the linter refuses %s', (line) => {
  expect(refuses(line)).toBe(true);
});

test('and takes an ordinary line', () => {
  expect(refuses('export const a = (e: Element) => e.textContent;')).toBe(false);
});
