import { gatherEvidence } from '../../src/attribution/tagger/evidence.ts';
import { LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import { barred, marginalsOf } from '../../src/attribution/tagger/lattice.ts';
import type { PackedModel } from '../../src/attribution/tagger/model.ts';
import type { BoostOptions } from './boost.ts';
import { countFeatures, examplesOf, type ReadArticle } from './examples.ts';
import { type LabelWeights, scoresOf, trainLabels } from './label-trainer.ts';
import { packLabels, packTrees } from './pack.ts';
import { draftsOf, goldTokens, trainRankers, trainStatementModel } from './ranking.ts';

/** Everything that training may be told; the defaults make the committed weights. */
export const SETTINGS = {
  leastCount: 4,
  featuresKept: 20_000,
  folds: 3,
  labels: { epochs: 4, rate: 0.05, keep: 1, seed: 7 },
  rankers: { trees: 90, depth: 5, rate: 0.15, leastRows: 20, ridge: 2, seed: 11 } satisfies BoostOptions,
  statement: { trees: 100, depth: 4, rate: 0.1, leastRows: 20, ridge: 2, seed: 11 } satisfies BoostOptions,
};

type Log = (line: string) => void;

/** What the first stage learns: the labels' weights, and what they say of each article when trained on others. */
export interface LabelStage {
  packed: Pick<PackedModel, 'keys' | 'steps' | 'stepSize' | 'transitions'>;
  marginals: Float64Array[];
}

/** Trains on the given articles; the same articles give the same model, digit by digit. */
export function trainModel(articles: readonly ReadArticle[], log: Log): PackedModel {
  return trainStructure(articles, trainLabelStage(articles, log), log);
}

export function trainLabelStage(articles: readonly ReadArticle[], log: Log): LabelStage {
  const rows = strongestFeatures(articles, log);
  const final = trainLabels(
    articles.flatMap((a) => examplesOf(a, rows)),
    rows.size,
    SETTINGS.labels,
  );
  log('labels trained on the features kept');
  return { packed: packLabels(final, [...rows.keys()]), marginals: crossFitted(articles, rows, log) };
}

/** Trains what chooses contents and sources and judges statements, on the first stage's probabilities. */
export function trainStructure(articles: readonly ReadArticle[], stage: LabelStage, log: Log): PackedModel {
  const parts = articles.map((article, i) => {
    const evidence = gatherEvidence(article.reading, article.context, stage.marginals[i] as Float64Array);
    return { evidence, golds: goldTokens(evidence, article.gold) };
  });
  // The judge of whole statements learns from choices made by rankers that have not seen the article.
  const judged = [0, 1].flatMap((half) => {
    const rankers = trainRankers(
      parts.filter((_, i) => i % 2 === half),
      SETTINGS.rankers,
    );
    log(`rankers of half ${half + 1} trained`);
    return parts
      .filter((_, i) => i % 2 !== half)
      .map(({ evidence: e, golds }) => ({ e, golds, drafts: draftsOf(e, rankers) }));
  });
  const statement = trainStatementModel(judged, SETTINGS.statement);
  const rankers = trainRankers(parts, SETTINGS.rankers);
  log('rankers and judge trained');
  return {
    ...stage.packed,
    trees: {
      left: packTrees(rankers.left),
      right: packTrees(rankers.right),
      source: packTrees(rankers.source),
      statement: packTrees(statement),
    },
  };
}

/** The features whose weights are largest after one training on all of them, with new row numbers. */
function strongestFeatures(articles: readonly ReadArticle[], log: Log): Map<number, number> {
  const all = countFeatures(articles, SETTINGS.leastCount);
  const keys = [...all.keys()];
  log(`${keys.length} features`);
  const model = trainLabels(
    articles.flatMap((a) => examplesOf(a, all)),
    all.size,
    SETTINGS.labels,
  );
  const strength = keys.map((key, row) => {
    let sum = 0;
    for (let l = 0; l < LABEL_COUNT; l++) sum += Math.abs(model.weights[row * LABEL_COUNT + l] as number);
    return { key, sum };
  });
  strength.sort((x, y) => y.sum - x.sum || x.key - y.key);
  log('features ranked');
  return new Map(strength.slice(0, SETTINGS.featuresKept).map(({ key }, row) => [key, row]));
}

/** The labels' probabilities for each article, from labels learned on the others. */
function crossFitted(
  articles: readonly ReadArticle[],
  rows: ReadonlyMap<number, number>,
  log: Log,
): Float64Array[] {
  const all = new Array<Float64Array>(articles.length);
  for (let fold = 0; fold < SETTINGS.folds; fold++) {
    const others = articles.filter((_, i) => i % SETTINGS.folds !== fold);
    const model = trainLabels(
      others.flatMap((a) => examplesOf(a, rows)),
      rows.size,
      SETTINGS.labels,
    );
    articles.forEach((article, i) => {
      if (i % SETTINGS.folds === fold) all[i] = marginals(article, rows, model);
    });
    log(`labels of part ${fold + 1} cross-fitted`);
  }
  return all;
}

function marginals(
  article: ReadArticle,
  rows: ReadonlyMap<number, number>,
  model: LabelWeights,
): Float64Array {
  const out = new Float64Array(article.reading.tokens.length * LABEL_COUNT);
  const transitions = barred(model.transitions);
  let at = 0;
  for (const example of examplesOf(article, rows)) {
    const n = example.labels.length;
    if (n > 0) marginalsOf(scoresOf(example, model), transitions, n, out.subarray(at, at + n * LABEL_COUNT));
    at += n * LABEL_COUNT;
  }
  return out;
}
