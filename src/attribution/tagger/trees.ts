/**
 * Boosted regression trees, each filled up to one depth, so that all paths are equally long: nothing is asked but
 * whether a number is above a cut, and the answer is a digit of the next node's index and never a branch of the code.
 * Nodes stand in the order of a heap: the root is 1, below `i` stand `2i` and `2i + 1`. Where a tree ends early, all
 * leaves below are the same.
 */
export interface Trees {
  /** Four or five steps lead from the root to a leaf. */
  depth: 4 | 5;
  /** 2^depth entries a tree (the first is unused): the feature that a node asks for. */
  feature: Uint8Array;
  /** The same for the cut: above it the way leads to the right. */
  cut: Float64Array;
  /** 2^depth entries a tree, from left to right, in `leafSize`. */
  leaf: Float64Array | Int32Array;
  leafSize: number;
  /** So many trees at the beginning ask for nothing that is decided late, after other parts of a row. */
  early: number;
}

const DEEPEST = 5;

/**
 * For each of `count` rows (with `width` numbers each), the sum of the leaves that it falls into. `early`: the sums of
 * the early trees, where they are known.
 */
export function scoresOf(
  trees: Trees,
  rows: Float64Array,
  count: number,
  width: number,
  early: Float64Array = earlySums(trees, rows, count, width),
): Float64Array {
  const sums = early.slice();
  addLeaves(trees, rows, width, trees.early << trees.depth, trees.feature.length, sums);
  for (let row = 0; row < count; row++) sums[row] = (sums[row] as number) * trees.leafSize;
  return sums;
}

/** What the early trees say of rows of which the rest is still to be decided. */
export function earlySums(trees: Trees, rows: Float64Array, count: number, width: number): Float64Array {
  const sums = new Float64Array(count);
  addLeaves(trees, rows, width, 0, trees.early << trees.depth, sums);
  return sums;
}

/**
 * Tree by tree, so that a tree's nodes stay in the processor's nearest memory while all rows go through it; the four or
 * five steps down are written out, which is half as fast again as a loop.
 */
function addLeaves(
  { depth, feature, cut, leaf }: Trees,
  rows: Float64Array,
  width: number,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const size = 1 << depth;
  for (let first = from; first < to; first += size) {
    for (let row = 0, base = 0; row < sums.length; row++, base += width) {
      let at = first | 1;
      let node = 2 | +((rows[base + (feature[at] as number)] as number) > (cut[at] as number));
      at = first | node;
      node = (node << 1) | +((rows[base + (feature[at] as number)] as number) > (cut[at] as number));
      at = first | node;
      node = (node << 1) | +((rows[base + (feature[at] as number)] as number) > (cut[at] as number));
      at = first | node;
      node = (node << 1) | +((rows[base + (feature[at] as number)] as number) > (cut[at] as number));
      if (depth === DEEPEST) {
        at = first | node;
        node = (node << 1) | +((rows[base + (feature[at] as number)] as number) > (cut[at] as number));
      }
      sums[row] = (sums[row] as number) + (leaf[first + node - size] as number);
    }
  }
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
