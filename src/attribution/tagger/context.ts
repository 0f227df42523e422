import { WORD_CLASS } from '../en/lexicon.ts';
import { QUOTE, type Reading } from './reading.ts';
import { SHAPE } from './shapes.ts';

/** What a token's sentence, paragraph and quotation say about it; one entry a token, -1 for none. */
export interface Context {
  /** Nearest reporting word outside quotation marks to the left and right in the sentence. */
  cueLeft: Int32Array;
  cueRight: Int32Array;
  /** The same over the paragraph, from other sentences only. */
  paragraphCueLeft: Int32Array;
  paragraphCueRight: Int32Array;
  /** Commas, dashes and colons outside quotations, from the sentence's beginning up to each token. */
  breaks: Int32Array;
  /** A few bits about the sentence: quotation, number of reporting words, a tail such as ", she said." */
  sentenceFrame: Int32Array;
  paragraphFrame: Int32Array;
  /** For tokens in a quotation: its length, its last mark, and what stands before and after it. */
  quoteFrame: Int32Array;
  beforeQuote: Int32Array;
  afterQuote: Int32Array;
}

const bucket = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 18 ? 6 : 7);

export function contextOf(r: Reading): Context {
  const n = r.tokens.length;
  const filled = (): Int32Array => new Int32Array(n).fill(-1);
  const c: Context = {
    cueLeft: filled(),
    cueRight: filled(),
    paragraphCueLeft: filled(),
    paragraphCueRight: filled(),
    breaks: new Int32Array(n),
    sentenceFrame: new Int32Array(n),
    paragraphFrame: new Int32Array(n),
    quoteFrame: new Int32Array(n),
    beforeQuote: filled(),
    afterQuote: filled(),
  };
  const isCue = new Uint8Array(n);
  for (let i = 0; i < n; i++) isCue[i] = isReportingWord(r, i) ? 1 : 0;
  for (const [from, to] of r.sentenceTokens) fillSentence(r, c, isCue, from, to);
  r.paragraphTokens.forEach(([from, to], p) => {
    fillParagraph(r, c, isCue, p, from, to);
  });
  fillQuotations(r, c);
  return c;
}

/** Whether token `i` reports words by its class, outside quotation marks. */
export function isReportingWord(r: Reading, i: number): boolean {
  const q = r.quote[i];
  if (q === QUOTE.inside || q === QUOTE.inSingle) return false;
  const k = r.wordClass[i];
  return k === WORD_CLASS.speech || k === WORD_CLASS.speechAct || k === WORD_CLASS.according;
}

function fillSentence(r: Reading, c: Context, isCue: Uint8Array, from: number, to: number): void {
  let cue = -1;
  let breaks = 0;
  let count = 0;
  let quoted = 0;
  for (let i = from; i < to; i++) {
    c.cueLeft[i] = cue;
    c.breaks[i] = breaks;
    if (isCue[i]) {
      cue = i;
      count++;
    }
    const shape = r.shape[i] as number;
    if (shape === SHAPE.comma || shape === SHAPE.dash || shape === SHAPE.colon || shape === SHAPE.semicolon)
      breaks++;
    if (r.quote[i] === QUOTE.inside) quoted++;
  }
  const tail = cue >= 0 ? to - cue : -1;
  let next = -1;
  for (let i = to - 1; i >= from; i--) {
    c.cueRight[i] = next;
    if (isCue[i]) next = i;
  }
  const share = to > from ? quoted / (to - from) : 0;
  const starts = r.quote[from] === QUOTE.opening || r.quote[from] === QUOTE.inside ? 1 : 0;
  const last = r.quote[to - 1] as number;
  const ends = last === QUOTE.closing || last === QUOTE.inside ? 1 : 0;
  const kind = share === 0 ? 0 : share < 0.3 ? 1 : share < 0.75 ? 2 : 3;
  const lead = next >= 0 ? bucket(next - from) : 8;
  const frame =
    Math.min(count, 3) +
    4 * (starts + 2 * ends + 4 * kind) +
    64 * (tail < 0 ? 8 : bucket(tail)) +
    1024 * lead;
  c.sentenceFrame.fill(frame, from, to);
}

function fillParagraph(r: Reading, c: Context, isCue: Uint8Array, p: number, from: number, to: number): void {
  let before = -1;
  let latest = -1;
  let count = 0;
  let quoted = 0;
  for (let i = from; i < to; i++) {
    if (i > from && r.sentence[i] !== r.sentence[i - 1]) before = latest;
    c.paragraphCueLeft[i] = before;
    if (isCue[i]) {
      latest = i;
      count++;
    }
    if (r.quote[i] === QUOTE.inside) quoted++;
  }
  let after = -1;
  let first = -1;
  for (let i = to - 1; i >= from; i--) {
    if (i < to - 1 && r.sentence[i] !== r.sentence[i + 1]) after = first;
    c.paragraphCueRight[i] = after;
    if (isCue[i]) first = i;
  }
  const share = to > from ? quoted / (to - from) : 0;
  const kind = share === 0 ? 0 : share < 0.3 ? 1 : share < 0.75 ? 2 : 3;
  const previous = p > 0 ? (r.paragraphTokens[p - 1]?.[1] ?? 0) - 1 : -1;
  const previousEnd =
    previous < 0
      ? 0
      : r.shape[previous] === SHAPE.colon
        ? 1
        : r.quote[previous] === QUOTE.inside
          ? 2
          : r.quote[previous] === QUOTE.closing
            ? 3
            : 4;
  const label = speakerLabelEnd(r, from, to) > 0 ? 1 : 0;
  const frame =
    Math.min(count, 3) +
    4 * (r.quote[from] === QUOTE.opening ? 1 : 0) +
    8 * kind +
    32 * previousEnd +
    256 * label;
  c.paragraphFrame.fill(frame, from, to);
}

const LONGEST_LABEL = 8;

/** One past the colon of a speaker label ("WALLACE:", "Ana Ruiz:", "Q:") at a paragraph's beginning; 0 for none. */
export function speakerLabelEnd(r: Reading, from: number, to: number): number {
  let i = from;
  if (r.quote[i] === QUOTE.opening) i++;
  let names = 0;
  for (; i < to && i < from + LONGEST_LABEL; i++) {
    const shape = r.shape[i] as number;
    if (shape === SHAPE.colon) return names > 0 ? i + 1 : 0;
    if (shape === SHAPE.capitalised || shape === SHAPE.upper || shape === SHAPE.initial) names++;
    else if (shape !== SHAPE.comma && shape !== SHAPE.bracketOpen && shape !== SHAPE.bracketClose) return 0;
  }
  return 0;
}

function fillQuotations(r: Reading, c: Context): void {
  const n = r.tokens.length;
  let i = 0;
  while (i < n) {
    const q = r.quotation[i] as number;
    if (q < 0) {
      i++;
      continue;
    }
    let end = i;
    while (end < n && r.quotation[end] === q) end++;
    const quotation = r.quotations[q];
    const lastInside = end - (r.quote[end - 1] === QUOTE.closing ? 2 : 1);
    const last = lastInside > i ? (r.shape[lastInside] as number) : 31;
    const firstInside = Math.min(i + 1, end - 1);
    const length = end - i - 2;
    const size = length < 2 ? 0 : length < 4 ? 1 : length < 8 ? 2 : length < 16 ? 3 : 4;
    const open = quotation?.status === 'closed' || quotation?.status === 'mixed' ? 0 : 1;
    const frame =
      size +
      5 * last +
      160 * (r.shape[firstInside] === SHAPE.lower ? 1 : 0) +
      320 * open +
      640 * (quotation?.kind === 'single' ? 1 : 0);
    for (let j = i; j < end; j++) {
      c.quoteFrame[j] = frame + 1;
      c.beforeQuote[j] = i > 0 && r.paragraph[i - 1] === r.paragraph[i] ? i - 1 : -1;
      c.afterQuote[j] = end < n && r.paragraph[end] === r.paragraph[i] ? end : -1;
    }
    i = end;
  }
}
