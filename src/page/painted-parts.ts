import type { Severity, Span } from '../model/index.ts';

type Weight = Severity | 'none';

/** The gravest first. */
const BY_GRAVITY = ['warning', 'notice', 'info', 'none'] as const;

/**
 * What of each severity is painted: words with several highlights have the gravest alone. One translucent ground over
 * another would be a colour that no severity has, and two lines one that cannot be told.
 */
export function paintedParts(
  highlights: readonly { severity: Weight; span: Span }[],
): Record<Weight, readonly Span[]> {
  const parts: Record<Weight, readonly Span[]> = { none: [], info: [], notice: [], warning: [] };
  let taken: Span[] = [];
  for (const severity of BY_GRAVITY) {
    const own = joined(highlights.filter((one) => one.severity === severity).map(({ span }) => span));
    parts[severity] = own.flatMap((span) => without(span, taken));
    taken = joined([...taken, ...own]);
  }
  return parts;
}

/** Spans in order, those that overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans.toSorted((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** What is left of a span outside of others, which are in order. */
function without([start, end]: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = start;
  for (const other of others) {
    if (other[1] <= from) continue;
    if (other[0] >= end) break;
    if (other[0] > from) left.push([from, other[0]]);
    from = Math.max(from, other[1]);
  }
  if (from < end) left.push([from, end]);
  return left;
}
