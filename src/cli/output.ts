import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes chunks as fast as the other side takes them, and asks for the next only then.
 *
 * @returns false when the other side closed before the end, as `head` does; that is no error
 */
export async function writeAll(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string>,
  output: NodeJS.WritableStream,
): Promise<boolean> {
  try {
    await pipeline(Readable.from(chunks, { highWaterMark: 1 }), output, { end: false });
    return true;
  } catch (error) {
    if (isClosedPipe(error)) return false;
    throw error;
  }
}

const isClosedPipe = (error: unknown): boolean =>
  ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'].includes(
    String((error as NodeJS.ErrnoException)?.code),
  );
