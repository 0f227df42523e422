/** Letters that stand for themselves in scripts without spaces: each is a word of its own. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const WORDS_AND_SIGNS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+/gu;
const MARKS = /\p{M}+/gu;
/** ASCII and the marks of typography, such as quotation marks and dashes, none of which stands in a word. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is what is meant.
const PLAIN = /^[\x00-\x7f\u2000-\u206f]*$/;
/** What `WORDS` finds in plain text, several times as fast. */
const PLAIN_WORDS = /[a-z0-9]+/g;

/** A text as search sees it: lower case, without accents, in one form of Unicode. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** The words of a text, folded; in scripts that put no spaces between words, its signs. */
export function splitWords(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(PLAIN_WORDS) ?? [];
  const plain = folded(text);
  return plain.match(UNSPACED.test(plain) ? WORDS_AND_SIGNS : WORDS) ?? [];
}
