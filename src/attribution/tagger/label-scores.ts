import type { Span } from '../../model/index.ts';
import type { Context } from './context.ts';
import type { LabelReading } from './evidence.ts';
import { LABEL_COUNT } from './labels.ts';
import { barred, marginalsOf } from './lattice.ts';
import { KEY_BITS, type Model, NEAR_BITS, PAIRS, REST_BITS } from './model.ts';
import { LARGEST_STEP } from './packing.ts';
import type { Reading } from './reading.ts';
import { FEATURES_PER_TOKEN, tokenFeatures, windowOf } from './token-features.ts';

/** Tokens of one paragraph beyond which it is labelled in pieces, so that memory stays within bounds. */
const LONGEST_PIECE = 20_000;

/** Probability and score of each label at each token of a text. */
export function readLabels(reading: Reading, context: Context, model: Model): LabelReading {
  const marginals = new Float64Array(reading.tokens.length * LABEL_COUNT);
  const allScores = new Float32Array(reading.tokens.length * LABEL_COUNT);
  const transitions = barred(model.transitions);
  const hashes = new Int32Array(FEATURES_PER_TOKEN);
  for (const paragraph of reading.paragraphTokens) {
    const [start, end] = paragraph;
    const window = windowOf(reading, context, paragraph);
    for (let from = start; from < end; from += LONGEST_PIECE) {
      const piece: Span = [from, Math.min(end, from + LONGEST_PIECE)];
      const n = piece[1] - from;
      const scores = new Float64Array(n * LABEL_COUNT);
      for (let t = 0; t < n; t++) {
        tokenFeatures(window, from + t, hashes, 0);
        addScores(model, hashes, scores, t * LABEL_COUNT);
      }
      allScores.set(scores, from * LABEL_COUNT);
      marginalsOf(scores, transitions, n, marginals.subarray(from * LABEL_COUNT, piece[1] * LABEL_COUNT));
    }
  }
  return { marginals, scores: allScores };
}

/** The sums of one token, two labels in each, and the same as single labels. */
const sums = new Int32Array(PAIRS);
const halves = new Uint16Array(sums.buffer);

/**
 * Adds up the weights of one token's features. Running sums in variables, whole steps, two labels in each and the look
 * for a feature's row in the same loop: this is the innermost loop of all.
 */
function addScores(model: Model, hashes: Int32Array, scores: Float64Array, at: number): void {
  const { groups, rests, kept, pairs, stepSize } = model;
  let found = 0;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  for (let k = 0; k < FEATURES_PER_TOKEN; k++) {
    const key = (hashes[k] as number) >>> (32 - KEY_BITS);
    const bit = key >> NEAR_BITS;
    if (((kept[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
    const group = key >> REST_BITS;
    const rest = key & ((1 << REST_BITS) - 1);
    const end = groups[group + 1] as number;
    let row = groups[group] as number;
    while (row < end && rests[row] !== rest) row++;
    if (row === end) continue;
    const base = row * PAIRS;
    found++;
    s0 += pairs[base] as number;
    s1 += pairs[base + 1] as number;
    s2 += pairs[base + 2] as number;
    s3 += pairs[base + 3] as number;
    s4 += pairs[base + 4] as number;
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
  sums[4] = s4;
  const raised = found * LARGEST_STEP;
  for (let label = 0; label < LABEL_COUNT; label++)
    scores[at + label] = ((halves[label] as number) - raised) * stepSize;
}
