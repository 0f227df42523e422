/** Boosted regression trees; all nodes of all trees in one table. */
export interface Trees {
  /** Index of each tree's root. */
  roots: Int32Array;
  /** Feature asked at each node, or -1 at a leaf. */
  feature: Int16Array;
  /** Threshold at a node (at most: left), value at a leaf. */
  value: Float64Array;
  /** The left child's index; the right one is next to it. */
  left: Int32Array;
}

/**
 * For each of `count` rows (with `width` numbers each), the sum of the leaves that it falls into. Tree by tree, so that
 * a tree's nodes stay in the processor's nearest memory while all rows go through it.
 */
export function scoresOf(trees: Trees, rows: Float64Array, count: number, width: number): Float64Array {
  const { roots, feature, value, left } = trees;
  const sums = new Float64Array(count);
  for (let k = 0; k < roots.length; k++) {
    const root = roots[k] as number;
    for (let row = 0, base = 0; row < count; row++, base += width) {
      let node = root;
      let f = feature[node] as number;
      while (f >= 0) {
        node = (left[node] as number) + ((rows[base + f] as number) <= (value[node] as number) ? 0 : 1);
        f = feature[node] as number;
      }
      sums[row] = (sums[row] as number) + (value[node] as number);
    }
  }
  return sums;
}

/** The same for a single row. */
export const scoreOf = (trees: Trees, row: Float64Array): number =>
  scoresOf(trees, row, 1, row.length)[0] as number;

/** Turns scores into shares of one, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const s of scores) top = Math.max(top, s);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp((scores[i] as number) - top);
    sum += scores[i] as number;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
  return scores;
}
