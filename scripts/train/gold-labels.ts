import { LABEL } from '../../src/attribution/tagger/labels.ts';
import type { Reading } from '../../src/attribution/tagger/reading.ts';
import type { Span } from '../../src/model/index.ts';
import type { GoldArticle, GoldAttribution } from './corpus.ts';

/** Index of the first token that ends after `offset`. */
export function tokenAfter(r: Reading, offset: number): number {
  let low = 0;
  let high = r.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((r.tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Half-open token range of a span. */
export function tokensOf(r: Reading, [start, end]: Span): Span {
  const from = tokenAfter(r, start);
  let to = from;
  while (to < r.tokens.length && (r.tokens[to]?.start ?? end) < end) to++;
  return [from, to];
}

/** Whether an attribution is a statement: one that the corpus marks as speech, or that holds quotation marks. */
export const isStatement = (a: GoldAttribution): boolean => a.speech || a.quoted;

/**
 * One label a token. Statements come first; a belief or plan that would cut through one is left out,
 * because a token carries one label only.
 */
export function labelTokens(r: Reading, article: GoldArticle): Uint8Array {
  const labels = new Uint8Array(r.tokens.length);
  const ordered = [
    ...article.attributions.filter(isStatement),
    ...article.attributions.filter((a) => !isStatement(a)),
  ];
  for (const a of ordered) {
    const cueLabel = isStatement(a) ? LABEL.cueBegin : LABEL.stanceBegin;
    const parts: [Span, number][] = [
      ...a.content.map((s): [Span, number] => [tokensOf(r, s), LABEL.contentBegin]),
      ...a.source.map((s): [Span, number] => [tokensOf(r, s), LABEL.sourceBegin]),
      ...a.cue.map((s): [Span, number] => [tokensOf(r, s), cueLabel]),
    ];
    const free = parts.every(([[from, to], label]) => {
      for (let i = from; i < to; i++)
        if (labels[i] !== 0 && !(label === 1 && (labels[i] === 1 || labels[i] === 2))) return false;
      return true;
    });
    if (!free && !isStatement(a)) continue;
    for (const [[from, to], label] of parts) {
      for (let i = from; i < to; i++)
        if (labels[i] === 0)
          labels[i] = i === from || (labels[i - 1] === 0 && i === from) ? label : label + 1;
    }
  }
  for (let i = 0; i < labels.length; i++) {
    const l = labels[i] as number;
    if (l !== 0 && l % 2 === 0 && (i === 0 || (labels[i - 1] !== l && labels[i - 1] !== l - 1)))
      labels[i] = l - 1;
  }
  return labels;
}
