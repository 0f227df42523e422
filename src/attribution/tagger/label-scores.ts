import type { Span } from '../../model/index.ts';
import type { Context } from './context.ts';
import { LABEL_COUNT } from './labels.ts';
import { barred, marginalsOf } from './lattice.ts';
import { type Model, rowOf } from './model.ts';
import type { Reading } from './reading.ts';
import { FEATURES_PER_TOKEN, tokenFeatures } from './token-features.ts';

/** Tokens of one paragraph beyond which it is labelled in pieces, so that memory stays within bounds. */
const LONGEST_PIECE = 20_000;

/** Probability of each label at each token of a text: tokens × labels. */
export function labelMarginals(reading: Reading, context: Context, model: Model): Float64Array {
  const marginals = new Float64Array(reading.tokens.length * LABEL_COUNT);
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
      marginalsOf(scores, transitions, n, marginals.subarray(from * LABEL_COUNT, piece[1] * LABEL_COUNT));
    }
  }
  return marginals;
}

function addScores(model: Model, hashes: Int32Array, scores: Float64Array, at: number): void {
  for (let k = 0; k < hashes.length; k++) {
    const row = rowOf(model, hashes[k] as number);
    if (row < 0) continue;
    const base = row * LABEL_COUNT;
    for (let l = 0; l < LABEL_COUNT; l++)
      scores[at + l] = (scores[at + l] as number) + (model.weights[base + l] as number);
  }
}
