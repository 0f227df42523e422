import type { Span } from '../../model/index.ts';
import { findQuotations, type Quotation } from '../../text/quotation-marks.ts';
import { splitSentences } from '../../text/sentences.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import { classOfWord, placeOfFunctionWord, WORD_CLASS } from '../en/lexicon.ts';
import { hashWord } from './hash.ts';
import { SHAPE, shapeOf } from './shapes.ts';

/** Where a token stands in regard to double quotation marks. */
export const QUOTE = { outside: 0, opening: 1, inside: 2, closing: 3, inSingle: 4 } as const;

/** A text cut up for the tagger: one entry a token in every array. */
export interface Reading {
  text: string;
  paragraphs: readonly Span[];
  tokens: Token[];
  /** Lower-case text of each token. */
  lower: string[];
  word: Int32Array;
  /** The word, or for a name only that it is one; in capitals and at a sentence's beginning told apart. */
  plainWord: Int32Array;
  stem: Int32Array;
  suffix: Int32Array;
  shape: Uint8Array;
  wordClass: Uint8Array;
  functionWord: Uint8Array;
  quote: Uint8Array;
  /** Index of the outermost quotation the token lies in, or -1. */
  quotation: Int32Array;
  sentence: Int32Array;
  paragraph: Int32Array;
  quotations: Quotation[];
  /** First and one past the last token of each sentence and paragraph. */
  sentenceTokens: Span[];
  paragraphTokens: Span[];
}

/** Longer words are told apart by their beginning only, so that hostile text cannot make one token costly. */
const LONGEST_WORD = 40;
/** Stands for every name in `plainWord`. */
const NAME = 0x3c6ef372;

/** Cuts the given paragraphs of `text` into tokens with what the tagger needs to know of each. Linear. */
export function readText(text: string, paragraphs: readonly Span[]): Reading {
  const tokens: Token[] = [];
  const sentenceTokens: Span[] = [];
  const paragraphTokens: Span[] = [];
  for (const [start, end] of paragraphs) {
    const first = tokens.length;
    for (const [from, to] of splitSentences(text, start, end)) {
      const begin = tokens.length;
      for (const token of tokenise(text, from, to)) tokens.push(token);
      sentenceTokens.push([begin, tokens.length]);
    }
    paragraphTokens.push([first, tokens.length]);
  }
  const n = tokens.length;
  const reading: Reading = {
    text,
    paragraphs,
    tokens,
    lower: new Array<string>(n),
    word: new Int32Array(n),
    plainWord: new Int32Array(n),
    stem: new Int32Array(n),
    suffix: new Int32Array(n),
    shape: new Uint8Array(n),
    wordClass: new Uint8Array(n),
    functionWord: new Uint8Array(n),
    quote: new Uint8Array(n),
    quotation: new Int32Array(n).fill(-1),
    sentence: new Int32Array(n),
    paragraph: new Int32Array(n),
    quotations: findQuotations(text, paragraphs),
    sentenceTokens,
    paragraphTokens,
  };
  describeWords(reading);
  sentenceTokens.forEach(([from, to], s) => {
    reading.sentence.fill(s, from, to);
    for (let i = from; i < to; i++) {
      const shape = reading.shape[i] as number;
      const name =
        (shape === SHAPE.capitalised || shape === SHAPE.upper || shape === SHAPE.initial) &&
        reading.wordClass[i] === WORD_CLASS.other &&
        reading.functionWord[i] === 0;
      reading.plainWord[i] = name ? NAME + shape + (i === from ? 32 : 0) : (reading.word[i] as number);
    }
  });
  paragraphTokens.forEach(([from, to], p) => {
    reading.paragraph.fill(p, from, to);
  });
  markQuotations(reading);
  return reading;
}

/** What a word is to the tagger wherever it stands; a text has far fewer words than tokens. */
interface Word {
  lower: string;
  word: number;
  stem: number;
  suffix: number;
  shape: number;
  wordClass: number;
  functionWord: number;
}

function describeWords(reading: Reading): void {
  const { tokens } = reading;
  const known = new Map<string, Word>();
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i] as Token;
    let word = known.get(text);
    if (!word) {
      word = describeWord(text);
      known.set(text, word);
    }
    reading.lower[i] = word.lower;
    reading.word[i] = word.word;
    reading.stem[i] = word.stem;
    reading.suffix[i] = word.suffix;
    reading.shape[i] = word.shape;
    reading.wordClass[i] = word.wordClass;
    reading.functionWord[i] = word.functionWord;
  }
}

function describeWord(text: string): Word {
  const small = text.slice(0, LONGEST_WORD).toLowerCase();
  const lower = /[0-9’]/.test(small) ? small.replaceAll('’', "'").replace(/[0-9]/g, '0') : small;
  return {
    lower,
    word: hashWord(lower),
    stem: hashWord(stemOf(lower)),
    suffix: hashWord(lower.slice(-3)),
    shape: shapeOf(text),
    wordClass: classOfWord(lower),
    functionWord: placeOfFunctionWord(lower),
  };
}

const ENDINGS = ['ing', 'ied', 'ies', 'ed', 'es', 's', 'e'];

function stemOf(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length > ending.length + 2 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

function markQuotations(reading: Reading): void {
  let i = 0;
  const { tokens, quote, quotation, quotations } = reading;
  quotations.forEach((q, index) => {
    if (q.level > 0) return;
    while (i < tokens.length && (tokens[i] as Token).end <= q.start) i++;
    for (let j = i; j < tokens.length && (tokens[j] as Token).start < q.end; j++) {
      const token = tokens[j] as Token;
      quotation[j] = index;
      if (q.kind === 'single') quote[j] = QUOTE.inSingle;
      else if (q.status === 'unopened') quote[j] = QUOTE.closing;
      else if (token.start < q.start + q.opener.length) quote[j] = QUOTE.opening;
      else if (q.closer && token.end > q.end - q.closer.length) quote[j] = QUOTE.closing;
      else quote[j] = QUOTE.inside;
    }
  });
}

/** Index of the first token that begins at `offset` or after it. */
export function firstTokenFrom(r: Reading, offset: number): number {
  let low = 0;
  let high = r.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((r.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
