import type { Span } from '../../model/index.ts';
import { edgeEnd, edgeStart } from './content-candidates.ts';
import { contentOf, type DraftOnly } from './drafts.ts';
import { between, type Evidence } from './evidence.ts';
import { QUOTE } from './reading.ts';
import { closingAfter, cueWord, endsInIng, quotesCut } from './segment-features.ts';

/** Numbers that describe a cue with its content and source. */
export const STATEMENT_FEATURES = 74;

/** Of these, so many describe each side. */
const SIDE_FEATURES = 19;
const NONE = 31;
const log = (p: number): number => Math.log(p + 1e-3);

/**
 * Describes a whole statement. `cueSums`: prefix sums, over the text's tokens, of how sure the cues that stand there
 * are, so that a content that takes in another statement's cue is seen.
 */
export function statementRow(e: Evidence, cueSums: Float64Array, d: DraftOnly): Float64Array {
  const { reading: r } = e;
  const row = new Float64Array(STATEMENT_FEATURES);
  let n = 0;
  const put = (value: number): void => {
    row[n++] = value;
  };
  const content = contentOf(d);
  const source = d.source.span;
  const [cueStart, cueEnd] = d.cue.span;
  const word = cueWord(e, d.cue);
  const quoted = content.reduce((sum, [a, b]) => sum + countQuoted(e, a, b), 0);
  const words = content.reduce((sum, [a, b]) => sum + between(e.words, a, b), 0);
  const odds = content.reduce((sum, [a, b]) => sum + (e.odds[b] as number) - (e.odds[a] as number), 0);
  put(d.cue.speech);
  put(d.cue.stance);
  put(cueEnd - cueStart);
  put(r.wordClass[word] as number);
  put(r.wordClass[cueStart] as number);
  put(endsInIng(r.lower[word] ?? '') ? 1 : 0);
  put(between(e.cueSum, cueStart, cueEnd) / (cueEnd - cueStart));
  put(d.left.span ? 1 : 0);
  put(d.left.probability);
  put(d.right.span ? 1 : 0);
  put(d.right.probability);
  put(source ? 1 : 0);
  put(d.source.probability);
  put(words);
  put(quoted);
  put(quoted / Math.max(1, words));
  put(odds / Math.max(1, words));
  put(r.quote[cueStart] as number);
  put(content.reduce((sum, [a, b]) => sum + between(e.cueSum, a, b), 0));
  put(e.context.paragraphFrame[cueStart] as number);
  put(r.wordClass[Math.max(0, cueStart - 1)] as number);
  put(d.sure);
  put(content.reduce((sum, [a, b]) => sum + between(cueSums, a, b), 0));
  put(log(d.left.probability) + log(d.right.probability) + log(d.source.probability));
  // What the sentence still holds of content when these words are taken.
  const [low, high] = r.sentenceTokens[r.sentence[cueStart] as number] as Span;
  const rest = content.reduce(
    (sum, [a, b]) => sum - between(e.contentSum, Math.max(a, low), Math.min(b, high)),
    between(e.contentSum, low, high),
  );
  put(rest);
  describeSide(e, cueSums, d.left.span, cueStart, true, put);
  describeSide(e, cueSums, d.right.span, cueEnd, false, put);
  if (source) {
    const [a, b] = source;
    put(between(e.sourceSum, a, b) / (b - a));
    put(cueStart - b);
    put(r.wordClass[b - 1] as number);
    put(r.wordClass[a] as number);
    put(b - a);
    put(b < r.tokens.length ? (e.source[b] as number) : 0);
    put(a > 0 ? (e.source[a - 1] as number) : 0);
    put(content.some(([from, to]) => from < b && to > a) ? 1 : 0);
    put(order(d));
    put(b <= cueStart ? between(cueSums, b, cueStart) : between(cueSums, cueEnd, a));
    put(r.sentence[cueStart] === r.sentence[a] ? 1 : 0);
  }
  return row;
}

/** The rows of several drafts, one after the other. */
export function statementRows(
  e: Evidence,
  cueSums: Float64Array,
  drafts: readonly DraftOnly[],
): Float64Array {
  const rows = new Float64Array(drafts.length * STATEMENT_FEATURES);
  drafts.forEach((draft, i) => {
    rows.set(statementRow(e, cueSums, draft), i * STATEMENT_FEATURES);
  });
  return rows;
}

/** Numbers about the content on one side of a cue, whose edge on that side is `cue`. */
function describeSide(
  e: Evidence,
  cueSums: Float64Array,
  span: Span | null,
  cue: number,
  onLeft: boolean,
  put: (value: number) => void,
): void {
  if (!span) {
    for (let i = 0; i < SIDE_FEATURES; i++) put(-1);
    return;
  }
  const { reading: r } = e;
  const [a, b] = span;
  const within = (values: Uint8Array, t: number): number =>
    t >= 0 && t < r.tokens.length && r.paragraph[t] === r.paragraph[a] ? (values[t] as number) : NONE;
  put(between(e.contentSum, a, b) / (b - a));
  put(between(e.contentLean, a, b) / (b - a));
  put(log(edgeStart(e, a)));
  put(log(edgeEnd(e, b)));
  put(between(e.words, a, b));
  put(onLeft ? cue - b : a - cue);
  put(onLeft ? between(cueSums, b, cue) : between(cueSums, cue, a));
  put(between(cueSums, a, b));
  put(countQuoted(e, a, b) / (b - a));
  put(quotesCut(e, a, b));
  put(closingAfter(e, b));
  put(r.quote[a] as number);
  put(within(r.wordClass, a));
  put(within(r.functionWord, a));
  put(within(r.shape, a - 1));
  put(within(r.shape, b));
  put(within(r.wordClass, b));
  put((r.sentence[b - 1] as number) - (r.sentence[a] as number));
  put(Math.abs((r.sentence[onLeft ? b - 1 : a] as number) - (r.sentence[cue - 1] as number)));
}

/** In which order content, source and cue stand: a place in a small table. */
function order({ cue, left, right, source }: DraftOnly): number {
  const at = source.span?.[0] ?? 0;
  const place =
    at < cue.span[0] ? (left.span && at >= left.span[1] ? 1 : 0) : right.span && at >= right.span[1] ? 3 : 2;
  return place + (left.span ? 4 : 0) + (right.span ? 8 : 0);
}

function countQuoted(e: Evidence, a: number, b: number): number {
  let n = 0;
  for (let t = a; t < b; t++) if (e.reading.quote[t] === QUOTE.inside) n++;
  return n;
}
