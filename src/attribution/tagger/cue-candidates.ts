import type { Span } from '../../model/index.ts';
import { WORD_CLASS } from '../en/lexicon.ts';
import { isReportingWord } from './context.ts';
import { type Evidence, startsAt } from './evidence.ts';
import { LABEL, LABEL_COUNT } from './labels.ts';

/** A stretch of tokens that may be reporting words. */
export interface CueCandidate {
  span: Span;
  paragraph: number;
  /** Probability, by the labels, that it begins a statement's cue, or a belief's. */
  speech: number;
  stance: number;
}

const LEAST_CUE = 0.04;
const LONGEST_CUE = 12;
/** Words that belong to a reporting verb which they stand before: "has also said". */
const BEFORE_A_VERB: ReadonlySet<number> = new Set([
  WORD_CLASS.auxiliary,
  WORD_CLASS.modal,
  WORD_CLASS.negation,
  WORD_CLASS.adverb,
]);

/**
 * Stretches that may be reporting words, in order: those that the labels see, and every other reporting word outside
 * quotation marks, so that a sentence which the labels do not understand still has its verb.
 */
export function cueCandidates(e: Evidence): CueCandidate[] {
  const labelled = labelledCues(e);
  const found = [...labelled];
  let next = 0;
  let taken = 0;
  for (let t = 0; t < e.reading.tokens.length; t++) {
    while (next < labelled.length && (labelled[next] as CueCandidate).span[0] <= t)
      taken = Math.max(taken, (labelled[next++] as CueCandidate).span[1]);
    if (t < taken || !isReportingWord(e.reading, t)) continue;
    const from = beginningOfVerb(e, t, taken);
    const to = t + (e.reading.lower[t] === 'according' && e.reading.lower[t + 1] === 'to' ? 2 : 1);
    found.push(candidate(e, [from, to], from));
    taken = to;
  }
  return found.sort((x, y) => x.span[0] - y.span[0]);
}

const candidate = (e: Evidence, span: Span, at: number): CueCandidate => ({
  span,
  paragraph: e.reading.paragraph[at] as number,
  speech: startsAt(e, at, LABEL.cueBegin),
  stance: startsAt(e, at, LABEL.stanceBegin),
});

/** The first of the auxiliaries and adverbs before the verb at `t`, in its sentence and not before `limit`. */
function beginningOfVerb(e: Evidence, t: number, limit: number): number {
  const { reading: r } = e;
  const least = Math.max(limit, r.sentenceTokens[r.sentence[t] as number]?.[0] ?? 0, t - LONGEST_CUE);
  let from = t;
  while (from > least && BEFORE_A_VERB.has(r.wordClass[from - 1] as number)) from--;
  return from;
}

/** Where the labels see a cue begin; of those that overlap only the likeliest stays. */
function labelledCues(e: Evidence): CueCandidate[] {
  const found: CueCandidate[] = [];
  const n = e.reading.tokens.length;
  for (let t = 0; t < n; t++) {
    if (startsAt(e, t, LABEL.cueBegin) + startsAt(e, t, LABEL.stanceBegin) < LEAST_CUE) continue;
    let end = t + 1;
    while (end < n && end - t < LONGEST_CUE && e.reading.paragraph[end] === e.reading.paragraph[t]) {
      const inside =
        (e.marginals[end * LABEL_COUNT + LABEL.cueInside] as number) +
        (e.marginals[end * LABEL_COUNT + LABEL.stanceInside] as number);
      const here = (e.cue[end - 1] as number) + (e.stance[end - 1] as number);
      if (inside < 0.5 * here) break;
      end++;
    }
    found.push(candidate(e, [t, end], t));
  }
  return found.filter((c, i) => {
    const previous = found[i - 1];
    const next = found[i + 1];
    const mass = c.speech + c.stance;
    if (previous && previous.span[1] > c.span[0] && previous.speech + previous.stance >= mass) return false;
    return !(next && next.span[0] < c.span[1] && next.speech + next.stance > mass);
  });
}
