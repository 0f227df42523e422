import type { Article, Span, TaggedStatement } from '../model/index.ts';
import { findQuotations, type Quotation } from '../text/quotation-marks.ts';
import { isTitleOfWork } from './phrases/titles-of-works.ts';

/** What may stand before the opening mark without being said: a "that", or an introduction that ends in a colon. */
const BEFORE_THE_MARK = /^(?:that|how|[^"“”«»]{1,120}:)\s*$/i;

/**
 * Lets the quotation marks have the last word on where quoted words begin and on what kind of statement it is:
 * the content of a direct statement runs from opening to closing mark, and the title of a work between marks makes
 * nothing a quotation (codebook, sections 2 and 3).
 */
export function settledByMarks(article: Article, statements: readonly TaggedStatement[]): TaggedStatement[] {
  const paragraphs = article.paragraphs.map(({ start, end }): Span => [start, end]);
  const quotations = findQuotations(article.text, paragraphs).filter(({ level }) => level === 0);
  return statements.map((statement) => {
    if (statement.type === 'outlet-claim' || statement.type === 'indirect') return statement;
    const content = statement.content.map((span) => fromOpeningMark(article.text, span, quotations));
    const quoted = content.flatMap((span) =>
      startingIn(quotations, span).filter((quotation) => !isTitleOfWork(article.text, quotation)),
    );
    if (quoted.length === 0 && !content.some((span) => isInside(quotations, span))) {
      return { ...statement, content, type: 'indirect' };
    }
    const direct = content.every((span) => isInside(quotations, span));
    return { ...statement, content, type: direct ? 'direct' : statement.type };
  });
}

/** Cuts what only introduces the quotation, when the quotation then runs to the end of the stretch. */
function fromOpeningMark(text: string, span: Span, quotations: readonly Quotation[]): Span {
  const [start, end] = span;
  const first = startingIn(quotations, span)[0];
  if (!first || first.start === start || first.end < end) return span;
  return BEFORE_THE_MARK.test(text.slice(start, first.start)) ? [first.start, end] : span;
}

/** The quotations that begin inside a span; `quotations` in reading order. */
function startingIn(quotations: readonly Quotation[], [start, end]: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let i = firstFrom(quotations, start); i < quotations.length && quotations[i]!.start < end; i++) {
    found.push(quotations[i]!);
  }
  return found;
}

/** Whether one quotation covers the whole span. */
function isInside(quotations: readonly Quotation[], [start, end]: Span): boolean {
  const at = firstFrom(quotations, start + 1) - 1;
  const quotation = quotations[at];
  return quotation !== undefined && quotation.start <= start && end <= quotation.end;
}

/** Binary search: the index of the first quotation that begins at or after an offset. */
function firstFrom(quotations: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
