import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

const ROOT = join(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'dist/cli/onrecord.js');

export interface Ended {
  status: number | null;
  output: string;
  messages: string;
}

/** Runs `onrecord` as a user would, with bytes through its standard input. */
export function onrecord(
  words: string[],
  input: string | Uint8Array | Iterable<Uint8Array> = '',
  folder = ROOT,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...words], { cwd: folder });
    let output = '';
    let messages = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      messages += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, messages }));
    child.stdin.on('error', () => {}); // it may end before it has read everything
    if (typeof input === 'string' || input instanceof Uint8Array) child.stdin.end(input);
    else {
      for (const part of input) child.stdin.write(part);
      child.stdin.end();
    }
  });
}

/** A folder of files that is gone after the test. */
export function withFiles(files: Record<string, string | Uint8Array>): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

export const linesOf = (output: string): Record<string, unknown>[] =>
  output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
