import { IdScanner } from './id-scanner.ts';

/** A line of a stream without its end, or, for one over the limit, only what was learnt while it went by. */
export type Line =
  | { number: number; bytes: Uint8Array }
  | { number: number; size: number; id: string | null };

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into lines. No more of a line than `limit` bytes is ever kept; of a longer one the top-level
 * `id` of its JSON is still read as it passes. The end of the stream ends the last line; an empty line is a line.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let line = new PendingLine(limit);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      line.add(chunk.subarray(start, end));
      yield { number, ...line.finished() };
      number++;
      line = new PendingLine(limit);
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (line.size > 0) yield { number, ...line.finished() };
}

class PendingLine {
  size = 0;
  private parts: Uint8Array[] = [];
  private passing: IdScanner | null = null;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(part: Uint8Array): void {
    this.size += part.length;
    if (this.passing) this.passing.read(part);
    else this.parts.push(part);
    if (!this.passing && this.size > this.limit) {
      this.passing = new IdScanner();
      for (const kept of this.parts) this.passing.read(kept);
      this.parts = [];
    }
  }

  finished(): { bytes: Uint8Array } | { size: number; id: string | null } {
    if (this.passing) return { size: this.size, id: this.passing.id };
    return { bytes: this.parts.length === 1 ? this.parts[0]! : joined(this.parts) };
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
