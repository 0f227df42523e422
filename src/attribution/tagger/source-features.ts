import type { Span } from '../../model/index.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { between, type Evidence, endsAt, startsAt } from './evidence.ts';
import { LABEL, LABEL_COUNT } from './labels.ts';
import { cueWord, endsInIng } from './segment-features.ts';
import { SHAPE } from './shapes.ts';

/** Numbers that describe one candidate for a source. */
export const SOURCE_FEATURES = 42;

/** Where among them stands what depends on the content. */
const CONTENT_LEFT = 7;
const CONTENT_RIGHT = 8;
const IN_CONTENT = 21;
const CONTENT_BETWEEN = 22;
export const DESCRIBES_CONTENT: readonly number[] = [
  CONTENT_LEFT,
  CONTENT_RIGHT,
  IN_CONTENT,
  CONTENT_BETWEEN,
];

const log = (p: number): number => Math.log(p + 1e-3);

/** Describes `source` (null: nobody named) for a cue with the given content into `out` from `at`. */
export function sourceFeatures(
  e: Evidence,
  cue: CueCandidate,
  content: readonly Span[],
  source: Span | null,
  out: Float64Array,
  at: number,
): void {
  const { reading: r } = e;
  const [cueStart, cueEnd] = cue.span;
  let n = at;
  const put = (value: number): void => {
    out[n++] = value;
  };
  const word = cueWord(e, cue);
  put(source ? 1 : 0);
  put(r.wordClass[word] as number);
  put(endsInIng(r.lower[word] ?? '') ? 1 : 0);
  put(cueStart > 0 ? (r.wordClass[cueStart - 1] as number) : 31);
  put(cueStart > 0 ? (r.shape[cueStart - 1] as number) : 31);
  put(cueEnd < r.tokens.length ? (r.wordClass[cueEnd] as number) : 31);
  put(cueEnd < r.tokens.length ? (r.shape[cueEnd] as number) : 31);
  n = at + CONTENT_RIGHT + 1;
  describeContent(cue, content, source, out, at);
  put(r.wordClass[cueStart] as number);
  if (!source) {
    while (n < at + SOURCE_FEATURES) put(0);
    return;
  }
  const [a, b] = source;
  const before = b <= cueStart;
  const from = before ? b : cueEnd;
  const to = before ? cueStart : a;
  put(before ? 1 : a >= cueEnd ? 2 : 0);
  put(Math.max(0, to - from));
  put(log(startsAt(e, a, LABEL.sourceBegin)));
  put(log(endsAt(e, b, LABEL.sourceBegin)));
  put(between(e.sourceSum, a, b) / (b - a));
  put(between(e.words, a, b));
  put(between(e.cueSum, from, to));
  put(between(e.sourceSum, from, to));
  put(between(e.contentSum, from, to));
  put(between(e.contentSum, a, b) / (b - a));
  put(between(e.cueSum, a, b));
  n = at + CONTENT_BETWEEN + 1;
  put(Math.abs((r.sentence[a] as number) - (r.sentence[cueStart] as number)));
  put(r.wordClass[a] as number);
  put(r.shape[a] as number);
  put(r.wordClass[b - 1] as number);
  put(r.shape[b - 1] as number);
  put(b < r.tokens.length ? (r.shape[b] as number) : 31);
  put(b < r.tokens.length ? (r.wordClass[b] as number) : 31);
  put(a > 0 && r.paragraph[a - 1] === r.paragraph[a] ? (r.wordClass[a - 1] as number) : 31);
  put(r.quote[a] as number);
  const lean = (t: number, label: number): number =>
    (e.scores[t * LABEL_COUNT + label] as number) - (e.scores[t * LABEL_COUNT] as number);
  put(lean(a, LABEL.sourceBegin));
  put(lean(b - 1, LABEL.sourceInside));
  put(b < r.tokens.length ? lean(b, LABEL.sourceInside) : 0);
  put(a > 0 ? Math.max(lean(a - 1, LABEL.sourceInside), lean(a - 1, LABEL.sourceBegin)) : 0);
  put(r.quotation[a] === r.quotation[cueStart] ? 1 : 0);
  put(b + 1 < r.tokens.length ? (r.wordClass[b + 1] as number) : 31);
  put(b < r.tokens.length ? (r.functionWord[b] as number) : 0);
  put(a > 0 ? (r.functionWord[a - 1] as number) : 0);
  let commas = 0;
  for (let t = a; t < b; t++) if (r.shape[t] === SHAPE.comma) commas++;
  put(commas);
  put(r.sentenceTokens[r.sentence[a] as number]?.[0] === a ? 1 : 0);
}

/**
 * The part of a row that depends on the content: on which sides of the cue it stands, whether the source lies in it or
 * beyond it. Puts it into `out` and returns it as a number from 0 to 15.
 */
export function describeContent(
  cue: CueCandidate,
  content: readonly Span[],
  source: Span | null,
  out: Float64Array,
  at: number,
): number {
  const [cueStart, cueEnd] = cue.span;
  const left = content.some((s) => s[1] <= cueStart) ? 1 : 0;
  const right = content.some((s) => s[0] >= cueEnd) ? 1 : 0;
  out[at + CONTENT_LEFT] = left;
  out[at + CONTENT_RIGHT] = right;
  if (!source) return left + 2 * right;
  const [a, b] = source;
  const from = b <= cueStart ? b : cueEnd;
  const to = b <= cueStart ? cueStart : a;
  const within = content.some((s) => s[0] < b && s[1] > a) ? 1 : 0;
  const between = content.some((s) => s[0] < to && s[1] > from) ? 1 : 0;
  out[at + IN_CONTENT] = within;
  out[at + CONTENT_BETWEEN] = between;
  return left + 2 * right + 4 * within + 8 * between;
}
