import type { CueCandidate } from './cue-candidates.ts';
import { between, type Evidence } from './evidence.ts';
import { LABEL, LABEL_COUNT } from './labels.ts';
import { cueWord, endsInIng } from './segment-features.ts';

/** Numbers that describe one stretch that may be reporting words. */
export const CUE_FEATURES = 42;

const NONE = 31;
/** How far around a cue its surroundings are summed up, in tokens. */
const NEAR = 12;

/**
 * Describes a candidate for a cue, before its content and source are looked for. `before` and `after`: the candidates
 * beside it, if any.
 */
export function cueFeatures(
  e: Evidence,
  cue: CueCandidate,
  before: CueCandidate | undefined,
  after: CueCandidate | undefined,
): Float64Array {
  const { reading: r, context: c } = e;
  const [from, to] = cue.span;
  const word = cueWord(e, cue);
  const sentence = r.sentence[from] as number;
  const [low, high] = r.sentenceTokens[sentence] ?? [from, to];
  const inside = (t: number): boolean => t >= low && t < high;
  const wordClass = (t: number): number => (inside(t) ? (r.wordClass[t] as number) : NONE);
  const shape = (t: number): number => (inside(t) ? (r.shape[t] as number) : NONE);
  const quote = (t: number): number => (inside(t) ? (r.quote[t] as number) : 7);
  const lean = (t: number, label: number): number =>
    (e.scores[t * LABEL_COUNT + label] as number) - (e.scores[t * LABEL_COUNT] as number);
  const left = Math.max(low, from - NEAR);
  const right = Math.min(high, to + NEAR);
  const mean = (sums: Float64Array, a: number, b: number): number => between(sums, a, b) / Math.max(1, b - a);
  const sameSentence = (other: CueCandidate | undefined): CueCandidate | null =>
    other && r.sentence[other.span[0]] === sentence ? other : null;
  const previous = sameSentence(before);
  const next = sameSentence(after);
  return Float64Array.of(
    cue.speech,
    cue.stance,
    lean(from, LABEL.cueBegin),
    lean(from, LABEL.stanceBegin),
    Math.max(lean(word, LABEL.cueBegin), lean(word, LABEL.cueInside)),
    to - from,
    wordClass(word),
    wordClass(from),
    endsInIng(r.lower[word] ?? '') ? 1 : 0,
    wordClass(from - 1),
    wordClass(from - 2),
    wordClass(to),
    wordClass(to + 1),
    shape(from - 1),
    shape(from - 2),
    shape(to),
    shape(to + 1),
    inside(from - 1) ? (r.functionWord[from - 1] as number) : 0,
    inside(to) ? (r.functionWord[to] as number) : 0,
    quote(from),
    quote(from - 1),
    quote(from - 2),
    quote(to),
    quote(to + 1),
    Math.min(30, from - low),
    Math.min(30, high - to),
    (c.sentenceFrame[from] as number) & 63,
    (c.paragraphFrame[from] as number) & 255,
    (c.paragraphFrame[from] as number) >> 5,
    mean(e.contentSum, left, from),
    mean(e.contentSum, to, right),
    mean(e.sourceSum, left, from),
    mean(e.sourceSum, to, right),
    mean(e.contentLean, left, from),
    mean(e.contentLean, to, right),
    from > low ? lean(from - 1, LABEL.sourceInside) : 0,
    to < high ? lean(to, LABEL.sourceBegin) : 0,
    to < high ? lean(to, LABEL.contentBegin) : 0,
    previous ? previous.speech : -1,
    next ? next.speech : -1,
    e.content[from] as number,
    e.source[from] as number,
  );
}
