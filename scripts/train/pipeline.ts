import {
  chooseWhole,
  combineParts,
  judgeAlone,
  type Proposers,
  type Rankers,
  rowsAmong,
  sumCues,
  weighCues,
} from '../../src/attribution/tagger/assemble.ts';
import { gatherEvidence, type LabelReading } from '../../src/attribution/tagger/evidence.ts';
import { LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import { barred, marginalsOf } from '../../src/attribution/tagger/lattice.ts';
import type { PackedModel } from '../../src/attribution/tagger/model.ts';
import { OTHER_SIDE } from '../../src/attribution/tagger/segment-features.ts';
import { DESCRIBES_CONTENT } from '../../src/attribution/tagger/source-features.ts';
import { statementRow } from '../../src/attribution/tagger/statement-features.ts';
import type { Trees } from '../../src/attribution/tagger/trees.ts';
import type { BoostOptions } from './boost.ts';
import { countFeatures, examplesOf, examplesToLearn, type ReadArticle } from './examples.ts';
import { ForestGrower } from './forests.ts';
import { type LabelWeights, scoresOf, trainLabels } from './label-trainer.ts';
import { packLabels, packTrees } from './pack.ts';
import {
  type EvidenceWithGold,
  goldTokens,
  type Proposed,
  trainJudge,
  trainRankers,
  trainWhole,
} from './ranking.ts';

/** Everything that training may be told; the defaults make the committed weights. */
export const SETTINGS = {
  leastCount: 4,
  featuresKept: 15_000,
  folds: 3,
  /** To find the strongest features, fewer rounds are enough. */
  ranking: { epochs: 3, rate: 0.015, keep: 1, seed: 7 },
  labels: { epochs: 5, rate: 0.015, keep: 1, seed: 7 },
  rankers: { trees: 90, depth: 5, rate: 0.15, leastRows: 20, ridge: 2, seed: 11 } satisfies BoostOptions,
  whole: { trees: 130, depth: 4, rate: 0.1, leastRows: 20, ridge: 2, seed: 11 } satisfies BoostOptions,
  statement: { trees: 100, depth: 4, rate: 0.1, leastRows: 20, ridge: 2, seed: 11 } satisfies BoostOptions,
  among: { trees: 80, depth: 4, rate: 0.1, leastRows: 20, ridge: 2, seed: 11 } satisfies BoostOptions,
};

type Log = (line: string) => void;

/** What the first stage learns: the labels' weights, and what they say of each article when trained on others. */
export interface LabelStage {
  packed: Pick<PackedModel, 'keys' | 'steps' | 'stepSize' | 'transitions'>;
  labels: LabelReading[];
}

/** Trains on the given articles; the same articles give the same model, digit by digit. */
export async function trainModel(articles: readonly ReadArticle[], log: Log): Promise<PackedModel> {
  return trainStructure(articles, trainLabelStage(articles, log), log);
}

export function trainLabelStage(articles: readonly ReadArticle[], log: Log): LabelStage {
  const rows = strongestFeatures(articles, log);
  const final = trainLabels(
    articles.flatMap((a) => examplesToLearn(a, rows)),
    rows.size,
    SETTINGS.labels,
  );
  log('labels trained on the features kept');
  return { packed: packLabels(final, [...rows.keys()]), labels: crossFitted(articles, rows, log) };
}

/** Trains what chooses contents and sources and judges statements, on the first stage's probabilities. */
export async function trainStructure(
  articles: readonly ReadArticle[],
  stage: LabelStage,
  log: Log,
): Promise<PackedModel> {
  const parts = partsOf(articles, stage);
  const grower = new ForestGrower();
  const proposers = await trainProposers(parts, grower);
  log('rankers trained');
  const judges = await trainJudges(parts, proposers, grower, log);
  await grower.close();
  const { cue, left, right, source } = proposers.all;
  return {
    ...stage.packed,
    trees: {
      cue: packTrees(cue),
      left: packTrees(left),
      right: packTrees(right, [OTHER_SIDE]),
      source: packTrees(source, DESCRIBES_CONTENT),
      whole: packTrees(judges.whole),
      statement: packTrees(judges.statement),
      among: packTrees(judges.among),
    },
  };
}

export const partsOf = (articles: readonly ReadArticle[], stage: LabelStage): EvidenceWithGold[] =>
  articles.map((article, i) => {
    const evidence = gatherEvidence(article.reading, article.context, stage.labels[i] as LabelReading);
    return { evidence, golds: goldTokens(evidence, article.gold), discard: article.gold.discard };
  });

/** Proposers from all articles, and from the even and the odd ones alone. */
export interface ProposerSets {
  all: Proposers;
  halves: readonly [Proposers, Proposers];
}

const half = <T>(parts: readonly T[], k: number): T[] => parts.filter((_, i) => i % 2 === k);

export async function trainProposers(
  parts: readonly EvidenceWithGold[],
  grower: ForestGrower,
): Promise<ProposerSets> {
  const [even, odd, all] = await Promise.all([
    trainRankers(half(parts, 0), SETTINGS.rankers, grower),
    trainRankers(half(parts, 1), SETTINGS.rankers, grower),
    trainRankers(parts, SETTINGS.rankers, grower),
  ]);
  return { all, halves: [even, odd] };
}

/**
 * Trains what chooses among whole statements and what judges the one chosen. Both learn from choices made by those
 * that have not seen the article.
 */
export async function trainJudges(
  parts: readonly EvidenceWithGold[],
  { halves: [even, odd] }: ProposerSets,
  grower: ForestGrower,
  log: Log,
): Promise<Pick<Rankers, 'whole' | 'statement' | 'among'>> {
  const ofEven = half(parts, 0).map((part) => propose(part, odd));
  const ofOdd = half(parts, 1).map((part) => propose(part, even));
  const [fromEven, fromOdd, whole] = await Promise.all([
    trainWhole(ofEven, SETTINGS.whole, grower),
    trainWhole(ofOdd, SETTINGS.whole, grower),
    trainWhole([...ofEven, ...ofOdd], SETTINGS.whole, grower),
  ]);
  log('combinations trained');
  const chosen = (part: Proposed, trees: Trees) => {
    const drafts = chooseWhole(part.evidence, part.cueSums, part.combinations, trees);
    const described = drafts.map((draft) => ({
      draft,
      row: statementRow(part.evidence, part.cueSums, draft),
    }));
    return { ...part, drafts, described };
  };
  const even2 = ofEven.map((part) => chosen(part, fromOdd));
  const odd2 = ofOdd.map((part) => chosen(part, fromEven));
  const [evenJudge, oddJudge, statement] = await Promise.all([
    trainJudge(even2, SETTINGS.statement, grower),
    trainJudge(odd2, SETTINGS.statement, grower),
    trainJudge([...even2, ...odd2], SETTINGS.statement, grower),
  ]);
  const among = (part: (typeof even2)[number], trees: Trees) => {
    const judged = judgeAlone(part.evidence, part.cueSums, part.drafts, trees);
    const rows = rowsAmong(part.evidence, judged);
    return {
      ...part,
      described: judged.map(({ draft }, i) => ({ draft, row: rows[i] as Float64Array })),
    };
  };
  const settled = await trainJudge(
    [...even2.map((part) => among(part, oddJudge)), ...odd2.map((part) => among(part, evenJudge))],
    SETTINGS.among,
    grower,
  );
  log('judges trained');
  return { whole, statement, among: settled };
}

function propose(part: EvidenceWithGold, proposers: Proposers): Proposed {
  const cues = weighCues(part.evidence, proposers.cue);
  const cueSums = sumCues(part.evidence, cues);
  return { ...part, cueSums, combinations: combineParts(part.evidence, cues, proposers) };
}

/** The features whose weights are largest after one training on all of them, with new row numbers. */
function strongestFeatures(articles: readonly ReadArticle[], log: Log): Map<number, number> {
  const all = countFeatures(articles, SETTINGS.leastCount);
  const keys = [...all.keys()];
  log(`${keys.length} features`);
  const model = trainLabels(
    articles.flatMap((a) => examplesToLearn(a, all)),
    all.size,
    SETTINGS.ranking,
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
): LabelReading[] {
  const all = new Array<LabelReading>(articles.length);
  for (let fold = 0; fold < SETTINGS.folds; fold++) {
    const others = articles.filter((_, i) => i % SETTINGS.folds !== fold);
    const model = trainLabels(
      others.flatMap((a) => examplesToLearn(a, rows)),
      rows.size,
      SETTINGS.labels,
    );
    articles.forEach((article, i) => {
      if (i % SETTINGS.folds === fold) all[i] = readByLabels(article, rows, model);
    });
    log(`labels of part ${fold + 1} cross-fitted`);
  }
  return all;
}

function readByLabels(
  article: ReadArticle,
  rows: ReadonlyMap<number, number>,
  model: LabelWeights,
): LabelReading {
  const size = article.reading.tokens.length * LABEL_COUNT;
  const marginals = new Float64Array(size);
  const all = new Float32Array(size);
  const transitions = barred(model.transitions);
  let at = 0;
  for (const example of examplesOf(article, rows)) {
    const n = example.labels.length;
    const scores = scoresOf(example, model);
    all.set(scores, at);
    if (n > 0) marginalsOf(scores, transitions, n, marginals.subarray(at, at + n * LABEL_COUNT));
    at += n * LABEL_COUNT;
  }
  return { marginals, scores: all };
}
