import type { Span } from '../../model/index.ts';
import type { Context } from './context.ts';
import { mix } from './hash.ts';
import type { Reading } from './reading.ts';
import { SHAPE } from './shapes.ts';

/** How many features each token has. */
export const FEATURES_PER_TOKEN = 56;

/** Tokens seen beyond a token: as many stand empty before and after a paragraph's own. */
const MARGIN = 3;
/** What stands for a word, a class or a shape, and a place in a quotation beyond the paragraph's edges. */
const BEYOND = 0x5bd1e995;
const NO_CLASS = 30;
const NO_QUOTE = 7;

/** What features are made of, for one paragraph, with what stands beyond its edges. */
export interface Window {
  reading: Reading;
  context: Context;
  paragraph: Span;
  word: Int32Array;
  plainWord: Int32Array;
  wordClass: Uint8Array;
  shape: Uint8Array;
  quote: Uint8Array;
}

/** Windows do not reach over the paragraph's edges. */
export function windowOf(reading: Reading, context: Context, paragraph: Span): Window {
  const [from, to] = paragraph;
  const size = to - from + 2 * MARGIN;
  const framed = <T extends Int32Array | Uint8Array>(frame: T, values: T, beyond: number): T => {
    frame.fill(beyond);
    frame.set(values.subarray(from, to), MARGIN);
    return frame;
  };
  return {
    reading,
    context,
    paragraph,
    word: framed(new Int32Array(size), reading.word, BEYOND),
    plainWord: framed(new Int32Array(size), reading.plainWord, BEYOND),
    wordClass: framed(new Uint8Array(size), reading.wordClass, NO_CLASS),
    shape: framed(new Uint8Array(size), reading.shape, NO_CLASS),
    quote: framed(new Uint8Array(size), reading.quote, NO_QUOTE),
  };
}

/**
 * What each feature is mixed from: one to three values. They are written down first and mixed in three short loops:
 * that is several times as fast as a hundred calls.
 */
const first = new Int32Array(FEATURES_PER_TOKEN);
const second = new Int32Array(FEATURES_PER_TOKEN);
const third = new Int32Array(FEATURES_PER_TOKEN);
const VALUES = '11111112222211222222332223' + '3333333333' + '233233333' + '23333332333';
const featuresOf = (values: string): Uint8Array =>
  Uint8Array.from([...VALUES].flatMap((count, k) => (count === values ? [k] : [])));
const ONE = featuresOf('1');
const TWO = featuresOf('2');
const THREE = featuresOf('3');

/** Writes the features of token `i` as 32-bit hashes into `out` from `at`; each template mixes its own number in. */
export function tokenFeatures(w: Window, i: number, out: Int32Array, at: number): void {
  valuesNearby(w, i);
  valuesAround(w, i);
  for (let n = 0; n < ONE.length; n++) {
    const k = ONE[n] as number;
    out[at + k] = mix(k + 1, first[k] as number);
  }
  for (let n = 0; n < TWO.length; n++) {
    const k = TWO[n] as number;
    out[at + k] = mix(k + 1, mix(first[k] as number, second[k] as number));
  }
  for (let n = 0; n < THREE.length; n++) {
    const k = THREE[n] as number;
    out[at + k] = mix(k + 1, mix(mix(first[k] as number, second[k] as number), third[k] as number));
  }
}

/** From the token and those beside it. */
function valuesNearby(w: Window, i: number): void {
  const { word, plainWord, wordClass, shape, quote, reading } = w;
  const t = i - w.paragraph[0] + MARGIN;
  const v0 = plainWord[t] as number;
  const vAfter1 = plainWord[t + 1] as number;
  const vBefore1 = plainWord[t - 1] as number;
  const k0 = wordClass[t] as number;
  const kAfter1 = wordClass[t + 1] as number;
  const kAfter2 = wordClass[t + 2] as number;
  const kAfter3 = wordClass[t + 3] as number;
  const kBefore1 = wordClass[t - 1] as number;
  const kBefore2 = wordClass[t - 2] as number;
  const s0 = shape[t] as number;
  const sAfter1 = shape[t + 1] as number;
  const sAfter2 = shape[t + 2] as number;
  const sAfter3 = shape[t + 3] as number;
  const sBefore1 = shape[t - 1] as number;
  const q0 = quote[t] as number;
  const state = q0 * 8 + (quote[t - 1] as number);
  const kk = kBefore1 * 32 + k0;
  first[0] = word[t] as number;
  first[1] = word[t - 1] as number;
  first[2] = word[t - 2] as number;
  first[3] = word[t + 1] as number;
  first[4] = word[t + 2] as number;
  first[5] = word[t - 3] as number;
  first[6] = word[t + 3] as number;
  first[7] = vBefore1;
  second[7] = v0;
  first[8] = v0;
  second[8] = vAfter1;
  first[9] = vBefore1;
  second[9] = vAfter1;
  first[10] = plainWord[t - 2] as number;
  second[10] = vBefore1;
  first[11] = vAfter1;
  second[11] = plainWord[t + 2] as number;
  first[12] = reading.stem[i] as number;
  first[13] = reading.suffix[i] as number;
  first[14] = sBefore1 * 32 + s0;
  second[14] = sAfter1;
  first[15] = s0 * 32 + sAfter1;
  second[15] = sAfter2 * 32 + sAfter3;
  first[16] = (shape[t - 3] as number) * 32 + (shape[t - 2] as number);
  second[16] = sBefore1 * 32 + s0;
  first[17] = kk;
  second[17] = kAfter1;
  first[18] = kBefore2 * 32 + kBefore1;
  second[18] = k0;
  first[19] = k0 * 32 + kAfter1;
  second[19] = kAfter2;
  first[20] = kk;
  second[20] = kAfter1 * 32 + kAfter2;
  third[20] = s0 * 32 + sAfter1;
  first[21] = kk;
  second[21] = kBefore2 * 32 + (wordClass[t - 3] as number);
  third[21] = s0 * 32 + sBefore1;
  first[22] = state;
  second[22] = v0;
  first[23] = state;
  second[23] = sBefore1 * 32 + s0;
  first[24] = state;
  second[24] = kk;
  first[25] = quote[t + 1] as number;
  second[25] = q0;
  third[25] = vBefore1;
  const position = Math.min(3, i - (reading.sentenceTokens[reading.sentence[i] as number]?.[0] ?? 0));
  first[51] = position;
  second[51] = s0;
  third[51] = kk;
  first[52] = position;
  second[52] = v0;
  // The words since the last comma decide whether a clause goes on.
  first[53] = sBefore1 === SHAPE.comma ? 1 : 0;
  second[53] = v0;
  third[53] = vAfter1;
  first[54] = sAfter1 === SHAPE.comma ? 1 : 0;
  second[54] = kAfter2 * 32 + kAfter3;
  third[54] = sAfter2 * 32 + sAfter3;
  first[55] = kAfter1 * 32 + kAfter2;
  second[55] = kAfter3;
  third[55] = sAfter1 * 32 + sAfter2;
}

const bucket = (n: number): number =>
  n < 0 ? 9 : n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 18 ? 6 : n < 30 ? 7 : 8;
const NOWHERE = 31;

/** From the reporting words, the quotation, the sentence and the paragraph around the token. */
function valuesAround(w: Window, i: number): void {
  const { reading: r, context: c, plainWord, wordClass, shape } = w;
  const from = w.paragraph[0];
  const offset = MARGIN - from;
  const t = i + offset;
  const k0 = wordClass[t] as number;
  const s0 = shape[t] as number;
  const q0 = w.quote[t] as number;
  const left = c.cueLeft[i] as number;
  const right = c.cueRight[i] as number;
  const leftWord = left < 0 ? 0 : (r.word[left] as number);
  const rightWord = right < 0 ? 0 : (r.word[right] as number);
  const leftStep = left < 0 ? 9 : bucket(i - left - 1);
  const rightStep = right < 0 ? 9 : bucket(right - i - 1);
  const leftBreaks = left < 0 ? 3 : Math.min(2, (c.breaks[i] as number) - (c.breaks[left] as number));
  const rightBreaks = right < 0 ? 3 : Math.min(2, (c.breaks[right] as number) - (c.breaks[i] as number));
  const breaks = leftBreaks * 4 + rightBreaks;
  first[26] = leftWord;
  second[26] = leftBreaks;
  third[26] = q0;
  first[27] = rightWord;
  second[27] = rightBreaks;
  third[27] = q0;
  first[28] = leftStep;
  second[28] = leftBreaks;
  third[28] = s0 * 8 + q0;
  first[29] = rightStep;
  second[29] = rightBreaks;
  third[29] = s0 * 8 + q0;
  first[30] = leftStep;
  second[30] = leftBreaks;
  third[30] = k0 * 8 + q0;
  first[31] = rightStep;
  second[31] = rightBreaks;
  third[31] = k0 * 8 + q0;
  first[32] = breaks;
  second[32] = leftWord;
  third[32] = rightWord;
  first[33] = leftStep * 10 + rightStep;
  second[33] = breaks;
  third[33] = q0;
  first[34] = left < 0 ? NOWHERE : pairAt(wordClass, left + offset);
  second[34] = left < 0 ? 0 : (plainWord[left + 1 + offset] as number);
  third[34] = leftBreaks;
  first[35] = right < 0 ? NOWHERE : (wordClass[right + 1 + offset] as number);
  second[35] =
    right < 0 ? 0 : (shape[right + 1 + offset] as number) * 32 + (shape[right - 1 + offset] as number);
  third[35] = rightBreaks;

  const frame = c.sentenceFrame[i] as number;
  first[36] = frame;
  second[36] = q0;
  first[37] = frame & 1023;
  second[37] = breaks;
  third[37] = q0;
  first[38] = frame >> 6;
  second[38] = q0;
  third[38] = breaks;
  const paragraph = c.paragraphFrame[i] as number;
  first[39] = paragraph;
  second[39] = q0;
  first[40] = paragraph;
  second[40] = q0;
  third[40] = frame & 63;
  first[41] = paragraph;
  second[41] = i === from ? 1 : 0;
  third[41] = s0 * 32 + (shape[t + 1] as number);
  const before = c.paragraphCueLeft[i] as number;
  const after = c.paragraphCueRight[i] as number;
  first[42] = before < 0 ? 0 : (r.word[before] as number);
  second[42] = q0;
  third[42] = frame & 63;
  first[43] = after < 0 ? 0 : (r.word[after] as number);
  second[43] = q0;
  third[43] = frame & 63;
  first[44] = before < 0 ? 9 : bucket((r.sentence[i] as number) - (r.sentence[before] as number));
  second[44] = q0;
  third[44] = frame & 63;

  const quotation = c.quoteFrame[i] as number;
  const a = c.beforeQuote[i] as number;
  const z = c.afterQuote[i] as number;
  first[45] = quotation;
  second[45] = q0;
  first[46] = quotation % 5;
  second[46] = q0;
  third[46] = a < 0 ? 0 : (plainWord[a + offset] as number);
  first[47] = quotation;
  second[47] = a < 0 ? NOWHERE : (wordClass[a + offset] as number);
  third[47] = z < 0 ? NOWHERE : (wordClass[z + offset] as number);
  first[48] = quotation;
  second[48] = a < 0 ? NOWHERE : (shape[a + offset] as number);
  third[48] = z < 0 ? NOWHERE : pairAt(shape, z + offset);
  first[49] = quotation % 5;
  second[49] = q0;
  third[49] = z < 0 ? 0 : (plainWord[z + offset] as number);
  first[50] = quotation;
  second[50] = z < 0 ? NOWHERE : pairAt(wordClass, z + offset);
  third[50] = leftBreaks;
}

const pairAt = (values: Uint8Array, t: number): number =>
  (values[t] as number) * 32 + (values[t + 1] as number);
