/**
 * Offsets in two units. Everything in On the Record counts UTF-16 code units, as JavaScript strings do; Python, R,
 * XML tools and the Web Annotation model count Unicode code points. The two part at every character outside the
 * basic plane (most emoji, rare Han characters), which is two units and one code point. A lone surrogate is one of each.
 */
export interface UnitTable {
  /** Length of the text in code points. */
  readonly codePoints: number;
  /**
   * The code points before a UTF-16 offset. An offset between the halves of a pair counts as before it; one outside
   * the text counts as its nearest end.
   */
  toCodePoints(utf16: number): number;
  /** The UTF-16 offset of a code point; one outside the text counts as its nearest end. */
  toUtf16(codePoint: number): number;
}

/**
 * Reads a text once and converts any number of its offsets afterwards, each in the logarithm of the number of its
 * surrogate pairs. Only the pairs are remembered, so that an ordinary text costs nothing.
 */
export function unitTable(text: string): UnitTable {
  /** UTF-16 offsets at which pairs begin, ascending. */
  const pairs = pairOffsets(text);
  return {
    codePoints: text.length - pairs.length,
    toCodePoints(utf16) {
      const offset = within(utf16, text.length);
      return offset - countBelow(pairs.length, (i) => pairs[i]! < offset);
    },
    toUtf16(codePoint) {
      const point = within(codePoint, text.length - pairs.length);
      // The i-th pair is the (pairs[i] - i)-th code point of the text.
      return point + countBelow(pairs.length, (i) => pairs[i]! - i < point);
    },
  };
}

function pairOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (const pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) offsets.push(pair.index);
  return offsets;
}

const within = (offset: number, length: number): number => Math.min(Math.max(0, offset), length);

/** How many of the first `length` positions hold, when all that hold stand before all that do not. */
function countBelow(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
