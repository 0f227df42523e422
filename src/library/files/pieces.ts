const PIECE = 1 << 20;

/** The bytes of a file, a megabyte at a time. @param told is given the bytes read so far */
export async function* piecesOf(file: Blob, told?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    told?.(Math.min(file.size, at + PIECE));
  }
}
