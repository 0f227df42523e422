import type { Span } from '../../model/index.ts';
import {
  type CueCandidate,
  cueCandidates,
  searchRange,
  segmentCandidates,
  sourceCandidates,
} from './candidates.ts';
import { between, type Evidence } from './evidence.ts';
import { QUOTE } from './reading.ts';
import { cueWord, endsInIng, SEGMENT_FEATURES, segmentFeatures } from './segment-features.ts';
import { SOURCE_FEATURES, sourceFeatures } from './source-features.ts';
import { scoreOf, softmax, type Trees } from './trees.ts';

export interface Rankers {
  left: Trees;
  right: Trees;
  source: Trees;
  statement: Trees;
}

/** One choice of a ranker: what it took (null: nothing) and how sure it is, 0–1. */
export interface Choice {
  span: Span | null;
  probability: number;
}

/** A cue with the content and source that go with it, all in tokens. */
export interface Draft {
  cue: CueCandidate;
  left: Choice;
  right: Choice;
  source: Choice;
  probability: number;
}

/** Chooses among `options` and nothing by trees over described rows. */
export function choose(
  options: readonly (Span | null)[],
  rows: Float64Array,
  width: number,
  trees: Trees,
): Choice {
  const scores = softmax(Float64Array.from(options, (_, i) => scoreOf(trees, rows, i, width)));
  let top = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[top] as number)) top = i;
  return { span: options[top] ?? null, probability: scores[top] as number };
}

export function segmentRows(
  e: Evidence,
  cue: CueCandidate,
  range: Span,
  options: readonly (Span | null)[],
  other: Span | null,
): Float64Array {
  const rows = new Float64Array(options.length * SEGMENT_FEATURES);
  options.forEach((option, i) => {
    segmentFeatures(e, cue, range, option, other, rows, i * SEGMENT_FEATURES);
  });
  return rows;
}

export function sourceRows(
  e: Evidence,
  cue: CueCandidate,
  content: readonly Span[],
  options: readonly (Span | null)[],
): Float64Array {
  const rows = new Float64Array(options.length * SOURCE_FEATURES);
  options.forEach((option, i) => {
    sourceFeatures(e, cue, content, option, rows, i * SOURCE_FEATURES);
  });
  return rows;
}

export const STATEMENT_FEATURES = 26;

export function statementRow(e: Evidence, d: Omit<Draft, 'probability'>): Float64Array {
  const { reading: r } = e;
  const content = contentOf(d);
  const word = cueWord(e, d.cue);
  const quoted = content.reduce((n, [a, b]) => n + countQuoted(e, a, b), 0);
  const words = content.reduce((n, [a, b]) => n + between(e.words, a, b), 0);
  const odds = content.reduce((n, [a, b]) => n + (e.odds[b] as number) - (e.odds[a] as number), 0);
  const mean = (sums: Float64Array, s: Span | null): number =>
    s ? between(sums, s[0], s[1]) / (s[1] - s[0]) : -1;
  const row = [
    d.cue.speech,
    d.cue.stance,
    d.cue.span[1] - d.cue.span[0],
    r.wordClass[word] as number,
    r.wordClass[d.cue.span[0]] as number,
    endsInIng(r.lower[word] ?? '') ? 1 : 0,
    between(e.cueSum, d.cue.span[0], d.cue.span[1]) / (d.cue.span[1] - d.cue.span[0]),
    d.left.span ? 1 : 0,
    d.left.probability,
    d.right.span ? 1 : 0,
    d.right.probability,
    d.source.span ? 1 : 0,
    d.source.probability,
    words,
    quoted,
    quoted / Math.max(1, words),
    odds / Math.max(1, words),
    mean(e.contentSum, d.left.span),
    mean(e.contentSum, d.right.span),
    mean(e.sourceSum, d.source.span),
    r.quote[d.cue.span[0]] as number,
    d.source.span ? d.cue.span[0] - d.source.span[1] : 99,
    content.reduce((n, [a, b]) => n + between(e.cueSum, a, b), 0),
    e.context.paragraphFrame[d.cue.span[0]] as number,
    r.wordClass[Math.max(0, d.cue.span[0] - 1)] as number,
    d.source.span ? (r.wordClass[d.source.span[1] - 1] as number) : 31,
  ];
  return Float64Array.from(row);
}

function countQuoted(e: Evidence, a: number, b: number): number {
  let n = 0;
  for (let t = a; t < b; t++) if (e.reading.quote[t] === QUOTE.inside) n++;
  return n;
}

export const contentOf = (d: { left: Choice; right: Choice }): Span[] =>
  [d.left.span, d.right.span].filter((s) => s !== null);

export const withNothing = (options: readonly Span[]): (Span | null)[] => [null, ...options];

/** Reads one draft from each cue that may be one. */
export function draftStatements(e: Evidence, rankers: Rankers): Draft[] {
  return cueCandidates(e).map((cue) => {
    const range = searchRange(e, cue);
    const lefts = withNothing(segmentCandidates(e, ...range.left, cue.span[0]));
    const left = choose(lefts, segmentRows(e, cue, range.left, lefts, null), SEGMENT_FEATURES, rankers.left);
    const rights = withNothing(segmentCandidates(e, ...range.right, cue.span[0]));
    const right = choose(
      rights,
      segmentRows(e, cue, range.right, rights, left.span),
      SEGMENT_FEATURES,
      rankers.right,
    );
    const sources = withNothing(sourceCandidates(e, cue));
    const content = contentOf({ left, right });
    const source = choose(sources, sourceRows(e, cue, content, sources), SOURCE_FEATURES, rankers.source);
    const draft = { cue, left, right, source };
    const row = statementRow(e, draft);
    return { ...draft, probability: 1 / (1 + Math.exp(-scoreOf(rankers.statement, row, 0, row.length))) };
  });
}
