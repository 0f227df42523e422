import type { Paragraph, ParagraphKind } from '../model/index.ts';
import { goesOn } from './pieces.ts';

const BODY = new Set<ParagraphKind>(['body', 'list', 'quote']);

/** Running text: no headline, standfirst, heading, caption, pull quote or embed. */
export const isBodyKind = (kind: ParagraphKind): boolean => BODY.has(kind);

/**
 * The numbers of paragraphs as a reader counts them: 1 for the first paragraph of running text. What is no running text,
 * or goes on where the paragraph before it was cut, has the number of the last one counted; 0 before the first.
 */
export function paragraphNumbers(paragraphs: readonly Paragraph[]): number[] {
  let count = 0;
  return paragraphs.map(({ kind }, index) =>
    isBodyKind(kind) && !goesOn(paragraphs, index) ? ++count : count,
  );
}
