import { ABBREVIATED_TITLES } from './abbreviations.ts';
import { isApostrophe, isDigit, isLetter, isSpace, isWordCharacter } from './characters.ts';

/** A word, number or mark; `start` and `end` are UTF-16 offsets into the text it was cut from. */
export interface Token {
  start: number;
  end: number;
  text: string;
}

const CLITICS = new Set(['s', 'd', 'm', 're', 've', 'll']);
const LONGEST_CLITIC = 2;
const DOT = 46;
const HYPHEN = 45;

/**
 * Cuts `text` from `start` to `end` into words, numbers and marks; white space is left out.
 * "U.S.", "p.m.", "Mr.", "J." and "3.5" are one token, as are "co-author" and "don't";
 * "Trump's" and "he'll" are two, the second beginning with the apostrophe. `''`, "``" and "..." are one mark.
 * Linear in length; every code unit that is not white space lies in exactly one token.
 */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let i = Math.max(0, start);
  const stop = Math.min(end, text.length);
  while (i < stop) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      i++;
      continue;
    }
    const next = startsWord(text, i, c, stop) ? endOfWord(text, i, stop) : endOfMark(text, i, c, stop);
    tokens.push({ start: i, end: next, text: text.slice(i, next) });
    i = next;
  }
  return tokens;
}

function startsWord(text: string, i: number, c: number, stop: number): boolean {
  if (isWordCharacter(c)) return true;
  if ((c === 64 || c === 35) && i + 1 < stop) return isWordCharacter(text.charCodeAt(i + 1)); // @name, #tag
  return isApostrophe(c) && cliticEnd(text, i, stop) > 0;
}

/** The end of 's, 'd, 'll … that begins at `i` and follows a letter or digit; 0 where there is none. */
function cliticEnd(text: string, i: number, stop: number): number {
  if (i === 0 || !isWordCharacter(text.charCodeAt(i - 1))) return 0;
  let j = i + 1;
  while (j < stop && j - i <= LONGEST_CLITIC + 1 && isWordCharacter(text.charCodeAt(j))) j++;
  return CLITICS.has(text.slice(i + 1, j).toLowerCase()) ? j : 0;
}

function endOfWord(text: string, start: number, stop: number): number {
  let i = start + 1;
  while (i < stop) {
    const c = text.charCodeAt(i);
    if (isWordCharacter(c)) {
      i++;
      continue;
    }
    const following = i + 1 < stop ? text.charCodeAt(i + 1) : 0;
    if (!isWordCharacter(following)) return c === DOT && takesDot(text, start, i) ? i + 1 : i;
    if (isApostrophe(c)) {
      if (i > start && cliticEnd(text, i, stop) > 0) return i;
    } else if (c === DOT) {
      if (!joinsOverDot(text, i, following)) return i;
    } else if (c === 44) {
      if (!isDigit(text.charCodeAt(i - 1)) || !isDigit(following)) return i;
    } else if (c !== HYPHEN && c !== 0x2010 && c !== 0x2011 && c !== 38 && c !== 95) {
      return i;
    }
    i += 2;
  }
  return i;
}

/** "example.com", "3.5" and "U.S" run on over a dot; "over.Next" does not. */
function joinsOverDot(text: string, dot: number, following: number): boolean {
  const previous = text.charCodeAt(dot - 1);
  if (isDigit(following)) return isDigit(previous);
  if (text[dot + 1] === text[dot + 1]?.toLowerCase()) return true;
  return dot < 2 || !isLetter(text.charCodeAt(dot - 2));
}

/** Whether the dot at `dot` belongs to the word before it: "U.S.", "Mr.", "J.". */
function takesDot(text: string, start: number, dot: number): boolean {
  if (text.charCodeAt(dot + 1) === DOT) return false;
  const length = dot - start;
  if (length === 1) return text[start] !== text[start]?.toLowerCase();
  if (length > 12) return false;
  const word = text.slice(start, dot);
  if (word[word.length - 2] === '.') return true;
  const lower = word.toLowerCase();
  return ABBREVIATED_TITLES.has(lower) && (lower !== 'no' || isDigit(text.charCodeAt(dot + 2)));
}

function endOfMark(text: string, start: number, c: number, stop: number): number {
  const run = c === DOT || c === HYPHEN ? stop : c === 39 || c === 96 ? Math.min(stop, start + 2) : start + 1;
  let i = start + 1;
  while (i < run && text.charCodeAt(i) === c) i++;
  return i;
}
