import type { Span } from '../../model/index.ts';
import { WORD_CLASS } from '../en/lexicon.ts';
import { edgeEnd, edgeStart } from './content-candidates.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { between, type Evidence } from './evidence.ts';
import { LABEL, LABEL_COUNT } from './labels.ts';
import { QUOTE } from './reading.ts';
import { SHAPE } from './shapes.ts';

/** Numbers that describe one candidate for a content. */
export const SEGMENT_FEATURES = 67;
/** Where among them stands how long the content on the cue's other side is. */
export const OTHER_SIDE = 9;

const log = (p: number): number => Math.log(p + 1e-3);

/**
 * Describes the stretch `segment` (null: no content on this side) of the side `range` of a cue into `out` from `at`.
 * `other`: what was chosen on the other side, if that was decided before.
 */
export function segmentFeatures(
  e: Evidence,
  cue: CueCandidate,
  range: Span,
  segment: Span | null,
  other: Span | null,
  out: Float64Array,
  at: number,
): void {
  const { reading: r, context: c } = e;
  const [cueStart, cueEnd] = cue.span;
  const onLeft = range[1] <= cueStart;
  let n = at;
  const put = (value: number): void => {
    out[n++] = value;
  };
  const word = cueWord(e, cue);
  put(segment ? 1 : 0);
  put(r.wordClass[word] as number);
  put(cue.speech);
  put(cue.stance);
  put((e.odds[range[1]] as number) - (e.odds[range[0]] as number));
  put(between(e.contentSum, range[0], range[1]));
  put(
    r.shape[cueEnd] === undefined || (r.paragraph[cueEnd] ?? -1) !== cue.paragraph
      ? 31
      : (r.shape[cueEnd] as number),
  );
  put(cueEnd < r.tokens.length ? (r.wordClass[cueEnd] as number) : 31);
  put(cueStart > 0 ? (r.wordClass[cueStart - 1] as number) : 31);
  put(other ? other[1] - other[0] : 0);
  put(c.sentenceFrame[cueStart] !== undefined ? ((c.sentenceFrame[cueStart] as number) >> 2) & 15 : 0);
  put(endsInIng(r.lower[word] ?? '') ? 1 : 0);
  if (!segment) {
    while (n < at + SEGMENT_FEATURES) put(0);
    return;
  }
  const [a, b] = segment;
  const gapFrom = onLeft ? b : cueEnd;
  const gapTo = onLeft ? cueStart : Math.max(cueEnd, a);
  const words = between(e.words, a, b);
  const odds = (e.odds[b] as number) - (e.odds[a] as number);
  put(odds);
  put(odds / Math.max(1, words));
  put(between(e.contentSum, a, b) / (b - a));
  put(log(edgeStart(e, a)));
  put(log(edgeEnd(e, b)));
  put(words);
  put((r.sentence[b - 1] as number) - (r.sentence[a] as number));
  const before = a - 1;
  const opensQuote =
    before >= 0 && (r.quote[before] === QUOTE.opening || r.quote[a] === QUOTE.opening) ? 1 : 0;
  put(opensQuote);
  put(r.quote[a] as number);
  put(r.quote[b - 1] as number);
  const closes = closingAfter(e, b);
  put(closes);
  const qa = r.quotation[a] as number;
  const qb = r.quotation[b - 1] as number;
  put(qa >= 0 && qa === qb && opensQuote && closes ? 1 : 0);
  put(qa >= 0 && qb >= 0 ? qb - qa : -1);
  put(a === firstWord(e, r.sentenceTokens[r.sentence[a] as number] as Span) ? 1 : 0);
  put(b === lastWordEnd(e, r.sentenceTokens[r.sentence[b - 1] as number] as Span) ? 1 : 0);
  put(a === firstWord(e, r.paragraphTokens[r.paragraph[a] as number] as Span) ? 1 : 0);
  put(b === lastWordEnd(e, r.paragraphTokens[r.paragraph[b - 1] as number] as Span) ? 1 : 0);
  put(before >= 0 && r.paragraph[before] === r.paragraph[a] ? (r.shape[before] as number) : 31);
  put(before >= 0 && r.paragraph[before] === r.paragraph[a] ? (r.wordClass[before] as number) : 31);
  put(r.wordClass[a] as number);
  put(r.wordClass[b - 1] as number);
  put(b < r.tokens.length && r.paragraph[b] === r.paragraph[b - 1] ? (r.shape[b] as number) : 31);
  const after = nextWord(e, b);
  put(after < 0 ? 31 : (r.wordClass[after] as number));
  put(after < 0 ? 31 : (r.shape[after] as number));
  put(Math.max(0, gapTo - gapFrom));
  put(between(e.sourceSum, gapFrom, gapTo));
  put(between(e.contentSum, gapFrom, gapTo));
  put(between(e.cueSum, gapFrom, gapTo));
  put(between(e.cueSum, a, b));
  put(between(e.sourceSum, a, b));
  put(Math.abs((r.sentence[cueStart] as number) - (r.sentence[onLeft ? b - 1 : a] as number)));
  const restFrom = onLeft ? range[0] : b;
  const restTo = onLeft ? a : range[1];
  const limit = onLeft ? Math.max(restFrom, restTo - 25) : Math.min(restTo, restFrom + 25);
  put(onLeft ? between(e.contentSum, limit, restTo) : between(e.contentSum, restFrom, limit));
  const paragraph = r.paragraph[a] as number;
  put(before >= 0 && r.paragraph[before] === paragraph ? (r.functionWord[before] as number) : 0);
  put(r.functionWord[a] as number);
  put(after < 0 ? 0 : (r.functionWord[after] as number));
  put(after < 0 || after + 1 >= r.tokens.length ? 0 : (r.wordClass[after + 1] as number));
  // What a longer or shorter stretch would take in or leave out, by the labels.
  put(b < r.tokens.length ? (e.content[b] as number) : 0);
  put(after < 0 ? 0 : (e.content[after] as number));
  put(before >= 0 ? (e.content[before] as number) : 0);
  put(
    onLeft
      ? (e.odds[range[1]] as number) - (e.odds[b] as number)
      : (e.odds[a] as number) - (e.odds[range[0]] as number),
  );
  put(quotesCut(e, a, b));
  put(between(e.words, gapFrom, gapTo));
  put(between(e.contentLean, a, b) / (b - a));
  put(lean(e, a, LABEL.contentBegin));
  put(after < 0 ? 0 : lean(e, after, LABEL.contentInside));
  put(before >= 0 ? lean(e, before, LABEL.contentInside) : 0);
  put(b - a > 1 ? (r.functionWord[a + 1] as number) : 0);
  put(firstInside(a, b, (t) => r.wordClass[t] === WORD_CLASS.complementiser));
  put(firstInside(a, b, (t) => r.quote[t] === QUOTE.opening));
  const [low, high] = r.sentenceTokens[r.sentence[b - 1] as number] as Span;
  put(between(e.cueSum, b, Math.min(high, b + NEAR)));
  put(between(e.cueSum, Math.max(low, a - NEAR), a));
  put(between(e.contentSum, b, high));
  put(high - b);
}

/** How far beyond an edge other cues are looked for, in tokens. */
const NEAR = 6;
/** Beyond so many tokens it does not matter where in a content something stands. */
const FAR = 24;

/** How many tokens into a stretch the first one of some kind stands; -1 for none. */
function firstInside(a: number, b: number, is: (t: number) => boolean): number {
  for (let t = a; t < b && t < a + FAR; t++) if (is(t)) return t - a;
  return -1;
}

/** By how much the scores alone favour a label over none at a token. */
const lean = (e: Evidence, t: number, label: number): number =>
  (e.scores[t * LABEL_COUNT + label] as number) - (e.scores[t * LABEL_COUNT] as number);

/** The token that carries the cue's sense: its last verb or noun of reporting, or its last word. */
export function cueWord(e: Evidence, cue: CueCandidate): number {
  for (let t = cue.span[1] - 1; t >= cue.span[0]; t--) {
    const k = e.reading.wordClass[t];
    if (
      k === WORD_CLASS.speech ||
      k === WORD_CLASS.speechAct ||
      k === WORD_CLASS.attitude ||
      k === WORD_CLASS.reportNoun
    )
      return t;
  }
  return cue.span[1] - 1;
}

export const endsInIng = (word: string): boolean => word.endsWith('ing');

export function closingAfter(e: Evidence, b: number): number {
  const { reading: r } = e;
  for (let m = b; m < r.tokens.length && m < b + 3; m++) {
    if (r.quote[m] === QUOTE.closing)
      return m > b && r.shape[m - 1] !== SHAPE.comma && r.shape[m - 1] !== SHAPE.stop ? 1 : 2;
    if (e.isWord[m]) return 0;
  }
  return 0;
}

export function firstWord(e: Evidence, [from, to]: Span): number {
  let t = from;
  while (t < to && !e.isWord[t]) t++;
  return t;
}
export function lastWordEnd(e: Evidence, [from, to]: Span): number {
  let t = to;
  while (t > from && !e.isWord[t - 1]) t--;
  return t;
}
function nextWord(e: Evidence, from: number): number {
  const { reading: r } = e;
  for (let t = from; t < r.tokens.length && r.paragraph[t] === r.paragraph[from - 1]; t++)
    if (e.isWord[t]) return t;
  return -1;
}

/** How many quotations the stretch cuts through: each edge that stands inside one and not at its end. */
export function quotesCut(e: Evidence, a: number, b: number): number {
  const { reading: r } = e;
  const cutsStart =
    a > 0 &&
    r.quotation[a] !== -1 &&
    r.quotation[a] === r.quotation[a - 1] &&
    r.quote[a - 1] !== QUOTE.opening;
  const cutsEnd =
    r.quotation[b] !== undefined &&
    r.quotation[b] !== -1 &&
    r.quotation[b] === r.quotation[b - 1] &&
    closingAfter(e, b) === 0;
  return (cutsStart ? 1 : 0) + (cutsEnd ? 2 : 0);
}
