import type { Article, Span } from '../../model/index.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import {
  DEFINITE_DETERMINERS,
  INDEFINITE_DETERMINERS,
  PHRASE_BREAKERS,
  PRONOUNS,
} from '../en/function-words.ts';
import { MONTHS, WEEKDAYS } from '../en/time.ts';
import { NAME_PARTICLES } from '../en/titles.ts';
import { isCalling } from '../phrases/callings.ts';
import { isNameWord, lowerOf, nameAtEnd, type ProperName } from '../phrases/proper-name.ts';

/** A capitalised name somewhere in the article, source or not. */
export interface NameMention {
  name: ProperName;
  paragraph: number;
  /** Lower-case words of the role right before it: "government spokesman". */
  role: string;
  /** Begins its sentence, so that it is likely its subject. */
  subject: boolean;
}

const NOT_IN_NAMES = new Set([
  ...WEEKDAYS,
  ...MONTHS.filter((month) => month !== 'may' && month !== 'april' && month !== 'june'),
]);
const LONGEST_ROLE = 4;

/** Every name of the article's paragraphs in reading order; headings and captions included, for they name people too. */
export function collectNames(article: Article): NameMention[] {
  const mentions: NameMention[] = [];
  article.paragraphs.forEach((paragraph, index) => {
    mentions.push(...namesIn(tokenise(article.text, paragraph.start, paragraph.end), index));
  });
  return mentions;
}

function namesIn(tokens: Token[], paragraph: number): NameMention[] {
  const mentions: NameMention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const end = runEnd(tokens, i);
    if (end === i) {
      i++;
      continue;
    }
    let start = i;
    const sentenceStart = start === 0 || /^[.!?:"“”‘—–)]$/.test(tokens[start - 1]?.text ?? '');
    while (start < end && sentenceStart && isFunctionWord(tokens[start])) start++;
    const name = start < end ? nameAtEnd(tokens.slice(start, end), []) : null;
    if (name) mentions.push({ name, paragraph, role: roleBefore(tokens, start), subject: sentenceStart });
    i = end;
  }
  return mentions;
}

/** The end of the run of capitalised words that begins at `i`; `i` where none does. */
function runEnd(tokens: Token[], i: number): number {
  if (!isNameWord(tokens[i]) || NOT_IN_NAMES.has(lowerOf(tokens[i]))) return i;
  let end = i + 1;
  while (end < tokens.length) {
    const token = tokens[end] as Token;
    if (isNameWord(token) && !NOT_IN_NAMES.has(lowerOf(token))) end++;
    else if (NAME_PARTICLES.has(lowerOf(token)) && goesOn(tokens, end)) end++;
    else break;
  }
  return end;
}

/** Whether particles at `at` lead to another capitalised word. */
function goesOn(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  return isNameWord(next) || (NAME_PARTICLES.has(lowerOf(next)) && isNameWord(tokens[at + 2]));
}

function isFunctionWord(token: Token | undefined): boolean {
  const word = lowerOf(token);
  return (
    DEFINITE_DETERMINERS.has(word) ||
    INDEFINITE_DETERMINERS.has(word) ||
    PHRASE_BREAKERS.has(word) ||
    PRONOUNS.has(word) ||
    /^(?:but|and|so|yet|or|if|then|meanwhile|however|still|now|according|asked|former|although|though|while)$/.test(
      word,
    )
  );
}

function roleBefore(tokens: Token[], start: number): string {
  const words: string[] = [];
  for (let i = start - 1; i >= 0 && words.length < LONGEST_ROLE; i--) {
    const word = lowerOf(tokens[i]);
    if (!/^[a-z-]{2,}$/.test(word) || isFunctionWord(tokens[i])) break;
    words.unshift(word);
  }
  return isCalling(words.at(-1) ?? '') ? words.join(' ') : '';
}

export const spanKey = ([start, end]: Span): string => `${start}-${end}`;
