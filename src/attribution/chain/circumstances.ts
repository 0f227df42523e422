import type { Span } from '../../model/index.ts';
import { readOccasion } from './occasion.ts';
import type { RouteStep } from './stations.ts';

/**
 * Gives each station the circumstances that are its own: "The Ledger's website on Monday quoted her as saying in court
 * that …" places the website on Monday and her words in court. What stands between a station and the next one inwards
 * is of the station before it; of a station behind the speaker ("told the weekly Lagoon Voice on Monday"), only what its
 * own words say.
 * @param outside what of the sentence is neither reported nor the speaker's own description
 */
export function withCircumstances(
  text: string,
  outside: readonly Span[],
  steps: readonly RouteStep[],
): RouteStep[] {
  const stretches = steps.slice(0, -1).map(({ phrase: { span } }, at): Span => {
    const next = steps[at + 1]?.phrase.span[0] ?? span[1];
    return [span[0], Math.max(span[1], next)];
  });
  return steps.map((step, at) => {
    const own = stretches[at];
    const words = own ? within(outside, own) : stretches.reduce(without, outside);
    return { ...step, told: readOccasion(text, words) };
  });
}

const within = (spans: readonly Span[], [start, end]: Span): Span[] =>
  spans
    .map(([from, to]): Span => [Math.max(from, start), Math.min(to, end)])
    .filter(([from, to]) => from < to);

const without = (spans: readonly Span[], cut: Span): readonly Span[] =>
  spans.flatMap((span) =>
    outsideOf(
      span,
      [cut].filter(([from, to]) => from < span[1] && to > span[0]),
    ),
  );

/** What of a span none of the inner ones holds, in order. */
export function outsideOf([start, end]: Span, inside: readonly Span[]): Span[] {
  const outside: Span[] = [];
  let from = start;
  for (const [a, b] of [...inside].sort((x, y) => x[0] - y[0])) {
    if (a > from) outside.push([from, Math.min(a, end)]);
    from = Math.max(from, b);
  }
  if (from < end) outside.push([from, end]);
  return outside;
}
