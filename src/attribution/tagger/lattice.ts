import { LABEL_COUNT, mayBegin, mayFollow } from './labels.ts';

const L = LABEL_COUNT;
const IMPOSSIBLE = -1e9;

/** For each label those that may stand after it: most pairs are barred, and need not be looked at. */
const EVERY = Array.from({ length: L }, (_, label) => label);
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
    const at = t * L;
    let top = IMPOSSIBLE;
    for (let l = 0; l < L; l++) if ((scores[at + l] as number) > top) top = scores[at + l] as number;
    for (let l = 0; l < L; l++) emission[at + l] = Math.exp((scores[at + l] as number) - top);
    if (t === 0) for (let l = 0; l < L; l++) alpha[l] = mayBegin(l) ? 1 : 0;
    else step(alpha, at, factor);
    let sum = 0;
    for (let l = 0; l < L; l++) {
      const a = (alpha[at + l] as number) * (emission[at + l] as number);
      alpha[at + l] = a;
      sum += a;
    }
    scale[t] = sum;
    for (let l = 0; l < L; l++) alpha[at + l] = (alpha[at + l] as number) / sum;
    logSum += Math.log(sum) + top;
  }
  for (let l = 0; l < L; l++) beta[(n - 1) * L + l] = 1;
  for (let t = n - 2; t >= 0; t--) {
    const next = (t + 1) * L;
    const scaled = scale[t + 1] as number;
    for (let l = 0; l < L; l++) {
      let b = 0;
      const after = AFTER[l] as Int8Array;
      for (let k = 0; k < after.length; k++) {
        const m = after[k] as number;
        b += (factor[l * L + m] as number) * (emission[next + m] as number) * (beta[next + m] as number);
      }
      beta[t * L + l] = b / scaled;
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

/**
 * The forward sums of the token whose entries begin `at`, from those of the one before it. All labels before are looked
 * at in one line for those that may follow any, and two for those that go on with a stretch.
 */
function step(alpha: Float64Array, at: number, factor: Float64Array): void {
  const a0 = alpha[at - 9] as number;
  const a1 = alpha[at - 8] as number;
  const a2 = alpha[at - 7] as number;
  const a3 = alpha[at - 6] as number;
  const a4 = alpha[at - 5] as number;
  const a5 = alpha[at - 4] as number;
  const a6 = alpha[at - 3] as number;
  const a7 = alpha[at - 2] as number;
  const a8 = alpha[at - 1] as number;
  for (let l = 0; l < L; l = l === 0 ? 1 : l + 2)
    alpha[at + l] =
      a0 * (factor[l] as number) +
      a1 * (factor[L + l] as number) +
      a2 * (factor[2 * L + l] as number) +
      a3 * (factor[3 * L + l] as number) +
      a4 * (factor[4 * L + l] as number) +
      a5 * (factor[5 * L + l] as number) +
      a6 * (factor[6 * L + l] as number) +
      a7 * (factor[7 * L + l] as number) +
      a8 * (factor[8 * L + l] as number);
  for (let l = 2; l < L; l += 2)
    alpha[at + l] =
      (alpha[at - L + l - 1] as number) * (factor[(l - 1) * L + l] as number) +
      (alpha[at - L + l] as number) * (factor[l * L + l] as number);
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
