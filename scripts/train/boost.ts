import type { Trees } from '../../src/attribution/tagger/trees.ts';
import { seeded } from './label-trainer.ts';

/** Rows to learn from. `groups`: first row of each group and one past the last; null for rows on their own. */
export interface Table {
  width: number;
  rows: Float64Array;
  labels: Float64Array;
  groups: Int32Array | null;
}

export interface BoostOptions {
  trees: number;
  depth: 4 | 5;
  rate: number;
  leastRows: number;
  ridge: number;
  seed: number;
}

const BINS = 48;

/** Part of the groups (or rows) that each tree is grown on. */
const SAMPLED = 0.4;

interface Histogram {
  g: Float64Array;
  h: Float64Array;
  n: Int32Array;
}

/**
 * Gradient boosting of regression trees on quantile bins, each tree on half of the groups (Friedman 2001, 2002;
 * second-order leaves as in Chen and Guestrin 2016). With groups, the loss is the softmax over each group; without,
 * the logistic loss of each row.
 */
export function boost(table: Table, options: BoostOptions): Trees {
  const count = table.labels.length;
  const { cuts, binned } = binRows(table, count);
  const score = new Float64Array(count);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const random = seeded(options.seed);
  const size = 1 << options.depth;
  const forest: Trees = {
    depth: options.depth,
    feature: new Uint8Array(options.trees * size),
    cut: new Float64Array(options.trees * size),
    leaf: new Float64Array(options.trees * size),
    leafSize: 1,
    early: 0,
  };
  for (let tree = 0; tree < options.trees; tree++) {
    slopes(table, score, gradient, hessian);
    const rows = sampleRows(table, random);
    const first = tree * size;
    const bins = growTree({ ...table, binned, cuts, gradient, hessian, options }, rows, forest, tree);
    for (let row = 0; row < count; row++) {
      let node = 1;
      while (node < size) {
        const bin = binned[(forest.feature[first + node] as number) * count + row] as number;
        node = 2 * node + (bin <= (bins[node] as number) ? 0 : 1);
      }
      score[row] = (score[row] as number) + (forest.leaf[first + node - size] as number);
    }
  }
  return forest;
}

function sampleRows(table: Table, random: () => number): Int32Array {
  const rows: number[] = [];
  const groups = table.groups;
  if (!groups) {
    for (let i = 0; i < table.labels.length; i++) if (random() < SAMPLED) rows.push(i);
    return Int32Array.from(rows);
  }
  for (let k = 0; k + 1 < groups.length; k++) {
    if (random() >= SAMPLED) continue;
    for (let i = groups[k] as number; i < (groups[k + 1] as number); i++) rows.push(i);
  }
  return Int32Array.from(rows);
}

interface Growing {
  width: number;
  labels: Float64Array;
  binned: Uint8Array;
  cuts: number[][];
  gradient: Float64Array;
  hessian: Float64Array;
  options: BoostOptions;
}

/** Ends a tree at one of its nodes with one value, whatever depth is left. */
function endTree({ depth, leaf }: Trees, tree: number, node: number, value: number): void {
  let from = node;
  let to = node + 1;
  while (from < 1 << depth) {
    from *= 2;
    to *= 2;
  }
  const first = (tree - 1) << depth;
  leaf.fill(value, first + from, first + to);
}

/** Grows one tree of the forest; returns, for each of its nodes, the last bin that goes left. */
function growTree(t: Growing, rows: Int32Array, forest: Trees, tree: number): Uint8Array {
  const { options, width } = t;
  const count = t.labels.length;
  const first = tree << options.depth;
  const bins = new Uint8Array(1 << options.depth).fill(BINS);
  const histogram = (from: number, to: number): Histogram => {
    const made = {
      g: new Float64Array(width * BINS),
      h: new Float64Array(width * BINS),
      n: new Int32Array(width * BINS),
    };
    for (let f = 0; f < width; f++) {
      if ((t.cuts[f]?.length as number) < 2) continue;
      const base = f * BINS;
      const column = f * count;
      for (let i = from; i < to; i++) {
        const row = rows[i] as number;
        const at = base + (t.binned[column + row] as number);
        made.g[at] = (made.g[at] as number) + (t.gradient[row] as number);
        made.h[at] = (made.h[at] as number) + (t.hessian[row] as number);
        made.n[at] = (made.n[at] as number) + 1;
      }
    }
    return made;
  };
  const grow = (node: number, from: number, to: number, depth: number, known: Histogram | null): void => {
    let g = 0;
    let h = 0;
    for (let i = from; i < to; i++) {
      g += t.gradient[rows[i] as number] as number;
      h += t.hessian[rows[i] as number] as number;
    }
    const mayGrow = depth < options.depth && to - from >= 2 * options.leastRows;
    const own = mayGrow ? (known ?? histogram(from, to)) : null;
    const split = own ? bestSplit(t, own, to - from, g, h) : null;
    if (!own || !split) {
      endTree(forest, tree, node, (-options.rate * g) / (h + options.ridge));
      return;
    }
    let middle = from;
    for (let i = from; i < to; i++) {
      const row = rows[i] as number;
      if ((t.binned[split.feature * count + row] as number) <= split.bin) {
        rows[i] = rows[middle] as number;
        rows[middle++] = row;
      }
    }
    forest.feature[first + node] = split.feature;
    forest.cut[first + node] = t.cuts[split.feature]?.[split.bin] as number;
    bins[node] = split.bin;
    // Only the smaller child is counted; the larger one is what remains of the parent.
    const leftIsSmaller = middle - from <= to - middle;
    const deeper = depth + 1 < options.depth;
    const small = deeper ? (leftIsSmaller ? histogram(from, middle) : histogram(middle, to)) : null;
    const large = small ? remainder(own, small) : null;
    grow(2 * node, from, middle, depth + 1, leftIsSmaller ? small : large);
    grow(2 * node + 1, middle, to, depth + 1, leftIsSmaller ? large : small);
  };
  grow(1, 0, rows.length, 0, null);
  return bins;
}

function remainder(all: Histogram, part: Histogram): Histogram {
  for (let i = 0; i < all.g.length; i++) {
    all.g[i] = (all.g[i] as number) - (part.g[i] as number);
    all.h[i] = (all.h[i] as number) - (part.h[i] as number);
    all.n[i] = (all.n[i] as number) - (part.n[i] as number);
  }
  return all;
}

function bestSplit(
  t: Growing,
  sums: Histogram,
  rows: number,
  g: number,
  h: number,
): { feature: number; bin: number } | null {
  const { leastRows, ridge } = t.options;
  let gain = 1e-3;
  let found: { feature: number; bin: number } | null = null;
  const base = (g * g) / (h + ridge);
  for (let f = 0; f < t.width; f++) {
    const bins = t.cuts[f]?.length as number;
    let gl = 0;
    let hl = 0;
    let nl = 0;
    for (let bin = 0; bin < bins - 1; bin++) {
      gl += sums.g[f * BINS + bin] as number;
      hl += sums.h[f * BINS + bin] as number;
      nl += sums.n[f * BINS + bin] as number;
      if (nl < leastRows || rows - nl < leastRows) continue;
      const value = (gl * gl) / (hl + ridge) + ((g - gl) * (g - gl)) / (h - hl + ridge) - base;
      if (value > gain) {
        gain = value;
        found = { feature: f, bin };
      }
    }
  }
  return found;
}

function slopes(table: Table, score: Float64Array, gradient: Float64Array, hessian: Float64Array): void {
  const { labels, groups } = table;
  if (!groups) {
    for (let i = 0; i < labels.length; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] as number)));
      gradient[i] = p - (labels[i] as number);
      hessian[i] = Math.max(1e-6, p * (1 - p));
    }
    return;
  }
  for (let k = 0; k + 1 < groups.length; k++) {
    const from = groups[k] as number;
    const to = groups[k + 1] as number;
    let top = -Infinity;
    for (let i = from; i < to; i++) top = Math.max(top, score[i] as number);
    let sum = 0;
    for (let i = from; i < to; i++) sum += Math.exp((score[i] as number) - top);
    for (let i = from; i < to; i++) {
      const p = Math.exp((score[i] as number) - top) / sum;
      gradient[i] = p - (labels[i] as number);
      hessian[i] = Math.max(1e-6, p * (1 - p));
    }
  }
}

/** Cuts every column at its quantiles; a bin's number counts the cuts below a value. */
function binRows(table: Table, count: number): { cuts: number[][]; binned: Uint8Array } {
  const { width, rows } = table;
  const binned = new Uint8Array(width * count);
  const cuts: number[][] = [];
  for (let f = 0; f < width; f++) {
    const sample: number[] = [];
    const step = Math.max(1, Math.floor(count / 20_000));
    for (let i = 0; i < count; i += step) sample.push(rows[i * width + f] as number);
    sample.sort((a, b) => a - b);
    const distinct = [...new Set(sample)];
    const column: number[] = [];
    if (distinct.length <= BINS) column.push(...distinct);
    else
      for (let k = 1; k <= BINS; k++) {
        const cut = sample[Math.min(sample.length - 1, Math.floor((k * sample.length) / BINS))] as number;
        if (column.length === 0 || cut > (column[column.length - 1] as number)) column.push(cut);
      }
    const rounded = column.map((x) => Math.fround(x));
    cuts.push(rounded);
    for (let i = 0; i < count; i++) {
      const x = rows[i * width + f] as number;
      let low = 0;
      let high = rounded.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (x <= (rounded[middle] as number)) high = middle;
        else low = middle + 1;
      }
      binned[f * count + i] = low;
    }
  }
  return { cuts, binned };
}
