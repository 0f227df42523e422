import type { Span, TaggedStatement } from '../../model/index.ts';
import type { Evidence } from './evidence.ts';

/**
 * Takes a content that ends in a running quotation on through the paragraphs that continue it: "… ¶ "… ¶ "…".
 * Each paragraph's part becomes a span of its own. Paragraphs that are `credited` to somebody themselves end it.
 */
export function carryOn(
  e: Evidence,
  statement: TaggedStatement,
  credited: ReadonlySet<number>,
): TaggedStatement {
  const last = statement.content[statement.content.length - 1] as Span;
  const { quotations } = e.reading;
  let index = quotationAt(e, last[1] - 1);
  if (index < 0 || quotations[index]?.status !== 'running') return statement;
  const content = [...statement.content];
  while (quotations[index]?.status === 'running') {
    const next = nextContinuing(e, index);
    if (next < 0 || credited.has(quotations[next]?.paragraph ?? -1)) break;
    const quotation = quotations[next] as Evidence['reading']['quotations'][number];
    content.push([quotation.start, quotation.end]);
    index = next;
  }
  return { ...statement, content };
}

/** The outermost quotation that holds the character at `offset`, or -1. */
function quotationAt(e: Evidence, offset: number): number {
  const { quotations } = e.reading;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const q = quotations[i];
    if (q && q.level === 0) return q.end > offset ? i : -1;
  }
  return -1;
}

function nextContinuing(e: Evidence, index: number): number {
  const { quotations } = e.reading;
  const from = quotations[index]?.paragraph ?? 0;
  for (let i = index + 1; i < quotations.length; i++) {
    const q = quotations[i] as Evidence['reading']['quotations'][number];
    if (q.paragraph > from + 1) return -1;
    if (q.paragraph === from + 1) return q.continues ? i : -1;
  }
  return -1;
}
