import { type Reading, readFile } from '../src/formats/read/index.ts';

/** A file's bytes in pieces of the given size, as a stream brings them: characters may be cut in the middle. */
export async function* inChunks(file: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export async function readingsOf(bytes: AsyncIterable<Uint8Array>): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readFile(bytes)) readings.push(reading);
  return readings;
}
