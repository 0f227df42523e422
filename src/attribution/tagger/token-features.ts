import type { Context } from './context.ts';
import { mix } from './hash.ts';
import type { Reading } from './reading.ts';
import { SHAPE } from './shapes.ts';

/** How many features each token has. */
export const FEATURES_PER_TOKEN = 56;

const bucket = (n: number): number =>
  n < 0 ? 9 : n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 18 ? 6 : n < 30 ? 7 : 8;
const BEYOND = 0x5bd1e995;

/**
 * Writes the features of token `i` as 32-bit hashes into `out` from `at`; each template mixes its own number in.
 * Windows do not reach over the paragraph's edges.
 */
export function tokenFeatures(r: Reading, c: Context, i: number, out: Int32Array, at: number): void {
  const p = r.paragraph[i] as number;
  const from = r.paragraphTokens[p]?.[0] ?? 0;
  const to = r.paragraphTokens[p]?.[1] ?? 0;
  const inside = (j: number): boolean => j >= from && j < to;
  const w = (j: number): number => (inside(j) ? (r.word[j] as number) : BEYOND);
  const k = (j: number): number => (inside(j) ? (r.wordClass[j] as number) : 30);
  const s = (j: number): number => (inside(j) ? (r.shape[j] as number) : 30);
  const q = (j: number): number => (inside(j) ? (r.quote[j] as number) : 7);
  let n = at;
  let template = 1;
  const put = (value: number): void => {
    out[n++] = mix(template++, value);
  };
  const put2 = (a: number, b: number): void => put(mix(a, b));
  const put3 = (a: number, b: number, d: number): void => put(mix(mix(a, b), d));

  const w0 = w(i);
  const quote = q(i);
  const state = quote * 8 + q(i - 1);
  put(w0);
  put(w(i - 1));
  put(w(i - 2));
  put(w(i + 1));
  put(w(i + 2));
  put(w(i - 3));
  put(w(i + 3));
  put2(w(i - 1), w0);
  put2(w0, w(i + 1));
  put2(w(i - 1), w(i + 1));
  put2(w(i - 2), w(i - 1));
  put2(w(i + 1), w(i + 2));
  put(r.stem[i] as number);
  put(r.suffix[i] as number);
  put2(s(i - 1) * 32 + s(i), s(i + 1));
  put2(s(i) * 32 + s(i + 1), s(i + 2) * 32 + s(i + 3));
  put2(s(i - 3) * 32 + s(i - 2), s(i - 1) * 32 + s(i));
  const kk = k(i - 1) * 32 + k(i);
  put2(kk, k(i + 1));
  put2(k(i - 2) * 32 + k(i - 1), k(i));
  put2(k(i) * 32 + k(i + 1), k(i + 2));
  put3(kk, k(i + 1) * 32 + k(i + 2), s(i) * 32 + s(i + 1));
  put3(kk, k(i - 2) * 32 + k(i - 3), s(i) * 32 + s(i - 1));
  put2(state, w0);
  put2(state, s(i - 1) * 32 + s(i));
  put2(state, kk);
  put3(q(i + 1), quote, w(i - 1));

  const left = c.cueLeft[i] as number;
  const right = c.cueRight[i] as number;
  const leftWord = left < 0 ? 0 : (r.word[left] as number);
  const rightWord = right < 0 ? 0 : (r.word[right] as number);
  const leftStep = left < 0 ? 9 : bucket(i - left - 1);
  const rightStep = right < 0 ? 9 : bucket(right - i - 1);
  const leftBreaks = left < 0 ? 3 : Math.min(2, (c.breaks[i] as number) - (c.breaks[left] as number));
  const rightBreaks = right < 0 ? 3 : Math.min(2, (c.breaks[right] as number) - (c.breaks[i] as number));
  put3(leftWord, leftBreaks, quote);
  put3(rightWord, rightBreaks, quote);
  put3(leftStep, leftBreaks, s(i) * 8 + quote);
  put3(rightStep, rightBreaks, s(i) * 8 + quote);
  put3(leftStep, leftBreaks, k(i) * 8 + quote);
  put3(rightStep, rightBreaks, k(i) * 8 + quote);
  put3(leftBreaks * 4 + rightBreaks, leftWord, rightWord);
  put3(leftStep * 10 + rightStep, leftBreaks * 4 + rightBreaks, quote);
  put3(left < 0 ? 31 : k(left) * 32 + k(left + 1), left < 0 ? 0 : w(left + 1), leftBreaks);
  put3(right < 0 ? 31 : k(right + 1), right < 0 ? 0 : s(right + 1) * 32 + s(right - 1), rightBreaks);

  const frame = c.sentenceFrame[i] as number;
  put2(frame, quote);
  put3(frame & 1023, leftBreaks * 4 + rightBreaks, quote);
  put3(frame >> 6, quote, leftBreaks * 4 + rightBreaks);
  const paragraph = c.paragraphFrame[i] as number;
  put2(paragraph, quote);
  put3(paragraph, quote, frame & 63);
  put3(paragraph, i === from ? 1 : 0, s(i) * 32 + s(i + 1));
  const before = c.paragraphCueLeft[i] as number;
  const after = c.paragraphCueRight[i] as number;
  put3(before < 0 ? 0 : (r.word[before] as number), quote, frame & 63);
  put3(after < 0 ? 0 : (r.word[after] as number), quote, frame & 63);
  put3(
    before < 0 ? 9 : bucket((r.sentence[i] as number) - (r.sentence[before] as number)),
    quote,
    frame & 63,
  );

  const qf = c.quoteFrame[i] as number;
  const b = c.beforeQuote[i] as number;
  const a = c.afterQuote[i] as number;
  put2(qf, quote);
  put3(qf % 5, quote, b < 0 ? 0 : (r.word[b] as number));
  put3(qf, b < 0 ? 31 : k(b), a < 0 ? 31 : k(a));
  put3(qf, b < 0 ? 31 : s(b), a < 0 ? 31 : s(a) * 32 + s(a + 1));
  put3(qf % 5, quote, a < 0 ? 0 : (r.word[a] as number));
  put3(qf, a < 0 ? 31 : k(a) * 32 + k(a + 1), leftBreaks);
  const position = Math.min(3, i - (r.sentenceTokens[r.sentence[i] as number]?.[0] ?? 0));
  put3(position, s(i), kk);
  put2(position, w0);
  // The words since the last comma decide whether a clause goes on.
  put3(s(i - 1) === SHAPE.comma ? 1 : 0, w0, w(i + 1));
  put3(s(i + 1) === SHAPE.comma ? 1 : 0, k(i + 2) * 32 + k(i + 3), s(i + 2) * 32 + s(i + 3));
  put3(k(i + 1) * 32 + k(i + 2), k(i + 3), s(i + 1) * 32 + s(i + 2));
}
