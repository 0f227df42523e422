import type { Span } from '../model/index.ts';
import { foldText } from '../text/fold.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text as the words and marks it consists of; typesetting is folded, and white space only divides. */
export interface TokenText {
  /** The text as given, which `starts` and `ends` point into. */
  text: string;
  ids: Int32Array;
  /** Half-open ranges of UTF-16 code units into `text`, one a token, in order and apart. */
  starts: Int32Array;
  ends: Int32Array;
  /** What `ids` are numbers of. */
  vocabulary: Vocabulary;
}

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
/** Letters of scripts that write no spaces between words: each is a token. */
const UNSPACED = 4;
const SPACE = 5;
const QUOTE = 6;

const classes = new Uint8Array(0x10000);

/** The class of the character at `at`; a high surrogate answers for its pair. */
function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = classes[code]!;
  if (known !== 0) return known;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const found = classify(surrogate ? String.fromCodePoint(text.codePointAt(at)!) : text[at]!);
  if (!surrogate) classes[code] = found;
  return found;
}

function classify(character: string): number {
  if (/\s/.test(character)) return SPACE;
  if (/['"]/.test(character)) return QUOTE;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u.test(character)
  ) {
    return UNSPACED;
  }
  if (/[\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u.test(character)) return UNSPACED;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return OTHER;
}

const isWord = (kind: number) => kind === LETTER || kind === DIGIT;

/**
 * Divides a text into words, numbers and marks. An apostrophe between letters belongs to its word, a point, comma or
 * colon between digits to its number, and marks of quotation that stand together are one mark, so that their style
 * does not count. Linear in the text.
 */
export function tokenise(text: string, vocabulary: Vocabulary): TokenText {
  const folded = foldText(text);
  const source = folded.text;
  const ids = new Int32Array(source.length);
  const starts = new Int32Array(source.length);
  const ends = new Int32Array(source.length);
  const mark = vocabulary.numberOf('"', 0, 1);
  let count = 0;
  let at = 0;
  while (at < source.length) {
    const kind = classAt(source, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const end = tokenEnd(source, at, kind);
    ids[count] = kind === QUOTE ? mark : vocabulary.numberOf(source, at, end);
    starts[count] = folded.starts[at]!;
    // Two tokens may come of one character, such as a ligature: the second then starts where it ends.
    if (count > 0 && starts[count]! < ends[count - 1]!) starts[count] = ends[count - 1]!;
    ends[count++] = folded.ends[end - 1]!;
    at = end;
  }
  return {
    text,
    ids: ids.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    vocabulary,
  };
}

function tokenEnd(source: string, at: number, kind: number): number {
  let end = at + characterLength(source, at);
  if (kind === QUOTE) {
    while (end < source.length && classAt(source, end) === QUOTE) end++;
    return end;
  }
  if (!isWord(kind)) return end;
  while (end < source.length) {
    // Nearly all of a text is letters met before: they are not asked for twice.
    if (isWord(classes[source.charCodeAt(end)]!)) {
      end++;
      continue;
    }
    const next = classAt(source, end);
    if (isWord(next)) end += characterLength(source, end);
    else if (joins(source, end)) end++;
    else break;
  }
  return end;
}

/** Whether the mark at `at` stands inside one word (o'clock) or one number (1,200.50). */
function joins(source: string, at: number): boolean {
  const mark = source[at];
  if ((mark !== "'" && mark !== '.' && mark !== ',' && mark !== ':') || at + 1 >= source.length) return false;
  const before = classAt(source, at - 1);
  const after = classAt(source, at + 1);
  if (mark === "'") return before === LETTER && after === LETTER;
  return before === DIGIT && after === DIGIT;
}

function characterLength(source: string, at: number): number {
  const code = source.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff || at + 1 >= source.length) return 1;
  const next = source.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** A half-open range of tokens. */
export interface TokenRange {
  from: number;
  to: number;
}

/** The first token that ends after `offset`: found by halving. */
export function tokenAt(tokens: TokenText, offset: number): number {
  let low = 0;
  let high = tokens.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens that a span touches; none if it is empty. One that begins or ends inside a word takes the whole word. */
export function tokensOf(tokens: TokenText, [start, end]: Span): TokenRange {
  const from = tokenAt(tokens, start);
  let to = from;
  while (start < end && to < tokens.ids.length && tokens.starts[to]! < end) to++;
  return { from, to };
}

export function spanOf(tokens: TokenText, { from, to }: TokenRange): Span {
  return [tokens.starts[from]!, tokens.ends[to - 1]!];
}

/** Whether a blank line, that is the end of a paragraph, stands between a token and the one before it. */
export function beginsParagraph(tokens: TokenText, token: number): boolean {
  if (token <= 0 || token >= tokens.ids.length) return true;
  const between = tokens.text.slice(tokens.ends[token - 1]!, tokens.starts[token]!);
  return between.length > 1 && /\n[^\S\n]*\n/.test(between);
}
