import type { Span } from '../model/index.ts';

/**
 * A text with the differences of typesetting taken out, and the way back to the text as it was:
 * code unit i of `text` stands for [starts[i], ends[i]) of the original, in UTF-16 code units.
 */
export interface FoldedText {
  text: string;
  starts: Int32Array;
  ends: Int32Array;
}

const SPACE = 0x20;
const DOUBLE_MARK = 0x22;
const SINGLE_MARK = 0x27;
const DASH = 0x2d;
const KEEP = 0;
const DROP = 1;
const EXPAND = 2;

/** What becomes of each code unit: kept, dropped, expanded by compatibility, or replaced by the given one. */
const FOLDING = foldingTable();

function foldingTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const set = (value: number, ...ranges: [number, number][]) => {
    for (const [first, last] of ranges) table.fill(value, first, last + 1);
  };
  const one = (...codes: number[]): [number, number][] => codes.map((code) => [code, code]);
  set(SPACE, [0x09, 0x0d], [0x20, 0x20], [0x2000, 0x200a], [0x2028, 0x2029]);
  set(SPACE, ...one(0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000));
  // Soft hyphen, joiners and zero-width spaces, directions, variation selectors.
  set(DROP, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069], [0xfe00, 0xfe0f]);
  set(DROP, ...one(0xad, 0x34f, 0x61c, 0x180e, 0xfeff));
  set(DOUBLE_MARK, [0x201c, 0x201f], [0x275d, 0x275e], [0x301d, 0x301f]);
  set(DOUBLE_MARK, ...one(0x22, 0xab, 0xbb, 0x2033, 0xff02));
  set(SINGLE_MARK, [0x2018, 0x201b], [0x2039, 0x203a], [0x275b, 0x275c], [0x2b9, 0x2bd]);
  set(SINGLE_MARK, ...one(0x27, 0x60, 0xb4, 0x2032, 0xff07, 0xff40, 0x1fef, 0x1ffd));
  set(DASH, [0x2010, 0x2015], [0x2e3a, 0x2e3b]);
  set(DASH, ...one(0x2d, 0x2212, 0xfe58, 0xfe63, 0xff0d));
  // Ligatures, the ellipsis, and full-width letters, digits and signs.
  for (let code = 0xff01; code <= 0xff5e; code++) if (table[code] === KEEP) table[code] = EXPAND;
  set(EXPAND, [0xfb00, 0xfb06], [0xfb13, 0xfb17], [0x2026, 0x2026]);
  return table;
}

/**
 * Folds what an editor, a publishing system or a browser changes without changing a word: quotation marks
 * (single ones to ', double ones and '' to "), dashes and runs of hyphens, all white space and line breaks
 * (to one space), zero-width characters, soft hyphens, ligatures, and Unicode's composed and decomposed forms.
 * Case, accents and punctuation stay. Linear in the text; lone surrogates pass through.
 */
export function foldText(text: string): FoldedText {
  return compose(replaceTypesetting(text));
}

/** `foldText` without the way back. */
export function foldString(text: string): string {
  return foldText(text).text;
}

/** The words of a text in lower case, joined by single spaces: a key that survives typesetting and punctuation. */
export function foldWords(text: string): string {
  return (
    foldString(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? []
  ).join(' ');
}

/** The part of the original that a part of the folded text stands for; an empty part stays empty. */
export function unfoldSpan(folded: FoldedText, [start, end]: Span): Span {
  if (start < end) return [folded.starts[start]!, folded.ends[end - 1]!];
  const at = start < folded.starts.length ? folded.starts[start]! : (folded.ends.at(-1) ?? 0);
  return [at, at];
}

/** Room for a folded text while it is written: more than one code unit for one comes only of what is expanded. */
class FoldedUnits {
  codes: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  /** Makes room for `least` units or more; what is written stays. */
  makeRoom(least: number): void {
    const { codes, starts, ends } = this;
    if (least <= codes.length) return;
    const capacity = least + codes.length;
    this.codes = new Uint16Array(capacity);
    this.codes.set(codes);
    this.starts = new Int32Array(capacity);
    this.starts.set(starts);
    this.ends = new Int32Array(capacity);
    this.ends.set(ends);
  }

  finish(length: number): FoldedText {
    let text = '';
    for (let at = 0; at < length; at += CHUNK) {
      const chunk = this.codes.subarray(at, Math.min(at + CHUNK, length));
      // A typed array is array-like enough for the engine, and many times quicker than spreading it.
      text += String.fromCharCode.apply(null, chunk as unknown as number[]);
    }
    return { text, starts: this.starts.subarray(0, length), ends: this.ends.subarray(0, length) };
  }
}

/** As many code units as can safely be the arguments of one call. */
const CHUNK = 0x2000;

function replaceTypesetting(text: string): FoldedText {
  const units = new FoldedUnits(text.length);
  let { codes, starts, ends } = units;
  let length = 0;
  const put = (code: number, start: number) => {
    codes[length] = code;
    starts[length] = start;
    ends[length++] = start + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folding = FOLDING[code]!;
    if (folding === KEEP) {
      // Nearly every unit: written in place, without a call.
      codes[length] = code;
      starts[length] = i;
      ends[length++] = i + 1;
    } else if (folding === EXPAND) {
      const letters = text[i]!.normalize('NFKC');
      units.makeRoom(length + letters.length + text.length - i);
      ({ codes, starts, ends } = units);
      for (let k = 0; k < letters.length; k++) put(letters.charCodeAt(k), i);
    } else if (folding !== DROP) {
      const repeated = length > 0 && codes[length - 1] === folding;
      if (repeated && (folding === SPACE || folding === DASH)) ends[length - 1] = i + 1;
      else if (repeated && folding === SINGLE_MARK) {
        codes[length - 1] = DOUBLE_MARK;
        ends[length - 1] = i + 1;
      } else put(folding, i);
    }
  }
  return units.finish(length);
}

/** A letter's marks are composed in pieces of at most this many, as Unicode's stream-safe format does (UAX 15). */
const MARKS_TOGETHER = 30;
const PIECE = new RegExp(
  `[^\\p{M}\\u1160-\\u11ff](?:\\p{M}|[\\u1160-\\u11ff]){1,${MARKS_TOGETHER}}|[\\s\\S]`,
  'gu',
);

/** Stretches of this many code units or more, up to a space, are composed apart: most hold nothing to compose. */
const STRETCH = 128;

/** Unicode's composed form (NFC), with the way back kept. */
function compose(folded: FoldedText): FoldedText {
  const { text } = folded;
  if (text.normalize('NFC') === text) return folded;
  const units = new FoldedUnits(text.length);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at + STRETCH);
    const end = space < 0 ? text.length : space;
    const stretch = text.slice(at, end);
    const pieces = stretch.normalize('NFC') === stretch ? [] : [...stretch.matchAll(PIECE)];
    if (pieces.length === 0) length = copyUnits(folded, at, end, units, length);
    for (const { 0: piece, index } of pieces) {
      const composed = piece.normalize('NFC');
      const from = at + index;
      if (composed === piece) length = copyUnits(folded, from, from + piece.length, units, length);
      else length = addComposed(composed, folded, from, from + piece.length, units, length);
    }
    at = end;
  }
  return units.finish(length);
}

/** Writes part of a folded text as it is; gives the length written so far. */
function copyUnits(folded: FoldedText, from: number, to: number, into: FoldedUnits, length: number): number {
  into.makeRoom(length + to - from);
  for (let at = from; at < to; at++) into.codes[length + at - from] = folded.text.charCodeAt(at);
  into.starts.set(folded.starts.subarray(from, to), length);
  into.ends.set(folded.ends.subarray(from, to), length);
  return length + to - from;
}

/** Writes composed letters, each of which stands for all of what they were composed from. */
function addComposed(
  composed: string,
  { starts, ends }: FoldedText,
  from: number,
  to: number,
  into: FoldedUnits,
  length: number,
): number {
  into.makeRoom(length + composed.length);
  for (let k = 0; k < composed.length; k++) {
    into.codes[length + k] = composed.charCodeAt(k);
    into.starts[length + k] = starts[from]!;
    into.ends[length + k] = ends[to - 1]!;
  }
  return length + composed.length;
}
