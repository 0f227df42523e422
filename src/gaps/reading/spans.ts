import type { Span } from '../../model/index.ts';

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether `inner` lies within `outer`. */
export const within = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** From the first to the last of some spans; null for none. */
export function extent(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))];
}

/** A match of a regular expression as a span of the text that it was found in from `offset`. */
export const spanOf = (match: RegExpExecArray | RegExpMatchArray, offset = 0): Span => [
  offset + (match.index ?? 0),
  offset + (match.index ?? 0) + match[0].length,
];
