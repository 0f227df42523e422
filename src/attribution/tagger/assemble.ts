import type { Span } from '../../model/index.ts';
import { searchRange, segmentCandidates } from './content-candidates.ts';
import { type CueCandidate, cueCandidates } from './cue-candidates.ts';
import { cueFeatures } from './cue-features.ts';
import { type Choice, contentOf, type Draft, type DraftOnly } from './drafts.ts';
import type { Evidence } from './evidence.ts';
import { fromFiniteVerb } from './finite-verb.ts';
import { NEIGHBOUR_FEATURES, neighbourRows } from './neighbour-features.ts';
import { OTHER_SIDE, SEGMENT_FEATURES, segmentFeatures } from './segment-features.ts';
import { BY_FORM, runsPastQuotation, shownByForm } from './shown-by-form.ts';
import { sourceCandidates } from './source-candidates.ts';
import { describeContent, SOURCE_FEATURES, sourceFeatures } from './source-features.ts';
import { STATEMENT_FEATURES, statementRow, statementRows } from './statement-features.ts';
import { withTrailing } from './trailing.ts';
import { earlySums, scoresOf, softmax, type Trees } from './trees.ts';

export interface Rankers {
  cue: Trees;
  left: Trees;
  right: Trees;
  source: Trees;
  /** Chooses among whole combinations of what the three before it propose. */
  whole: Trees;
  /** Judges a statement by itself, and once more among the others of its article. */
  statement: Trees;
  among: Trees;
}

/** What proposes parts of a statement. */
export type Proposers = Pick<Rankers, 'cue' | 'left' | 'right' | 'source'>;

/** So many options of each part go into combinations, if they are at least so likely beside the likeliest one. */
const MOST_OPTIONS = 3;
const LEAST_SHARE = 0.12;
/** A cue less sure than this comes with the likeliest parts alone. */
const LEAST_SURE_TO_COMBINE = 0.15;

/** The likeliest among `options`, by trees over described rows, likeliest first. `early`: as in `scoresOf`. */
export function likeliest(
  options: readonly (Span | null)[],
  rows: Float64Array,
  width: number,
  trees: Trees,
  most: number,
  early?: Float64Array,
): Choice[] {
  const scores = softmax(scoresOf(trees, rows, options.length, width, early));
  const order = options.map((span, i): Choice => ({ span, probability: scores[i] as number }));
  order.sort((x, y) => y.probability - x.probability);
  const least = LEAST_SHARE * (order[0]?.probability ?? 0);
  return order.slice(0, most).filter(({ probability }) => probability >= least);
}

export function segmentRows(
  e: Evidence,
  cue: CueCandidate,
  range: Span,
  options: readonly (Span | null)[],
  other: Span | null,
): Float64Array {
  const rows = new Float64Array(options.length * SEGMENT_FEATURES);
  options.forEach((option, i) => {
    segmentFeatures(e, cue, range, option, other, rows, i * SEGMENT_FEATURES);
  });
  return rows;
}

export function sourceRows(
  e: Evidence,
  cue: CueCandidate,
  content: readonly Span[],
  options: readonly (Span | null)[],
): Float64Array {
  const rows = new Float64Array(options.length * SOURCE_FEATURES);
  options.forEach((option, i) => {
    sourceFeatures(e, cue, content, option, rows, i * SOURCE_FEATURES);
  });
  return rows;
}

export const withNothing = (options: readonly Span[]): (Span | null)[] => [null, ...options];

/** Below this, nobody looks for what a possible cue may report. */
const LEAST_SURE = 0.04;

/** Below this, a statement's form has more weight than what the trees say of it. */
const LEAST_BY_MODEL = 0.5;

/** Of each row by itself, how likely it is what the trees look for. */
function chancesOf(trees: Trees, rows: readonly Float64Array[]): number[] {
  const width = rows[0]?.length ?? 0;
  const joined = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    joined.set(row, i * width);
  });
  return Array.from(scoresOf(trees, joined, rows.length, width), (score) => 1 / (1 + Math.exp(-score)));
}

/** A cue with the probability that it reports a statement. */
export interface WeighedCue {
  cue: CueCandidate;
  sure: number;
}

export function weighCues(e: Evidence, trees: Trees): WeighedCue[] {
  const cues = cueCandidates(e);
  const rows = cues.map((cue, i) => cueFeatures(e, cue, cues[i - 1], cues[i + 1]));
  const chances = chancesOf(trees, rows);
  return cues.map((cue, i) => ({ cue, sure: chances[i] as number })).filter(({ sure }) => sure >= LEAST_SURE);
}

/** The combinations of content and source that may go with one cue. */
export interface Combinations {
  weighed: WeighedCue;
  drafts: DraftOnly[];
}

/** What may be said with each cue: the likeliest contents on both sides and sources, in every combination. */
export function combineParts(e: Evidence, cues: readonly WeighedCue[], proposers: Proposers): Combinations[] {
  return cues.map((weighed) => {
    const { cue, sure } = weighed;
    const most = sure < LEAST_SURE_TO_COMBINE ? 1 : MOST_OPTIONS;
    const range = searchRange(e, cue);
    const lefts = withNothing(segmentCandidates(e, ...range.left, cue.span[0]));
    const leftRows = segmentRows(e, cue, range.left, lefts, null);
    const rights = withNothing(segmentCandidates(e, ...range.right, cue.span[0]));
    const rightRows = segmentRows(e, cue, range.right, rights, null);
    const sources = withNothing(sourceCandidates(e, cue));
    const chooseSources = sourceChooser(e, cue, sources, proposers.source, most);
    const early = earlySums(proposers.right, rightRows, rights.length, SEGMENT_FEATURES);
    const drafts: DraftOnly[] = [];
    for (const left of likeliest(lefts, leftRows, SEGMENT_FEATURES, proposers.left, most)) {
      const length = left.span ? left.span[1] - left.span[0] : 0;
      for (let i = 0; i < rights.length; i++) rightRows[i * SEGMENT_FEATURES + OTHER_SIDE] = length;
      for (const right of likeliest(rights, rightRows, SEGMENT_FEATURES, proposers.right, most, early)) {
        for (const source of chooseSources(contentOf({ left, right })))
          drafts.push({ cue, sure, left, right, source });
      }
    }
    return { weighed, drafts };
  });
}

/**
 * Chooses a cue's sources beside one content after another. A row says little of the content: where that little is
 * the same as before, so is the choice.
 */
function sourceChooser(
  e: Evidence,
  cue: CueCandidate,
  sources: readonly (Span | null)[],
  trees: Trees,
  most: number,
): (content: readonly Span[]) => Choice[] {
  const rows = sourceRows(e, cue, [], sources);
  const early = earlySums(trees, rows, sources.length, SOURCE_FEATURES);
  const known = new Map<string, Choice[]>();
  return (content) => {
    let beside = '';
    sources.forEach((source, i) => {
      beside += describeContent(cue, content, source, rows, i * SOURCE_FEATURES);
    });
    let choices = known.get(beside);
    if (!choices) {
      choices = likeliest(sources, rows, SOURCE_FEATURES, trees, most, early);
      known.set(beside, choices);
    }
    return choices;
  };
}

/** How sure the cues are that stand in the text, as prefix sums over its tokens. */
export function sumCues(e: Evidence, cues: readonly WeighedCue[]): Float64Array {
  const sums = new Float64Array(e.reading.tokens.length + 1);
  for (const { cue, sure } of cues) sums[cue.span[0] + 1] = sure;
  for (let t = 1; t < sums.length; t++) sums[t] = (sums[t] as number) + (sums[t - 1] as number);
  return sums;
}

/** The likeliest combination of each cue. */
export function chooseWhole(
  e: Evidence,
  cueSums: Float64Array,
  combinations: readonly Combinations[],
  trees: Trees,
): DraftOnly[] {
  return combinations.map(({ drafts }) => {
    if (drafts.length === 1) return drafts[0] as DraftOnly;
    const rows = statementRows(e, cueSums, drafts);
    const scores = scoresOf(trees, rows, drafts.length, STATEMENT_FEATURES);
    let best = 0;
    scores.forEach((score, i) => {
      if (score > (scores[best] as number)) best = i;
    });
    return drafts[best] as DraftOnly;
  });
}

/** Says of each draft by itself how likely it is that content and source are right. */
export function judgeAlone(
  e: Evidence,
  cueSums: Float64Array,
  drafts: readonly DraftOnly[],
  trees: Trees,
): Judged[] {
  const completed = drafts.map((draft) => withTrailing(e, draft));
  const rows = completed.map((draft) => statementRow(e, cueSums, draft));
  const chances = chancesOf(trees, rows);
  return completed.map((draft, i) => ({
    draft: { ...draft, probability: chances[i] as number },
    row: rows[i] as Float64Array,
  }));
}

/** A draft with the row that describes it. */
export interface Judged {
  draft: Draft;
  row: Float64Array;
}

/** The rows of drafts with what their neighbours say of them. */
export function rowsAmong(e: Evidence, judged: readonly Judged[]): Float64Array[] {
  const neighbours = neighbourRows(
    e,
    judged.map(({ draft }) => draft),
  );
  return judged.map(({ row }, i) => {
    const among = new Float64Array(STATEMENT_FEATURES + NEIGHBOUR_FEATURES);
    among.set(row);
    among.set(neighbours[i] as Float64Array, STATEMENT_FEATURES);
    return among;
  });
}

/** Finds content and source for each cue that may be one, and says how likely they are right. */
export function draftStatements(e: Evidence, rankers: Rankers): Draft[] {
  const cues = weighCues(e, rankers.cue);
  const cueSums = sumCues(e, cues);
  const chosen = chooseWhole(e, cueSums, combineParts(e, cues, rankers), rankers.whole);
  const judged = judgeAlone(e, cueSums, chosen, rankers.statement);
  const chances = chancesOf(rankers.among, rowsAmong(e, judged));
  return judged.map((one, i) => {
    const draft = { ...one.draft, cue: fromFiniteVerb(e, one.draft.cue) };
    const probability = chances[i] as number;
    if (probability >= LEAST_BY_MODEL && !runsPastQuotation(e, draft)) return { ...draft, probability };
    const byForm = shownByForm(e, draft);
    return byForm ? { ...byForm, probability: BY_FORM } : { ...draft, probability };
  });
}
