import type { Anchor, Span } from '../model/index.ts';
import type { UnitTable } from '../text/units.ts';

/** The selectors of the W3C Web Annotation model (2017, sections 4.2.4 and 4.2.5) that name a passage. */
export type AnchorSelector =
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  | { type: 'TextPositionSelector'; start: number; end: number };

/**
 * An anchor as selectors for other software: the quote with its context, and the position in code points.
 *
 * @param units Of the article's text that the anchor describes.
 */
export function selectorsOf(anchor: Anchor, units: UnitTable): AnchorSelector[] {
  const { exact, prefix, suffix } = anchor;
  const [start, end] = hullOf(anchor);
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: units.toCodePoints(start), end: units.toCodePoints(end) },
  ];
}

/** From the start of the first part to the end of the last. */
export function hullOf({ parts }: Anchor): Span {
  const start = parts[0]?.[0] ?? 0;
  return [start, parts.reduce((end, part) => Math.max(end, part[1]), start)];
}
