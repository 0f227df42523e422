/**
 * Character classes by fixed ranges of UTF-16 code units, and not by the engine's own Unicode tables,
 * so that Node, Chromium and Firefox cut the same text in the same places whatever Unicode version they carry.
 */

const isAsciiLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** White space that separates words, including the no-break and ideographic spaces. */
export const isSpace = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000 ||
  c === 0xfeff;

/** Punctuation and symbols outside ASCII: Latin-1, general punctuation to miscellaneous symbols, CJK and full-width marks. */
const isForeignMark = (c: number): boolean =>
  (c >= 0x80 && c <= 0xbf && c !== 0xaa && c !== 0xb5 && c !== 0xba) ||
  c === 0xd7 ||
  c === 0xf7 ||
  (c >= 0x2000 && c <= 0x206f) ||
  (c >= 0x20a0 && c <= 0x20cf) ||
  (c >= 0x2100 && c <= 0x2bff) ||
  (c >= 0x2e00 && c <= 0x2e7f) ||
  (c >= 0x3000 && c <= 0x303f) ||
  (c >= 0xfe10 && c <= 0xfe6f) ||
  (c >= 0xff00 && c <= 0xff0f) ||
  (c >= 0xff1a && c <= 0xff20) ||
  c === 0xfeff ||
  c >= 0xfff0;

/** A letter of any script, a combining mark, or half of a surrogate pair. */
export const isLetter = (c: number): boolean => isAsciiLetter(c) || (c >= 0x80 && !isForeignMark(c));

export const isWordCharacter = (c: number): boolean => isAsciiLetter(c) || isDigit(c) || isLetter(c);

/** ' and ’, which are apostrophes as well as quotation marks. */
export const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019;

/** A letter in upper case that has a lower case of its own. */
export function isUpperCase(character: string): boolean {
  return character !== '' && character !== character.toLowerCase();
}
