import { createHash } from 'node:crypto';
import { LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import type { PackedModel, PackedTrees } from '../../src/attribution/tagger/model.ts';
import {
  folded,
  LARGEST_STEP,
  packDistances,
  packIntegers,
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
    steps: Array.from({ length: LABEL_COUNT }, (_, label) =>
      packSteps(order.map(({ row }) => stepOf(row, label))),
    ),
    stepSize,
    transitions: [...model.transitions].map((x) => Math.round(x * 1000) / 1000),
  };
}

export function packTrees(trees: Trees): PackedTrees {
  const features: number[] = [];
  const values: number[] = [];
  const cuts = new Map<number, number>();
  for (const root of trees.roots) {
    const queue = [root];
    for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
      const feature = trees.feature[node] as number;
      const value = trees.value[node] as number;
      features.push(feature + 1);
      if (feature < 0) values.push(folded(Math.round(value / LEAF_SIZE)));
      else {
        const cut = rounded(value);
        if (!cuts.has(cut)) cuts.set(cut, cuts.size);
        values.push(cuts.get(cut) as number);
        queue.push(trees.left[node] as number, (trees.left[node] as number) + 1);
      }
    }
  }
  return {
    features: packIntegers(features),
    values: packIntegers(values),
    cuts: [...cuts.keys()],
    leafSize: LEAF_SIZE,
  };
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
