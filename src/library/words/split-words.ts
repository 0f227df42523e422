/** Letters that stand for themselves in scripts without spaces: each is a word of its own. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const WORDS_AND_SIGNS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+/gu;
const MARKS = /\p{M}+/gu;
/** ASCII and the marks of typography, such as quotation marks and dashes, none of which stands in a word. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is what is meant.
const PLAIN = /^[\x00-\x7f\u2000-\u206f]*$/;

/** A text as search sees it: lower case, without accents, in one form of Unicode. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/**
 * Calls `found` with where each word of a text begins and ends, and with the text as it was folded; in scripts that put
 * no spaces between words, its signs are words. No word is cut out: most of them are known already to whoever asks.
 */
export function eachWord(text: string, found: (folded: string, start: number, end: number) => void): void {
  if (!PLAIN.test(text)) {
    const plain = folded(text);
    for (const { 0: word, index } of plain.matchAll(UNSPACED.test(plain) ? WORDS_AND_SIGNS : WORDS))
      found(plain, index, index + word.length);
    return;
  }
  const plain = text.toLowerCase();
  let start = -1;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      found(plain, start, at);
      start = -1;
    }
  }
  if (start >= 0) found(plain, start, plain.length);
}

/** The words of a text, folded. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (plain, start, end) => words.push(plain.slice(start, end)));
  return words;
}
