import { TextDecoder } from '@exodus/bytes/encoding.js';

/** Thrown for bytes that are no text in the encoding that the file says it has. */
export class NotText extends Error {
  /** The line they stand on, from 1, where a reader counted, and what of its piece came before them. */
  readonly line: number | null;
  readonly before: string;
  /** The column of a table in which they stand. */
  readonly column: string | null;

  constructor(line: number | null = null, before = '', column: string | null = null) {
    super('The file is not in UTF-8, and no byte-order mark says what else it is in.');
    this.name = 'NotText';
    this.line = line;
    this.before = before;
    this.column = column;
  }
}

/** Reads pieces of a text; where these end in bytes that are none, the error is told what was read of a line. */
export async function* toldWhere(
  chunks: AsyncIterable<string>,
  where: () => { line: number; before: string },
): AsyncGenerator<string> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    const { line, before } = where();
    throw new NotText(line, before);
  }
}

/**
 * The text of a file without its byte-order mark, piece by piece: UTF-8, or UTF-16 where that mark says so (which Excel
 * writes). All that comes before bytes that are none is given.
 *
 * @throws NotText
 */
export async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let first = true;
  for await (const text of decodedWhole(chunks)) {
    yield first && text.startsWith('\uFEFF') ? text.slice(1) : text;
    first &&= text === '';
  }
}

async function* decodedWhole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let encoding: string | null = null;
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? chunk : joined(held, chunk);
    if (encoding === null && bytes.length < 3) {
      held = bytes.slice();
      continue;
    }
    encoding ??= encodingOf(bytes);
    const end = bytes.length - unfinished(bytes, encoding);
    held = bytes.slice(end);
    yield* decode(bytes.subarray(0, end), encoding);
  }
  yield* decode(held, encoding ?? encodingOf(held));
}

/** @throws NotText */
function* decode(bytes: Uint8Array, encoding: string): Generator<string> {
  const text = attempt(bytes, encoding);
  if (text !== null) {
    yield text;
    return;
  }
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (attempt(bytes.subarray(0, middle), encoding, true) === null) bad = middle;
    else good = middle;
  }
  yield attempt(bytes.subarray(0, good), encoding, true) ?? '';
  throw new NotText();
}

/** @param cut true where the bytes may end in the middle of a character */
function attempt(bytes: Uint8Array, encoding: string, cut = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

/** How many bytes at the end may belong to a character that goes on in the next piece. */
function unfinished(bytes: Uint8Array, encoding: string): number {
  const { length } = bytes;
  if (encoding !== 'utf-8') {
    const odd = length % 2;
    const high = bytes[length - odd - (encoding === 'utf-16le' ? 1 : 2)];
    return odd + (high !== undefined && high >= 0xd8 && high < 0xdc ? 2 : 0);
  }
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back]!;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
