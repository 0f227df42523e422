import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transformWithOxc } from 'vite';

const FOLDER = new URL('../../src/attribution/en/', import.meta.url);

/** Bytes that the weights and all data on the language take on the way to the reader: as plain code, gzipped. */
export async function carriedSize(): Promise<number> {
  const plain = async (name: string): Promise<string> =>
    (await transformWithOxc(readFileSync(new URL(name, FOLDER), 'utf8'), name)).code;
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const code = (await Promise.all(names.map(plain))).map((text) =>
    text.replace(/\/\*.*?\*\/|^ *\/\/[^\n]*$/gms, '').replace(/\s+/g, ' '),
  );
  // Among the digits of weights may stand what looks like a comment.
  return gzipSync([...code, await plain('weights/model.ts')].join(''), { level: 9 }).length;
}
