import type { Context } from './context.ts';
import { mix } from './hash.ts';
import type { Reading } from './reading.ts';
import { SHAPE } from './shapes.ts';

/** How many features each token has. */
export const FEATURES_PER_TOKEN = 56;

const bucket = (n: number): number =>
  n < 0 ? 9 : n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 18 ? 6 : n < 30 ? 7 : 8;
/** What stands for a word, a class or a shape, and a place in a quotation beyond the paragraph's edges. */
const BEYOND = 0x5bd1e995;
const NO_CLASS = 30;
const NO_QUOTE = 7;

/** The value at `j` if that lies in the paragraph. Plain functions and no closures: this runs for every token. */
const within = (
  values: Int32Array | Uint8Array,
  j: number,
  from: number,
  to: number,
  beyond: number,
): number => (j >= from && j < to ? (values[j] as number) : beyond);
const mix3 = (a: number, b: number, d: number): number => mix(mix(a, b), d);

/**
 * Writes the features of token `i` as 32-bit hashes into `out` from `at`; each template mixes its own number in.
 * Windows do not reach over the paragraph's edges.
 */
export function tokenFeatures(r: Reading, c: Context, i: number, out: Int32Array, at: number): void {
  const p = r.paragraph[i] as number;
  const from = r.paragraphTokens[p]?.[0] ?? 0;
  const to = r.paragraphTokens[p]?.[1] ?? 0;
  const w0 = within(r.word, i, from, to, BEYOND);
  const wAfter1 = within(r.word, i + 1, from, to, BEYOND);
  const wAfter2 = within(r.word, i + 2, from, to, BEYOND);
  const wAfter3 = within(r.word, i + 3, from, to, BEYOND);
  const wBefore1 = within(r.word, i - 1, from, to, BEYOND);
  const wBefore2 = within(r.word, i - 2, from, to, BEYOND);
  const wBefore3 = within(r.word, i - 3, from, to, BEYOND);
  const v0 = within(r.plainWord, i, from, to, BEYOND);
  const vAfter1 = within(r.plainWord, i + 1, from, to, BEYOND);
  const vAfter2 = within(r.plainWord, i + 2, from, to, BEYOND);
  const vBefore1 = within(r.plainWord, i - 1, from, to, BEYOND);
  const vBefore2 = within(r.plainWord, i - 2, from, to, BEYOND);
  const k0 = within(r.wordClass, i, from, to, NO_CLASS);
  const kAfter1 = within(r.wordClass, i + 1, from, to, NO_CLASS);
  const kAfter2 = within(r.wordClass, i + 2, from, to, NO_CLASS);
  const kAfter3 = within(r.wordClass, i + 3, from, to, NO_CLASS);
  const kBefore1 = within(r.wordClass, i - 1, from, to, NO_CLASS);
  const kBefore2 = within(r.wordClass, i - 2, from, to, NO_CLASS);
  const kBefore3 = within(r.wordClass, i - 3, from, to, NO_CLASS);
  const s0 = within(r.shape, i, from, to, NO_CLASS);
  const sAfter1 = within(r.shape, i + 1, from, to, NO_CLASS);
  const sAfter2 = within(r.shape, i + 2, from, to, NO_CLASS);
  const sAfter3 = within(r.shape, i + 3, from, to, NO_CLASS);
  const sBefore1 = within(r.shape, i - 1, from, to, NO_CLASS);
  const sBefore2 = within(r.shape, i - 2, from, to, NO_CLASS);
  const sBefore3 = within(r.shape, i - 3, from, to, NO_CLASS);
  const quote = within(r.quote, i, from, to, NO_QUOTE);
  const qAfter1 = within(r.quote, i + 1, from, to, NO_QUOTE);
  const qBefore1 = within(r.quote, i - 1, from, to, NO_QUOTE);
  const state = quote * 8 + qBefore1;
  out[at] = mix(1, w0);
  out[at + 1] = mix(2, wBefore1);
  out[at + 2] = mix(3, wBefore2);
  out[at + 3] = mix(4, wAfter1);
  out[at + 4] = mix(5, wAfter2);
  out[at + 5] = mix(6, wBefore3);
  out[at + 6] = mix(7, wAfter3);
  out[at + 7] = mix(8, mix(vBefore1, v0));
  out[at + 8] = mix(9, mix(v0, vAfter1));
  out[at + 9] = mix(10, mix(vBefore1, vAfter1));
  out[at + 10] = mix(11, mix(vBefore2, vBefore1));
  out[at + 11] = mix(12, mix(vAfter1, vAfter2));
  out[at + 12] = mix(13, r.stem[i] as number);
  out[at + 13] = mix(14, r.suffix[i] as number);
  out[at + 14] = mix(15, mix(sBefore1 * 32 + s0, sAfter1));
  out[at + 15] = mix(16, mix(s0 * 32 + sAfter1, sAfter2 * 32 + sAfter3));
  out[at + 16] = mix(17, mix(sBefore3 * 32 + sBefore2, sBefore1 * 32 + s0));
  const kk = kBefore1 * 32 + k0;
  out[at + 17] = mix(18, mix(kk, kAfter1));
  out[at + 18] = mix(19, mix(kBefore2 * 32 + kBefore1, k0));
  out[at + 19] = mix(20, mix(k0 * 32 + kAfter1, kAfter2));
  out[at + 20] = mix(21, mix3(kk, kAfter1 * 32 + kAfter2, s0 * 32 + sAfter1));
  out[at + 21] = mix(22, mix3(kk, kBefore2 * 32 + kBefore3, s0 * 32 + sBefore1));
  out[at + 22] = mix(23, mix(state, v0));
  out[at + 23] = mix(24, mix(state, sBefore1 * 32 + s0));
  out[at + 24] = mix(25, mix(state, kk));
  out[at + 25] = mix(26, mix3(qAfter1, quote, vBefore1));

  const left = c.cueLeft[i] as number;
  const right = c.cueRight[i] as number;
  const leftWord = left < 0 ? 0 : (r.word[left] as number);
  const rightWord = right < 0 ? 0 : (r.word[right] as number);
  const leftStep = left < 0 ? 9 : bucket(i - left - 1);
  const rightStep = right < 0 ? 9 : bucket(right - i - 1);
  const leftBreaks = left < 0 ? 3 : Math.min(2, (c.breaks[i] as number) - (c.breaks[left] as number));
  const rightBreaks = right < 0 ? 3 : Math.min(2, (c.breaks[right] as number) - (c.breaks[i] as number));
  out[at + 26] = mix(27, mix3(leftWord, leftBreaks, quote));
  out[at + 27] = mix(28, mix3(rightWord, rightBreaks, quote));
  out[at + 28] = mix(29, mix3(leftStep, leftBreaks, s0 * 8 + quote));
  out[at + 29] = mix(30, mix3(rightStep, rightBreaks, s0 * 8 + quote));
  out[at + 30] = mix(31, mix3(leftStep, leftBreaks, k0 * 8 + quote));
  out[at + 31] = mix(32, mix3(rightStep, rightBreaks, k0 * 8 + quote));
  out[at + 32] = mix(33, mix3(leftBreaks * 4 + rightBreaks, leftWord, rightWord));
  out[at + 33] = mix(34, mix3(leftStep * 10 + rightStep, leftBreaks * 4 + rightBreaks, quote));
  out[at + 34] = mix(
    35,
    mix3(
      left < 0
        ? 31
        : within(r.wordClass, left, from, to, NO_CLASS) * 32 +
            within(r.wordClass, left + 1, from, to, NO_CLASS),
      left < 0 ? 0 : within(r.plainWord, left + 1, from, to, BEYOND),
      leftBreaks,
    ),
  );
  out[at + 35] = mix(
    36,
    mix3(
      right < 0 ? 31 : within(r.wordClass, right + 1, from, to, NO_CLASS),
      right < 0
        ? 0
        : within(r.shape, right + 1, from, to, NO_CLASS) * 32 +
            within(r.shape, right - 1, from, to, NO_CLASS),
      rightBreaks,
    ),
  );

  const frame = c.sentenceFrame[i] as number;
  out[at + 36] = mix(37, mix(frame, quote));
  out[at + 37] = mix(38, mix3(frame & 1023, leftBreaks * 4 + rightBreaks, quote));
  out[at + 38] = mix(39, mix3(frame >> 6, quote, leftBreaks * 4 + rightBreaks));
  const paragraph = c.paragraphFrame[i] as number;
  out[at + 39] = mix(40, mix(paragraph, quote));
  out[at + 40] = mix(41, mix3(paragraph, quote, frame & 63));
  out[at + 41] = mix(42, mix3(paragraph, i === from ? 1 : 0, s0 * 32 + sAfter1));
  const before = c.paragraphCueLeft[i] as number;
  const after = c.paragraphCueRight[i] as number;
  out[at + 42] = mix(43, mix3(before < 0 ? 0 : (r.word[before] as number), quote, frame & 63));
  out[at + 43] = mix(44, mix3(after < 0 ? 0 : (r.word[after] as number), quote, frame & 63));
  out[at + 44] = mix(
    45,
    mix3(
      before < 0 ? 9 : bucket((r.sentence[i] as number) - (r.sentence[before] as number)),
      quote,
      frame & 63,
    ),
  );

  const qf = c.quoteFrame[i] as number;
  const b = c.beforeQuote[i] as number;
  const a = c.afterQuote[i] as number;
  out[at + 45] = mix(46, mix(qf, quote));
  out[at + 46] = mix(47, mix3(qf % 5, quote, b < 0 ? 0 : within(r.plainWord, b, from, to, BEYOND)));
  out[at + 47] = mix(
    48,
    mix3(
      qf,
      b < 0 ? 31 : within(r.wordClass, b, from, to, NO_CLASS),
      a < 0 ? 31 : within(r.wordClass, a, from, to, NO_CLASS),
    ),
  );
  out[at + 48] = mix(
    49,
    mix3(
      qf,
      b < 0 ? 31 : within(r.shape, b, from, to, NO_CLASS),
      a < 0 ? 31 : within(r.shape, a, from, to, NO_CLASS) * 32 + within(r.shape, a + 1, from, to, NO_CLASS),
    ),
  );
  out[at + 49] = mix(50, mix3(qf % 5, quote, a < 0 ? 0 : within(r.plainWord, a, from, to, BEYOND)));
  out[at + 50] = mix(
    51,
    mix3(
      qf,
      a < 0
        ? 31
        : within(r.wordClass, a, from, to, NO_CLASS) * 32 + within(r.wordClass, a + 1, from, to, NO_CLASS),
      leftBreaks,
    ),
  );
  const position = Math.min(3, i - (r.sentenceTokens[r.sentence[i] as number]?.[0] ?? 0));
  out[at + 51] = mix(52, mix3(position, s0, kk));
  out[at + 52] = mix(53, mix(position, v0));
  // The words since the last comma decide whether a clause goes on.
  out[at + 53] = mix(54, mix3(sBefore1 === SHAPE.comma ? 1 : 0, v0, vAfter1));
  out[at + 54] = mix(
    55,
    mix3(sAfter1 === SHAPE.comma ? 1 : 0, kAfter2 * 32 + kAfter3, sAfter2 * 32 + sAfter3),
  );
  out[at + 55] = mix(56, mix3(kAfter1 * 32 + kAfter2, kAfter3, sAfter1 * 32 + sAfter2));
}
