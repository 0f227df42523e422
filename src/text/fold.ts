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

/** A folded text while it is written. */
class FoldWriter {
  #codes: Uint16Array;
  #starts: Int32Array;
  #ends: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.#codes = new Uint16Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  last(): number {
    return this.length > 0 ? this.#codes[this.length - 1]! : -1;
  }

  add(code: number, start: number, end: number): void {
    if (this.length === this.#codes.length) this.#grow();
    this.#codes[this.length] = code;
    this.#starts[this.length] = start;
    this.#ends[this.length++] = end;
  }

  /** Lets the last code unit stand for more of the original, and perhaps become another. */
  extend(end: number, code = this.last()): void {
    this.#codes[this.length - 1] = code;
    this.#ends[this.length - 1] = end;
  }

  finish(): FoldedText {
    const pieces: string[] = [];
    for (let at = 0; at < this.length; at += 0x2000) {
      pieces.push(String.fromCharCode(...this.#codes.subarray(at, Math.min(at + 0x2000, this.length))));
    }
    return {
      text: pieces.join(''),
      starts: this.#starts.subarray(0, this.length),
      ends: this.#ends.subarray(0, this.length),
    };
  }

  #grow(): void {
    const capacity = this.#codes.length * 2 + 16;
    const larger = <T extends Uint16Array | Int32Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.#codes = larger(new Uint16Array(capacity), this.#codes);
    this.#starts = larger(new Int32Array(capacity), this.#starts);
    this.#ends = larger(new Int32Array(capacity), this.#ends);
  }
}

function replaceTypesetting(text: string): FoldedText {
  const out = new FoldWriter(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folding = FOLDING[code]!;
    if (folding === KEEP) out.add(code, i, i + 1);
    else if (folding === EXPAND) {
      const letters = text[i]!.normalize('NFKC');
      for (let k = 0; k < letters.length; k++) out.add(letters.charCodeAt(k), i, i + 1);
    } else if (folding !== DROP) {
      const repeated = out.last() === folding;
      if (repeated && (folding === SPACE || folding === DASH)) out.extend(i + 1);
      else if (repeated && folding === SINGLE_MARK) out.extend(i + 1, DOUBLE_MARK);
      else out.add(folding, i, i + 1);
    }
  }
  return out.finish();
}

/** A letter's marks are composed in pieces of at most this many, as Unicode's stream-safe format does (UAX 15). */
const MARKS_TOGETHER = 30;
const PIECE = new RegExp(
  `[^\\p{M}\\u1160-\\u11ff](?:\\p{M}|[\\u1160-\\u11ff]){1,${MARKS_TOGETHER}}|[\\s\\S]`,
  'gu',
);

/** Unicode's composed form (NFC), with the way back kept. */
function compose(folded: FoldedText): FoldedText {
  const { text, starts, ends } = folded;
  if (text.normalize('NFC') === text) return folded;
  const out = new FoldWriter(text.length);
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const composed = piece.normalize('NFC');
    const same = composed === piece;
    for (let k = 0; k < composed.length; k++) {
      const from = same ? index + k : index;
      const to = same ? index + k : index + piece.length - 1;
      out.add(composed.charCodeAt(k), starts[from]!, ends[to]!);
    }
  }
  return out.finish();
}
