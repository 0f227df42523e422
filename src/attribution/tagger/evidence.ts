import type { Span } from '../../model/index.ts';
import type { Context } from './context.ts';
import { LABEL, LABEL_COUNT } from './labels.ts';
import { QUOTE, type Reading } from './reading.ts';
import { SHAPE } from './shapes.ts';

const L = LABEL_COUNT;
/** No single token may outweigh a whole segment. */
const LARGEST_ODDS = 5;

/** What the labels' probabilities say of any stretch of tokens; sums are prefix sums with one more entry than tokens. */
export interface Evidence {
  reading: Reading;
  context: Context;
  /** Probability of each label at each token, and its score there without regard to the neighbours' labels. */
  marginals: Float64Array;
  scores: Float32Array;
  content: Float64Array;
  source: Float64Array;
  /** `cue`: of a statement; `stance`: of a belief or plan. */
  cue: Float64Array;
  stance: Float64Array;
  /** Prefix sums: log-odds of being content, probability of content, source and any cue. */
  odds: Float64Array;
  contentSum: Float64Array;
  sourceSum: Float64Array;
  cueSum: Float64Array;
  /** Prefix sums: by how much the scores alone favour content, whatever the sentence around it. */
  contentLean: Float64Array;
  /** Prefix count of word tokens (not marks). */
  words: Int32Array;
  isWord: Uint8Array;
}

export function isMark(shape: number): boolean {
  return (shape >= SHAPE.comma && shape <= SHAPE.quoteMark) || shape >= SHAPE.dots;
}

/** What the labels say of each token: tokens × labels in both. */
export interface LabelReading {
  marginals: Float64Array;
  scores: Float32Array;
}

export function gatherEvidence(
  reading: Reading,
  context: Context,
  { marginals, scores }: LabelReading,
): Evidence {
  const n = reading.tokens.length;
  const make = (size: number): Float64Array => new Float64Array(size);
  const e: Evidence = {
    reading,
    context,
    marginals,
    scores,
    content: make(n),
    source: make(n),
    cue: make(n),
    stance: make(n),
    odds: make(n + 1),
    contentSum: make(n + 1),
    sourceSum: make(n + 1),
    cueSum: make(n + 1),
    contentLean: make(n + 1),
    words: new Int32Array(n + 1),
    isWord: new Uint8Array(n),
  };
  for (let t = 0; t < n; t++) {
    const p = (label: number): number => marginals[t * L + label] as number;
    const content = p(LABEL.contentBegin) + p(LABEL.contentInside);
    const source = p(LABEL.sourceBegin) + p(LABEL.sourceInside);
    const cue = p(LABEL.cueBegin) + p(LABEL.cueInside);
    const stance = p(LABEL.stanceBegin) + p(LABEL.stanceInside);
    e.content[t] = content;
    e.source[t] = source;
    e.cue[t] = cue;
    e.stance[t] = stance;
    const odds = Math.log((content + 1e-4) / (1 - content + 1e-4));
    const word = isMark(reading.shape[t] as number) && reading.quote[t] !== QUOTE.inside ? 0 : 1;
    e.isWord[t] = isMark(reading.shape[t] as number) ? 0 : 1;
    e.odds[t + 1] = (e.odds[t] as number) + word * Math.max(-LARGEST_ODDS, Math.min(LARGEST_ODDS, odds));
    e.contentSum[t + 1] = (e.contentSum[t] as number) + content;
    e.sourceSum[t + 1] = (e.sourceSum[t] as number) + source;
    e.cueSum[t + 1] = (e.cueSum[t] as number) + cue + stance;
    const lean = (scores[t * L + LABEL.contentInside] as number) - (scores[t * L] as number);
    e.contentLean[t + 1] =
      (e.contentLean[t] as number) + Math.max(-LARGEST_ODDS, Math.min(LARGEST_ODDS, lean));
    e.words[t + 1] = (e.words[t] as number) + (e.isWord[t] as number);
  }
  return e;
}

export const between = (sums: Float64Array | Int32Array, from: number, to: number): number =>
  to > from ? (sums[to] as number) - (sums[from] as number) : 0;

/** Probability that a stretch with the begin label `begin` starts at `t`. */
export const startsAt = (e: Evidence, t: number, begin: number): number => e.marginals[t * L + begin] ?? 0;

/** Probability that a stretch of `begin`'s kind that covers t-1 does not go on at `t`. */
export function endsAt(e: Evidence, t: number, begin: number): number {
  if (t <= 0) return 0;
  const covered =
    (e.marginals[(t - 1) * L + begin] as number) + (e.marginals[(t - 1) * L + begin + 1] as number);
  const goesOn = t < e.reading.tokens.length ? (e.marginals[t * L + begin + 1] as number) : 0;
  return Math.max(0, covered - goesOn);
}

/** A range narrowed to its outermost words; null when it has none. */
export function narrowed(e: Evidence, [from, to]: Span): Span | null {
  let a = from;
  let b = to;
  while (a < b && !e.isWord[a]) a++;
  while (b > a && !e.isWord[b - 1]) b--;
  return a < b ? [a, b] : null;
}
