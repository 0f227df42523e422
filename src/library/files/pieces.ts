import type { Cancellation } from '../../model/index.ts';

const PIECE = 1 << 20;

/** Thrown in the middle of a file that is no longer wanted, so that its beginning is not taken for the whole. */
export class ReadingCancelled extends Error {}

/**
 * The bytes of a file, a megabyte at a time.
 *
 * @param told is given the bytes read so far
 * @throws ReadingCancelled
 */
export async function* piecesOf(
  file: Blob,
  cancellation: Cancellation,
  told?: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    if (cancellation.aborted) throw new ReadingCancelled();
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    told?.(Math.min(file.size, at + PIECE));
  }
}
