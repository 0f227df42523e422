import { LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import { barred, marginalsOf } from '../../src/attribution/tagger/lattice.ts';

const L = LABEL_COUNT;

/** A paragraph to learn from: for each token its features (rows of `features`), and its label. */
export interface Example {
  features: Int32Array;
  /** Where each token's features begin; one more entry than tokens. */
  starts: Int32Array;
  labels: Uint8Array;
}

export interface LabelWeights {
  featureCount: number;
  weights: Float32Array;
  transitions: Float64Array;
}

export function scoresOf(example: Example, model: LabelWeights): Float64Array {
  const n = example.labels.length;
  const scores = new Float64Array(n * L);
  for (let t = 0; t < n; t++) {
    const to = example.starts[t + 1] as number;
    for (let k = example.starts[t] as number; k < to; k++) {
      const row = (example.features[k] as number) * L;
      for (let l = 0; l < L; l++)
        scores[t * L + l] = (scores[t * L + l] as number) + (model.weights[row + l] as number);
    }
  }
  return scores;
}

/** Numbers that look random but are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}

/**
 * A conditional random field over labels, by stochastic gradient with a step for every weight of its own
 * (AdaGrad: Duchi, Hazan and Singer 2011), on a part of the features at a time; the result is the average over the
 * last epochs' ends, scaled to the whole.
 */
export function trainLabels(
  examples: readonly Example[],
  featureCount: number,
  options: { epochs: number; rate: number; keep: number; seed: number; log?: (line: string) => void },
): LabelWeights {
  const model: LabelWeights = {
    featureCount,
    weights: new Float32Array(featureCount * L),
    transitions: new Float64Array(L * L),
  };
  const squares = new Float32Array(featureCount * L).fill(1e-2);
  const transitionSquares = new Float64Array(L * L).fill(1);
  const sum = new Float32Array(featureCount * L);
  const pairs = new Float64Array(L * L);
  let summed = 0;
  const random = seeded(options.seed);
  const { weights } = model;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0;
    for (const e of shuffled(examples.length, random)) {
      const example = thinned(examples[e] as Example, options.keep, random);
      const n = example.labels.length;
      if (n === 0) continue;
      const scores = scoresOf(example, model);
      const transitions = barred(model.transitions);
      const marginals = new Float64Array(n * L);
      loss += marginalsOf(scores, transitions, n, marginals, pairs);
      for (let t = 0; t < n; t++) {
        const gold = example.labels[t] as number;
        loss -= scores[t * L + gold] as number;
        if (t > 0) {
          loss -= transitions[(example.labels[t - 1] as number) * L + gold] as number;
        }
        const to = example.starts[t + 1] as number;
        for (let l = 0; l < L; l++) {
          const g = (marginals[t * L + l] as number) - (l === gold ? 1 : 0);
          if (g < 2e-3 && g > -2e-3) continue;
          for (let k = example.starts[t] as number; k < to; k++) {
            const at = (example.features[k] as number) * L + l;
            const square = (squares[at] as number) + g * g;
            squares[at] = square;
            weights[at] = (weights[at] as number) - (options.rate * g) / Math.sqrt(square);
          }
        }
      }
      learnTransitions(model, transitionSquares, pairs, example.labels, options.rate);
    }
    if (epoch >= options.epochs / 2) {
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number);
      summed++;
    }
    options.log?.(`epoch ${epoch + 1}: loss ${Math.round(loss)}`);
  }
  for (let i = 0; i < sum.length; i++) sum[i] = (options.keep * (sum[i] as number)) / summed;
  return { ...model, weights: sum };
}

/** A part of each token's features, drawn anew at every visit, so that none learns to lean on another (dropout). */
function thinned(example: Example, keep: number, random: () => number): Example {
  if (keep >= 1) return example;
  const n = example.labels.length;
  const features = new Int32Array(example.features.length);
  const starts = new Int32Array(n + 1);
  let kept = 0;
  for (let t = 0; t < n; t++) {
    const to = example.starts[t + 1] as number;
    for (let k = example.starts[t] as number; k < to; k++) {
      if (random() < keep) features[kept++] = example.features[k] as number;
    }
    starts[t + 1] = kept;
  }
  return { features, starts, labels: example.labels };
}

/** One step for the transitions: the expected counts of all pairs of neighbours less the true ones. */
function learnTransitions(
  model: LabelWeights,
  squares: Float64Array,
  pairs: Float64Array,
  labels: Uint8Array,
  rate: number,
): void {
  for (let t = 1; t < labels.length; t++) {
    const at = (labels[t - 1] as number) * L + (labels[t] as number);
    pairs[at] = (pairs[at] as number) - 1;
  }
  for (let at = 0; at < pairs.length; at++) {
    const g = pairs[at] as number;
    if (g < 2e-3 && g > -2e-3) continue;
    squares[at] = (squares[at] as number) + g * g;
    model.transitions[at] = (model.transitions[at] as number) - (rate * g) / Math.sqrt(squares[at] as number);
  }
}
