import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../../src/cli/lines.ts';

async function* inPieces(bytes: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece);
}

async function read(text: string, piece = 5, limit = 1000) {
  const lines: (string | { size: number; id: string | null })[] = [];
  for await (const line of readLines(inPieces(Buffer.from(text), piece), limit))
    lines.push('bytes' in line ? Buffer.from(line.bytes).toString() : { size: line.size, id: line.id });
  return lines;
}

test.each([
  ['', []],
  ['one', ['one']],
  ['one\n', ['one']],
  ['one\ntwo', ['one', 'two']],
  ['\n\n', ['', '']],
  ['one\n\ntwo\n', ['one', '', 'two']],
])('%j has the lines %j', async (text, lines) => {
  expect(await read(text)).toEqual(lines);
});

test('lines are the same however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string()), fc.integer({ min: 1, max: 20 }), async (parts, piece) => {
      const lines = parts.map((part) => part.replaceAll('\n', ' '));
      expect(await read(lines.map((line) => `${line}\n`).join(''), piece)).toEqual(lines);
    }),
  );
});

test('of a line over the limit its size and id are known, and the next is whole', async () => {
  const long = JSON.stringify({ text: 'x'.repeat(50), id: 'long' });
  expect(await read(`short\n${long}\nnext\n`, 7, 20)).toEqual([
    'short',
    { size: long.length, id: 'long' },
    'next',
  ]);
});
