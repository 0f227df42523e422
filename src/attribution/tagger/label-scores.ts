import type { Span } from '../../model/index.ts';
import type { Context } from './context.ts';
import type { LabelReading } from './evidence.ts';
import { LABEL_COUNT } from './labels.ts';
import { barred, marginalsOf } from './lattice.ts';
import { type Model, rowOf } from './model.ts';
import type { Reading } from './reading.ts';
import { FEATURES_PER_TOKEN, tokenFeatures } from './token-features.ts';

/** Tokens of one paragraph beyond which it is labelled in pieces, so that memory stays within bounds. */
const LONGEST_PIECE = 20_000;

/** Probability and score of each label at each token of a text. */
export function readLabels(reading: Reading, context: Context, model: Model): LabelReading {
  const marginals = new Float64Array(reading.tokens.length * LABEL_COUNT);
  const allScores = new Float32Array(reading.tokens.length * LABEL_COUNT);
  const transitions = barred(model.transitions);
  const hashes = new Int32Array(FEATURES_PER_TOKEN);
  for (const [start, end] of reading.paragraphTokens) {
    for (let from = start; from < end; from += LONGEST_PIECE) {
      const piece: Span = [from, Math.min(end, from + LONGEST_PIECE)];
      const n = piece[1] - from;
      const scores = new Float64Array(n * LABEL_COUNT);
      for (let t = 0; t < n; t++) {
        tokenFeatures(reading, context, from + t, hashes, 0);
        addScores(model, hashes, scores, t * LABEL_COUNT);
      }
      allScores.set(scores, from * LABEL_COUNT);
      marginalsOf(scores, transitions, n, marginals.subarray(from * LABEL_COUNT, piece[1] * LABEL_COUNT));
    }
  }
  return { marginals, scores: allScores };
}

/**
 * Adds up the weights of one token's features. Nine running sums in variables, whole steps and no array between them:
 * this is the innermost loop of all.
 */
function addScores(model: Model, hashes: Int32Array, scores: Float64Array, at: number): void {
  const { steps, stepSize } = model;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  let s8 = 0;
  for (let k = 0; k < hashes.length; k++) {
    const row = rowOf(model, hashes[k] as number);
    if (row < 0) continue;
    const base = row * LABEL_COUNT;
    s0 += steps[base] as number;
    s1 += steps[base + 1] as number;
    s2 += steps[base + 2] as number;
    s3 += steps[base + 3] as number;
    s4 += steps[base + 4] as number;
    s5 += steps[base + 5] as number;
    s6 += steps[base + 6] as number;
    s7 += steps[base + 7] as number;
    s8 += steps[base + 8] as number;
  }
  scores[at] = s0 * stepSize;
  scores[at + 1] = s1 * stepSize;
  scores[at + 2] = s2 * stepSize;
  scores[at + 3] = s3 * stepSize;
  scores[at + 4] = s4 * stepSize;
  scores[at + 5] = s5 * stepSize;
  scores[at + 6] = s6 * stepSize;
  scores[at + 7] = s7 * stepSize;
  scores[at + 8] = s8 * stepSize;
}
