import { TextDecoder } from '@exodus/bytes/encoding.js';

/** Thrown for bytes that are no text in the encoding that the file says it has. */
export class NotText extends Error {
  constructor() {
    super('The file is not in UTF-8, and no byte-order mark says what else it is in.');
    this.name = 'NotText';
  }
}

/**
 * The text of a file, piece by piece: UTF-8, or UTF-16 where a byte-order mark says so (which Excel writes).
 *
 * @throws NotText
 */
export async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let held = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes: Uint8Array = held.length === 0 ? chunk : joined(held, chunk);
    if (!decoder && bytes.length < 3) {
      held = new Uint8Array(bytes);
      continue;
    }
    held = new Uint8Array(0);
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    yield decode(decoder, bytes, true);
  }
  decoder ??= new TextDecoder(encodingOf(held), { fatal: true });
  yield decode(decoder, held, false);
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new NotText();
  }
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
