import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transformWithOxc } from 'vite';

const FOLDER = new URL('../../src/attribution/en/', import.meta.url);

/** Bytes that the weights and all data on the language take on the way to the reader: as plain code, gzipped. */
export async function carriedSize(): Promise<number> {
  const names = [...readdirSync(FOLDER).filter((name) => name.endsWith('.ts')), 'weights/model.ts'];
  const code = await Promise.all(
    names.map((name) => transformWithOxc(readFileSync(new URL(name, FOLDER), 'utf8'), name)),
  );
  const packed = code.map(({ code: text }) =>
    text.replace(/\/\*.*?\*\/|^ *\/\/[^\n]*$/gms, '').replace(/\s+/g, ' '),
  );
  return gzipSync(packed.join(''), { level: 9 }).length;
}
