import type { Span } from '../model/index.ts';
import { ABBREVIATED_TITLES, OTHER_ABBREVIATIONS, SENTENCE_OPENERS } from './abbreviations.ts';
import { isDigit, isSpace, isUpperCase, isWordCharacter } from './characters.ts';

const TERMINATORS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', '”', '’', "'", '»', '›', ')', ']', '“']);
const OPENERS = new Set(['"', '“', '‘', "'", '«', '„', '(', '[', '`', '»', '”']);
const LONGEST_WORD_CONSIDERED = 24;

/**
 * Cuts `text` from `start` to `end` into sentences: half-open UTF-16 ranges without the white space around them,
 * in order, every other character in exactly one of them. A sentence ends at . ! ? or … with the marks that close
 * it, before a capital, a digit or an opening mark, and at a blank line; not after "Mr.", an initial or "3.5".
 */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const sentences: Span[] = [];
  let from = skipSpace(text, start, end);
  let i = from;
  while (i < end) {
    const after = boundaryAfter(text, i, from, end);
    if (after < 0) {
      i++;
      continue;
    }
    pushTrimmed(sentences, text, from, after);
    from = skipSpace(text, after, end);
    i = from;
  }
  pushTrimmed(sentences, text, from, end);
  return sentences;
}

/** Where the sentence ends whose last word ends at `i`, or -1 when it goes on. */
function boundaryAfter(text: string, i: number, sentenceStart: number, end: number): number {
  const c = text[i];
  if (c === '\n') return isBlankLine(text, i, end) ? i : -1;
  if (!TERMINATORS.has(c as string)) return -1;
  if (i > sentenceStart && TERMINATORS.has(text[i - 1] as string)) return -1;
  let j = i + 1;
  while (j < end && TERMINATORS.has(text[j] as string)) j++;
  const oneDot = c === '.' && j === i + 1;
  const marksFrom = j;
  while (j < end && CLOSERS.has(text[j] as string)) j++;
  if (j >= end) return end;
  if (!isSpace(text.charCodeAt(j))) return -1;
  const next = skipSpace(text, j, end);
  if (next >= end) return end;
  let k = next;
  while (k < end && OPENERS.has(text[k] as string)) k++;
  const first = text[k] ?? '';
  if (
    !isUpperCase(first) &&
    !isDigit(text.charCodeAt(k)) &&
    k === next &&
    isWordCharacter(text.charCodeAt(k))
  ) {
    return -1;
  }
  if (oneDot && j === marksFrom && !dotEndsSentence(text, i, sentenceStart, k, end)) return -1;
  return j;
}

/** Whether a single dot at `dot`, followed by the word at `next`, is a full stop and not an abbreviation's. */
function dotEndsSentence(
  text: string,
  dot: number,
  sentenceStart: number,
  next: number,
  end: number,
): boolean {
  let from = dot;
  const earliest = Math.max(sentenceStart, dot - LONGEST_WORD_CONSIDERED);
  while (from > earliest && (isWordCharacter(text.charCodeAt(from - 1)) || text[from - 1] === '.')) from--;
  const word = text.slice(from, dot);
  const lower = word.toLowerCase();
  if (ABBREVIATED_TITLES.has(lower) && !(lower === 'no' && !isDigit(text.charCodeAt(next)))) return false;
  const initial = word.length === 1 && isUpperCase(word) && word !== 'I';
  if (!initial && !lower.includes('.') && !OTHER_ABBREVIATIONS.has(lower)) return true;
  return SENTENCE_OPENERS.has(wordAt(text, next, end).toLowerCase());
}

function wordAt(text: string, start: number, end: number): string {
  let i = start;
  const stop = Math.min(end, start + LONGEST_WORD_CONSIDERED);
  while (i < stop && isWordCharacter(text.charCodeAt(i))) i++;
  return text.slice(start, i);
}

function isBlankLine(text: string, i: number, end: number): boolean {
  let j = i + 1;
  while (j < end && isSpace(text.charCodeAt(j)) && text[j] !== '\n') j++;
  return text[j] === '\n';
}

function skipSpace(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > from) sentences.push([from, end]);
}
