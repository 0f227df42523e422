import { beginsSentence } from './frames.ts';
import { beginsParagraph, type TokenText } from './tokens.ts';

/** `length` tokens that stand in both texts: from `before` in the old one, from `after` in the new one. */
export interface Run {
  before: number;
  after: number;
  length: number;
  /** Whether it belongs to the largest part of the article that kept its order. */
  inOrder: boolean;
}

/**
 * Two runs may both reach over a few words that follow the one and lead to the other; each token goes to one of
 * them, cut where a paragraph or a sentence begins.
 */
export function trimOverlaps(runs: Run[], before: TokenText, after: TokenText): Run[] {
  return trimSide(trimSide(runs, before, 'before'), after, 'after');
}

function trimSide(runs: Run[], tokens: TokenText, side: 'before' | 'after'): Run[] {
  const sorted = runs.map((run) => ({ ...run })).sort((a, b) => a[side] - b[side]);
  const kept: Run[] = [];
  for (const run of sorted) {
    const last = kept.at(-1);
    if (last) {
      const shared = Math.min(last[side] + last.length, run[side] + run.length);
      if (run[side] < shared) {
        const cut = cutBetween(tokens, run[side], shared);
        last.length = Math.min(last.length, cut - last[side]);
        const dropped = cut - run[side];
        run.before += dropped;
        run.after += dropped;
        run.length -= dropped;
      }
      if (last.length <= 0) kept.pop();
    }
    if (run.length > 0) kept.push(run);
  }
  return kept;
}

function cutBetween(tokens: TokenText, from: number, to: number): number {
  for (let at = from; at <= to; at++) if (beginsParagraph(tokens, at)) return at;
  for (let at = from; at <= to; at++) if (beginsSentence(tokens, at)) return at;
  return from;
}

/** Sorts runs by the old text and marks those of the heaviest sequence that rises in the new text too. */
export function inOrder(runs: Run[]): Run[] {
  const sorted = runs.map((run) => ({ ...run, inOrder: false })).sort((a, b) => a.before - b.before);
  const ranks = new Map(
    sorted
      .map((run) => run.after)
      .sort((a, b) => a - b)
      .map((after, k) => [after, k]),
  );
  // A Fenwick tree over the new order: the heaviest sequence that ends at or before a rank, and its last run.
  const best = new Int32Array(sorted.length + 1).fill(-1);
  const weights = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  for (const [k, run] of sorted.entries()) {
    const rank = ranks.get(run.after)!;
    let heaviest = -1;
    for (let i = rank; i > 0; i -= i & -i) heaviest = heavier(weights, heaviest, best[i]!);
    previous[k] = heaviest;
    weights[k] = run.length + (heaviest < 0 ? 0 : weights[heaviest]!);
    for (let i = rank + 1; i <= sorted.length; i += i & -i) best[i] = heavier(weights, best[i]!, k);
  }
  let last = -1;
  for (let k = 0; k < sorted.length; k++) last = heavier(weights, last, k);
  for (; last >= 0; last = previous[last]!) sorted[last]!.inOrder = true;
  return sorted;
}

function heavier(weights: Float64Array, one: number, other: number): number {
  if (one < 0) return other;
  return other < 0 || weights[one]! >= weights[other]! ? one : other;
}

/** Whether a short run has something beside its own words to say for it: its order, or that it is whole paragraphs. */
export function isSupported(run: Run, before: TokenText, after: TokenText): boolean {
  if (run.inOrder) return true;
  return [
    beginsParagraph(before, run.before),
    beginsParagraph(before, run.before + run.length),
    beginsParagraph(after, run.after),
    beginsParagraph(after, run.after + run.length),
  ].every(Boolean);
}
