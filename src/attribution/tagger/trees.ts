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

/** The sum of the leaves that row `row` of `rows` (with `width` numbers each) falls into. */
export function scoreOf(trees: Trees, rows: Float64Array, row: number, width: number): number {
  const base = row * width;
  let sum = 0;
  for (let k = 0; k < trees.roots.length; k++) {
    let node = trees.roots[k] as number;
    let f = trees.feature[node] as number;
    while (f >= 0) {
      node =
        (trees.left[node] as number) + ((rows[base + f] as number) <= (trees.value[node] as number) ? 0 : 1);
      f = trees.feature[node] as number;
    }
    sum += trees.value[node] as number;
  }
  return sum;
}

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
