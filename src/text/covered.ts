import type { Span } from '../model/index.ts';

/** The places of a text that some spans cover, to be asked many times in constant time. */
export class Covered {
  private readonly sums: Int32Array;

  /** @param length of the text in UTF-16 code units */
  constructor(length: number, spans: Iterable<Span>) {
    const mask = new Uint8Array(length);
    for (const [start, end] of spans) mask.fill(1, start, end);
    this.sums = new Int32Array(length + 1);
    for (let i = 0; i < length; i++) this.sums[i + 1] = (this.sums[i] as number) + (mask[i] as number);
  }

  /** Whether a span has a place in common with one of them. */
  touches([start, end]: Span): boolean {
    return (this.sums[end] ?? 0) > (this.sums[start] ?? 0);
  }

  /** Whether they have every place of a span. */
  covers([start, end]: Span): boolean {
    return (this.sums[end] ?? 0) - (this.sums[start] ?? 0) === end - start;
  }
}
