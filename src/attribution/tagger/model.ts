import type { Rankers } from './assemble.ts';
import type { PackedSymbols } from './entropy-code.ts';
import { LABEL_COUNT } from './labels.ts';
import { type PackedDistances, unpackDigits, unpackKeys, unpackSigned, unpackSteps } from './packing.ts';
import type { Trees } from './trees.ts';

/** What training writes and `en/weights` holds. */
export interface PackedModel {
  /** Distances between the ascending keys of the features kept. */
  keys: PackedDistances;
  /** For every feature a step for each label. */
  steps: PackedSymbols;
  stepSize: number;
  transitions: readonly number[];
  trees: Readonly<Record<keyof Rankers, PackedTrees>>;
}

/** Trees as in `Trees`, tree by tree. */
export interface PackedTrees {
  depth: 4 | 5;
  /** Of each node the feature, and which of that feature's cuts. */
  features: string;
  places: string;
  leaves: string;
  /** For each feature its cuts, ascending. */
  cuts: readonly (readonly number[])[];
  leafSize: number;
  early: number;
}

/** Features are told apart by this many bits of their hash. */
export const KEY_BITS = 21;
export const keyOf = (hash: number): number => hash >>> (32 - KEY_BITS);

/** Keys with the same upper bits are one group; the rest of a key tells them apart within it. */
export const REST_BITS = 8;
/** One bit for so many neighbouring keys: few features that were not kept meet one that is set, and all bits stay near. */
export const NEAR_BITS = 4;

export interface Model {
  /** The first row of each group of keys, and one more entry; the keys' rests, row by row. */
  groups: Uint16Array;
  rests: Uint8Array;
  /** Bits by the upper part of keys: most features were not kept, and this says so at once. */
  kept: Int32Array;
  /**
   * For every feature its weights in steps of `stepSize`, a label in 16 bits and so two at once; to keep them above
   * zero they are raised by `LARGEST_STEP`.
   */
  pairs: Int32Array;
  stepSize: number;
  transitions: Float64Array;
  rankers: Rankers;
}

/** So many pairs hold a feature's weights; the last one is half empty. */
export const PAIRS = (LABEL_COUNT + 1) / 2;

export function unpackModel(packed: PackedModel): Model {
  const { cue, left, right, source, whole, statement, among } = packed.trees;
  const { groups, rests, kept } = groupKeys(unpackKeys(packed.keys));
  return {
    groups,
    rests,
    kept,
    pairs: new Int32Array(unpackSteps(packed.steps, LABEL_COUNT, 2 * PAIRS).buffer),
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

function groupKeys(keys: Int32Array): Pick<Model, 'groups' | 'rests' | 'kept'> {
  const count = keys.length;
  const groups = new Uint16Array((1 << (KEY_BITS - REST_BITS)) + 1);
  const rests = new Uint8Array(count);
  const kept = new Int32Array((1 << (KEY_BITS - NEAR_BITS)) / 32);
  let group = 0;
  for (let row = 0; row < count; row++) {
    const key = keys[row] as number;
    const own = key >>> REST_BITS;
    while (group < own) groups[++group] = row;
    rests[row] = key & ((1 << REST_BITS) - 1);
    const bit = key >>> NEAR_BITS;
    kept[bit >> 5] = (kept[bit >> 5] as number) | (1 << (bit & 31));
  }
  groups.fill(count, group + 1);
  return { groups, rests, kept };
}

function unpackTrees({ depth, features, places, leaves, cuts, leafSize, early }: PackedTrees): Trees {
  const feature = unpackDigits(features);
  const place = unpackDigits(places);
  const all = Float64Array.from(cuts.flat());
  const firstCut = new Int32Array(cuts.length);
  for (let f = 1; f < cuts.length; f++)
    firstCut[f] = (firstCut[f - 1] as number) + (cuts[f - 1] as readonly number[]).length;
  const cut = new Float64Array(feature.length);
  for (let at = 0; at < cut.length; at++)
    cut[at] = all[(firstCut[feature[at] as number] as number) + (place[at] as number)] as number;
  return { depth, feature, cut, leaf: unpackSigned(leaves), leafSize, early };
}
