import type { Rankers } from './assemble.ts';
import type { PackedSymbols } from './entropy-code.ts';
import { LABEL_COUNT } from './labels.ts';
import { type PackedDistances, unfolded, unpackDistances, unpackIntegers, unpackSteps } from './packing.ts';
import type { Trees } from './trees.ts';

/** What training writes and `en/weights` holds. */
export interface PackedModel {
  /** Distances between the ascending keys of the features kept. */
  keys: PackedDistances;
  /** For each label a step for every feature. */
  steps: readonly PackedSymbols[];
  stepSize: number;
  transitions: readonly number[];
  trees: Readonly<Record<keyof Rankers, PackedTrees>>;
}

export interface PackedTrees {
  /** Per node: 0 for a leaf, else 1 + the feature asked. Children follow their parent, left before right. */
  features: string;
  /** Per node: index into `cuts`, or the leaf's value in `leafSize`. */
  values: string;
  cuts: readonly number[];
  leafSize: number;
}

/** Features are told apart by this many bits of their hash. */
export const KEY_BITS = 21;
export const keyOf = (hash: number): number => hash >>> (32 - KEY_BITS);

export interface Model {
  /** Keys and rows of features in turn, through open addressing; key -1 for an empty place. */
  table: Int32Array;
  mask: number;
  /** Weights in steps of `stepSize`: features × labels. */
  steps: Int8Array;
  /** Bits by the slots of keys, in a small table of its own: most features were not kept, and this says so at once. */
  kept: Uint32Array;
  stepSize: number;
  transitions: Float64Array;
  rankers: Rankers;
}

export function unpackModel(packed: PackedModel): Model {
  const distances = unpackDistances(packed.keys);
  const count = distances.length;
  let size = 1;
  while (size < 3 * count) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(2 * size).fill(-1);
  const kept = new Uint32Array(KEPT_BITS / 32);
  let key = 0;
  for (let row = 0; row < count; row++) {
    key += distances[row] as number;
    const slot = slotOf(key);
    const bit = slot & (KEPT_BITS - 1);
    kept[bit >> 5] = (kept[bit >> 5] as number) | (1 << (bit & 31));
    let place = slot & mask;
    while (table[2 * place] !== -1) place = (place + 1) & mask;
    table[2 * place] = key;
    table[2 * place + 1] = row;
  }
  const steps = new Int8Array(count * LABEL_COUNT);
  packed.steps.forEach((own, label) => {
    const unpacked = unpackSteps(own);
    for (let row = 0; row < count; row++) steps[row * LABEL_COUNT + label] = unpacked[row] as number;
  });
  const { cue, left, right, source, whole, statement, among } = packed.trees;
  return {
    table,
    mask,
    steps,
    kept,
    stepSize: packed.stepSize,
    transitions: Float64Array.from(packed.transitions),
    rankers: {
      cue: unpackTrees(cue),
      left: unpackTrees(left),
      right: unpackTrees(right),
      source: unpackTrees(source),
      whole: unpackTrees(whole),
      statement: unpackTrees(statement),
      among: unpackTrees(among),
    },
  };
}

/** A power of two: large enough that few features that were not kept meet a bit, small enough to stay near. */
const KEPT_BITS = 1 << 17;

const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 8;

/** The row of the feature with this hash, or -1. */
export function rowOf(model: Model, hash: number): number {
  const key = keyOf(hash);
  const slot = slotOf(key);
  const bit = slot & (KEPT_BITS - 1);
  if (((model.kept[bit >> 5] as number) & (1 << (bit & 31))) === 0) return -1;
  let place = slot & model.mask;
  for (;;) {
    const found = model.table[2 * place] as number;
    if (found === key) return model.table[2 * place + 1] as number;
    if (found === -1) return -1;
    place = (place + 1) & model.mask;
  }
}

function unpackTrees(packed: PackedTrees): Trees {
  const asked = unpackIntegers(packed.features);
  const values = unpackIntegers(packed.values);
  const count = asked.length;
  const trees: Trees = {
    roots: new Int32Array(count),
    feature: new Int16Array(count),
    value: new Float64Array(count),
    left: new Int32Array(count),
  };
  let roots = 0;
  let node = 0;
  // Nodes stand breadth first within each tree: the children of the next branching are the next two free places.
  while (node < count) {
    trees.roots[roots++] = node;
    let free = node + 1;
    for (; node < free; node++) {
      const feature = (asked[node] as number) - 1;
      trees.feature[node] = feature;
      if (feature < 0) trees.value[node] = unfolded(values[node] as number) * packed.leafSize;
      else {
        trees.value[node] = packed.cuts[values[node] as number] as number;
        trees.left[node] = free;
        free += 2;
      }
    }
  }
  return { ...trees, roots: trees.roots.slice(0, roots) };
}
