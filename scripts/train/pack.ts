import { createHash } from 'node:crypto';
import { LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import type { PackedModel, PackedTrees } from '../../src/attribution/tagger/model.ts';
import {
  LARGEST_STEP,
  packDigits,
  packDistances,
  packSigned,
  packSteps,
} from '../../src/attribution/tagger/packing.ts';
import type { Trees } from '../../src/attribution/tagger/trees.ts';
import type { LabelWeights } from './label-trainer.ts';

/** Leaves are rounded to this part of a unit of log-odds. */
const LEAF_SIZE = 1 / 64;
/** Weights beyond this are cut off: a few outliers would make the steps coarse. */
const LARGEST_WEIGHT = 2.2;

export function packLabels(
  model: LabelWeights,
  keys: readonly number[],
): Pick<PackedModel, 'keys' | 'steps' | 'stepSize' | 'transitions'> {
  const order = keys.map((key, row) => ({ key, row })).sort((a, b) => a.key - b.key);
  const stepSize = LARGEST_WEIGHT / LARGEST_STEP;
  const distances = order.map(({ key }, i) => key - (order[i - 1]?.key ?? 0));
  const stepOf = (row: number, label: number): number => {
    const step = Math.round((model.weights[row * LABEL_COUNT + label] as number) / stepSize);
    return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
  };
  return {
    keys: packDistances(distances),
    steps: packSteps(
      order.flatMap(({ row }) => Array.from({ length: LABEL_COUNT }, (_, label) => stepOf(row, label))),
    ),
    stepSize,
    transitions: [...model.transitions].map((x) => Math.round(x * 1000) / 1000),
  };
}

/** Packs trees, those first that do not ask for any of the features which are decided `late`. */
export function packTrees(trees: Trees, late: readonly number[] = []): PackedTrees {
  const { depth } = trees;
  const size = 1 << depth;
  const starts = Array.from({ length: trees.feature.length / size }, (_, tree) => tree * size);
  const asksLate = (start: number): boolean =>
    trees.feature.subarray(start, start + size).some((feature) => late.includes(feature));
  const early = starts.filter((start) => !asksLate(start));
  const order = [...early, ...starts.filter(asksLate)];
  const ordered = (values: ArrayLike<number>): number[] =>
    order.flatMap((start) => Array.from({ length: size }, (_, i) => values[start + i] as number));
  const feature = ordered(trees.feature);
  const cut = ordered(trees.cut).map(rounded);
  const lists = cutsOf(feature, cut);
  return {
    depth,
    features: packDigits(feature),
    places: packDigits(cut.map((value, at) => lists[feature[at] as number]?.indexOf(value) as number)),
    leaves: packSigned(ordered(trees.leaf).map((value) => Math.round(value / LEAF_SIZE))),
    cuts: lists,
    leafSize: LEAF_SIZE,
    early: early.length,
  };
}

/** For each feature its cuts, ascending. */
function cutsOf(feature: readonly number[], cut: readonly number[]): number[][] {
  const found = Array.from({ length: 1 + Math.max(...feature) }, () => new Set<number>());
  cut.forEach((value, node) => {
    found[feature[node] as number]?.add(value);
  });
  return found.map((own) => [...own].sort((x, y) => x - y));
}

/** Four significant digits; whole numbers stay whole. */
const rounded = (x: number): number => Number(x.toPrecision(4));

/**
 * The module that the weights are kept in. Analyses carry the weights' name, the beginning of their hash, so that
 * two analyses can be told apart when the weights behind them differ.
 */
export function moduleText(model: PackedModel): string {
  const packed = JSON.stringify(model);
  const name = createHash('sha256').update(packed).digest('hex').slice(0, 12);
  return [
    "import type { PackedModel } from '../../tagger/model.ts';",
    '',
    '/** Written by scripts/train.ts; see docs/model-card.md. */',
    `export const WEIGHTS_NAME = '${name}';`,
    `export const PACKED_MODEL: PackedModel = ${packed};`,
    '',
  ].join('\n');
}
