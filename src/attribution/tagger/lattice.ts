import { LABEL_COUNT, mayBegin, mayFollow } from './labels.ts';

const L = LABEL_COUNT;
const IMPOSSIBLE = -1e9;

/** For each label those that may stand before it and after it: most pairs are barred, and need not be looked at. */
const EVERY = Array.from({ length: L }, (_, label) => label);
const BEFORE = EVERY.map((label) => Int8Array.from(EVERY.filter((other) => mayFollow(other, label))));
const AFTER = EVERY.map((label) => Int8Array.from(EVERY.filter((other) => mayFollow(label, other))));

/** Transition scores with the impossible ones barred; `learned` holds L×L, row = previous label. */
export function barred(learned: Float64Array): Float64Array {
  return learned.map((score, i) => (mayFollow(Math.floor(i / L), i % L) ? score : IMPOSSIBLE));
}

/**
 * Forward and backward sums over all labellings of `n` tokens (Lafferty, McCallum and Pereira 2001).
 * `scores` holds n×L; `marginals` receives n×L probabilities; `pairs`, if given, L×L expected counts of one label
 * (row) before another. Returns the logarithm of the sum.
 */
export function marginalsOf(
  scores: Float64Array,
  transitions: Float64Array,
  n: number,
  marginals: Float64Array,
  pairs?: Float64Array,
): number {
  const alpha = new Float64Array(n * L);
  const scale = new Float64Array(n);
  const factor = new Float64Array(L * L);
  for (let i = 0; i < L * L; i++) factor[i] = Math.exp(transitions[i] as number);
  const beta = new Float64Array(n * L);
  const emission = new Float64Array(n * L);
  let logSum = 0;
  for (let t = 0; t < n; t++) {
    let top = IMPOSSIBLE;
    for (let l = 0; l < L; l++) top = Math.max(top, scores[t * L + l] as number);
    for (let l = 0; l < L; l++) emission[t * L + l] = Math.exp((scores[t * L + l] as number) - top);
    let sum = 0;
    for (let l = 0; l < L; l++) {
      let a = 0;
      const before = BEFORE[l] as Int8Array;
      if (t === 0) a = mayBegin(l) ? 1 : 0;
      else
        for (let k = 0; k < before.length; k++) {
          const m = before[k] as number;
          a += (alpha[(t - 1) * L + m] as number) * (factor[m * L + l] as number);
        }
      a *= emission[t * L + l] as number;
      alpha[t * L + l] = a;
      sum += a;
    }
    scale[t] = sum;
    for (let l = 0; l < L; l++) alpha[t * L + l] = (alpha[t * L + l] as number) / sum;
    logSum += Math.log(sum) + top;
  }
  for (let l = 0; l < L; l++) beta[(n - 1) * L + l] = 1;
  for (let t = n - 2; t >= 0; t--) {
    for (let l = 0; l < L; l++) {
      let b = 0;
      const after = AFTER[l] as Int8Array;
      for (let k = 0; k < after.length; k++) {
        const m = after[k] as number;
        b +=
          (factor[l * L + m] as number) *
          (emission[(t + 1) * L + m] as number) *
          (beta[(t + 1) * L + m] as number);
      }
      beta[t * L + l] = b / (scale[t + 1] as number);
    }
  }
  for (let i = 0; i < n * L; i++) marginals[i] = (alpha[i] as number) * (beta[i] as number);
  pairs?.fill(0);
  for (let t = 1; pairs && t < n; t++) {
    for (let m = 0; m < L; m++) {
      const before = (alpha[(t - 1) * L + m] as number) / (scale[t] as number);
      if (before < 1e-9) continue;
      for (let l = 0; l < L; l++)
        pairs[m * L + l] =
          (pairs[m * L + l] as number) +
          before *
            (factor[m * L + l] as number) *
            (emission[t * L + l] as number) *
            (beta[t * L + l] as number);
    }
  }
  return logSum;
}

/** The labelling with the highest score (Viterbi). */
export function bestLabels(scores: Float64Array, transitions: Float64Array, n: number): Uint8Array {
  const best = new Float64Array(n * L);
  const back = new Uint8Array(n * L);
  for (let t = 0; t < n; t++) {
    for (let l = 0; l < L; l++) {
      let value = t === 0 ? (mayBegin(l) ? 0 : IMPOSSIBLE) : -Infinity;
      let from = 0;
      if (t > 0) {
        for (let m = 0; m < L; m++) {
          const candidate = (best[(t - 1) * L + m] as number) + (transitions[m * L + l] as number);
          if (candidate > value) {
            value = candidate;
            from = m;
          }
        }
      }
      best[t * L + l] = value + (scores[t * L + l] as number);
      back[t * L + l] = from;
    }
  }
  const labels = new Uint8Array(n);
  let last = 0;
  for (let l = 1; l < L; l++)
    if ((best[(n - 1) * L + l] as number) > (best[(n - 1) * L + last] as number)) last = l;
  for (let t = n - 1; t >= 0; t--) {
    labels[t] = last;
    last = back[t * L + last] as number;
  }
  return labels;
}
