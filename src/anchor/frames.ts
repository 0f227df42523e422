import { beginsParagraph, type TokenRange, type TokenText } from './tokens.ts';

/** A sentence is taken to end after this many tokens at the latest, so that no text costs more than its length. */
const LONGEST_SENTENCE = 120;

/** The sentences that a range of tokens touches, within its paragraphs. */
export function frameOf(tokens: TokenText, { from, to }: TokenRange): TokenRange {
  let start = from;
  while (start > 0 && from - start < LONGEST_SENTENCE && !beginsSentence(tokens, start)) start--;
  let end = to;
  while (end < tokens.ids.length && end - to < LONGEST_SENTENCE && !beginsSentence(tokens, end)) end++;
  return { from: start, to: end };
}

/**
 * Whether a sentence begins at this token: after a blank line, or after a closing mark and white space with a
 * capital, figure or quotation mark to follow. A point after a short capitalised word ends none, since titles and
 * initials look like that; two sentences taken for one do no harm here, one taken for two does.
 */
export function beginsSentence(tokens: TokenText, token: number): boolean {
  if (beginsParagraph(tokens, token)) return true;
  if (tokens.starts[token] === tokens.ends[token - 1]) return false;
  if (!/^[\p{Lu}\p{Lo}\p{N}"'“‘«([]/u.test(wordAt(tokens, token))) return false;
  let last = token - 1;
  while (last > 0 && /^[)\]"'”’»]+$/.test(wordAt(tokens, last))) last--;
  const mark = wordAt(tokens, last);
  if (/^[?!。！？]/.test(mark)) return true;
  if (mark !== '.') return mark.endsWith('…');
  return last === 0 || !/^\p{Lu}\p{L}{0,2}$/u.test(wordAt(tokens, last - 1));
}

/** The words of a token as the text has them. */
export function wordAt(tokens: TokenText, token: number): string {
  return tokens.text.slice(tokens.starts[token]!, tokens.ends[token]!);
}
