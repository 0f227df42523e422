import type { Paragraph, Span } from '../model/index.ts';

/** Web Annotation model, section 4.2.4. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** UTF-16 units of context on either side, as other annotation tools keep. */
const CONTEXT = 32;

/**
 * Words described by themselves and by what stands around them, so that they can be found in another copy of the page.
 * The context ends with the paragraph: between paragraphs a page has whatever its markup has there.
 *
 * @returns null for a span without words
 */
export function quoteSelector(
  text: string,
  [start, end]: Span,
  paragraphs: readonly Paragraph[],
): TextQuoteSelector | null {
  const exact = text.slice(start, end);
  if (exact === '') return null;
  const first = paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end)?.start ?? 0;
  const last =
    paragraphs.find((paragraph) => paragraph.start < end && end <= paragraph.end)?.end ?? text.length;
  const from = Math.max(first, start - CONTEXT);
  const to = Math.min(last, end + CONTEXT);
  const prefix = text.slice(cutsPair(text, from) ? from + 1 : from, start);
  const suffix = text.slice(end, cutsPair(text, to) ? to - 1 : to);
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
  };
}

/** True between the two halves of a character outside the basic plane. */
const cutsPair = (text: string, offset: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
