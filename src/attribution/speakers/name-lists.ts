import type { Token } from '../../text/tokens.ts';
import {
  DEFINITE_DETERMINERS,
  INDEFINITE_DETERMINERS,
  PHRASE_BREAKERS,
  PRONOUNS,
  SMALL_NUMBERS,
} from '../en/function-words.ts';
import { isNameWord, lowerOf, nameAtEnd } from '../phrases/proper-name.ts';

/** Several personal names joined in one list: "Ambassador A B of C, the judge D E and F G (a physician)". */
export interface NameList {
  /** The words of each name, without titles. */
  names: string[][];
  /** First token, and one past the last. */
  from: number;
  to: number;
}

const FEWEST = 2;
/** Words that describe somebody before the name: "the retired Norwegian judge". */
const LONGEST_LEAD = 6;
/** Words of an apposition, an age or a place behind a name, before the list goes on. */
const LONGEST_TAIL = 12;
/** Where a name has come to its end though no mark says so. */
const ENDS_NAME =
  /^(?:and|or|of|from|in|at|on|with|for|by|who|whom|whose|which|that|is|was|are|were|be|been|has|have|had|do|does|did|will|would|can|could|may|both|all|also|not|said|say|says|told|as|to)$/;

const isWord = (token: Token | undefined): boolean => token !== undefined && /[\p{L}\p{N}]/u.test(token.text);
const isJoint = (token: Token | undefined): boolean => /^(?:and|&|or)$/.test(lowerOf(token));

/** All lists of two and more names in a paragraph, in order. Linear. */
export function nameLists(tokens: readonly Token[]): NameList[] {
  const lists: NameList[] = [];
  let i = 0;
  while (i < tokens.length) {
    const list = startsItem(tokens, i) ? listAt(tokens, i) : null;
    if (list) lists.push(list);
    i = list ? list.to : i + 1;
  }
  return lists;
}

/** The full name that some words begin with, without titles; null where they begin with none. */
export function nameAtStart(tokens: readonly Token[]): string[] | null {
  const item = tokens.length > 0 && startsItem(tokens, 0) ? itemAt([...tokens, END], 0) : null;
  return item && item.words.length > 1 ? item.words : null;
}

const END: Token = { text: '.', start: 0, end: 0 };

/** A list begins at a name or at what its first bearer is, and not in the middle of either. */
const startsItem = (tokens: readonly Token[], at: number): boolean =>
  (isNameWord(tokens[at]) && !isFunctionWord(lowerOf(tokens[at]))) ||
  (/^(?:the|a|an)$/.test(lowerOf(tokens[at])) && isWord(tokens[at + 1]));

/** "One", "The", "Both" at the head of a sentence have a capital and are no name. */
const isFunctionWord = (word: string): boolean =>
  SMALL_NUMBERS.has(word) ||
  INDEFINITE_DETERMINERS.has(word) ||
  DEFINITE_DETERMINERS.has(word) ||
  PRONOUNS.has(word) ||
  PHRASE_BREAKERS.has(word);

function listAt(tokens: readonly Token[], from: number): NameList | null {
  const names: string[][] = [];
  let joined = false;
  let to = from;
  for (let i = from; i < tokens.length; ) {
    const item = itemAt(tokens, i);
    if (!item) break;
    names.push(item.words);
    to = item.to;
    if (joined) break;
    const next = separator(tokens, tailEnd(tokens, item.to));
    if (!next) break;
    joined = next.joined;
    i = next.to;
  }
  return names.length >= FEWEST && joined ? { names, from, to } : null;
}

/** One personal name with what stands before it. */
function itemAt(tokens: readonly Token[], from: number): { words: string[]; to: number } | null {
  let run = 0;
  for (let i = from; i < tokens.length && i - from <= LONGEST_LEAD + 4; i++) {
    const token = tokens[i] as Token;
    const ended = !isWord(token) || ENDS_NAME.test(lowerOf(token));
    if (!ended && isNameWord(token)) {
      run++;
      continue;
    }
    // A run of two capitals is a name; one alone may be an adjective ("Norwegian") of what comes.
    if (run >= 2 || (ended && run > 0) || isParticleOf(tokens, i)) {
      if (isParticleOf(tokens, i)) continue;
      const words = nameOf(tokens.slice(from, i));
      if (words) return { words, to: i };
    }
    if (ended) return null;
    run = 0;
  }
  return null;
}

/** "van der", "bin": between two parts of a name. */
const isParticleOf = (tokens: readonly Token[], at: number): boolean =>
  isNameWord(tokens[at - 1]) &&
  /^(?:van|de|der|den|von|bin|ibn|al|el|da|di|del|dos|la|le|ten|ter)$/.test(lowerOf(tokens[at])) &&
  (isNameWord(tokens[at + 1]) || isNameWord(tokens[at + 2]));

function nameOf(tokens: readonly Token[]): string[] | null {
  const name = nameAtEnd([...tokens], []);
  return name && !name.organisation ? name.words : null;
}

/** Past a comma, "and" or both; whether the item that follows is the last. */
function separator(tokens: readonly Token[], at: number): { to: number; joined: boolean } | null {
  let to = at;
  if (/^[,;]$/.test(tokens[to]?.text ?? '')) to++;
  const joined = isJoint(tokens[to]);
  if (joined) to++;
  return to > at ? { to, joined } : null;
}

/** Past what is said of a bearer behind the name: "of Ohio", "(Leeds)", ", 34", ", a nurse from Accra". */
function tailEnd(tokens: readonly Token[], at: number): number {
  const mark = tokens[at]?.text ?? '';
  const limit = Math.min(tokens.length, at + LONGEST_TAIL);
  if (mark === ',') {
    const end = /^\d/.test(tokens[at + 1]?.text ?? '') ? at + 2 : appositionEnd(tokens, at + 1, limit);
    return tokens[end]?.text === ',' ? tailEnd(tokens, end) : at;
  }
  if (mark === '(') {
    for (let i = at + 1; i < limit; i++) if (tokens[i]?.text === ')') return i + 1;
    return at;
  }
  if (!/^(?:of|from|in|for|at)$/.test(lowerOf(tokens[at]))) return at;
  for (let i = at + 1; i < limit; i++) {
    if (/^[,;]$/.test(tokens[i]?.text ?? '') || isJoint(tokens[i])) return i;
    if (!isWord(tokens[i])) return at;
  }
  return at;
}

/** The comma behind "a nurse from Accra"; `from` where the words begin with a name or "and". */
function appositionEnd(tokens: readonly Token[], from: number, limit: number): number {
  if (isJoint(tokens[from]) || !/^\p{Ll}/u.test(tokens[from]?.text ?? '')) return from;
  for (let i = from; i < limit; i++) if (tokens[i]?.text === ',') return i;
  return from;
}
