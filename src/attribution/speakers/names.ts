import type { Token } from '../../text/tokens.ts';
import {
  DEFINITE_DETERMINERS,
  INDEFINITE_DETERMINERS,
  PHRASE_BREAKERS,
  PRONOUNS,
} from '../en/function-words.ts';
import { GIVEN_NAMES } from '../en/given-names.ts';
import { PLACES } from '../en/places.ts';
import { REPORTING_FORMS } from '../en/reporting-verbs.ts';
import { MONTHS, WEEKDAYS } from '../en/time.ts';
import { NAME_PARTICLES } from '../en/titles.ts';
import { isCalling } from '../phrases/callings.ts';
import { withoutNicknames } from '../phrases/nicknames.ts';
import { officeBefore } from '../phrases/offices.ts';
import { isNameWord, lowerOf, nameAtEnd, type ProperName } from '../phrases/proper-name.ts';
import type { ParagraphReading } from '../phrases/reading.ts';
import { isHeadlineStyle, isShoutedSentence } from './headline-style.ts';

/** A capitalised name somewhere in the article, source or not. */
export interface NameMention {
  name: ProperName;
  paragraph: number;
  /** Number of its sentence, counted through the article. */
  sentence: number;
  /** Lower-case words of the roles beside it: "government spokesman", "director of home rights". */
  roles: string[];
  /** Stands where a subject stands: at the head of its sentence or of a clause, with its titles and roles. */
  subject: boolean;
  /** "Costa's": the name of an owner, and no subject. */
  possessive: boolean;
  /** Stands inside quotation marks. */
  quoted: boolean;
}

const NOT_IN_NAMES = new Set([
  ...WEEKDAYS,
  ...MONTHS.filter((month) => month !== 'may' && month !== 'april' && month !== 'june'),
]);
const LONGEST_ROLE = 5;
const LONGEST_APPOSITION = 24; // words; what goes on longer is the sentence and no apposition

/** Every name of an article in reading order; headings and captions included, for they name people too. */
export function collectNames(readings: readonly ParagraphReading[]): NameMention[] {
  return readings.flatMap((reading, paragraph) => namesIn(reading, paragraph));
}

function namesIn(reading: ParagraphReading, paragraph: number): NameMention[] {
  const { sentences, quotations } = reading;
  const tokens = withoutNicknames(reading.tokens);
  if (isHeadlineStyle(tokens)) return namesInHeadline(tokens, paragraph, reading.sentencesBefore);
  const mentions: NameMention[] = [];
  let sentence = 0;
  let quotation = 0;
  let i = 0;
  while (i < tokens.length) {
    const end = runEnd(tokens, i);
    if (end === i) {
      i++;
      continue;
    }
    const at = (tokens[i] as Token).start;
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.[0] ?? 0) <= at) sentence++;
    while (quotation < quotations.length && (quotations[quotation]?.end ?? 0) <= at) quotation++;
    let start = i;
    while (start < end && beginsSentence(tokens, i) && isFunctionWord(tokens[start])) start++;
    start = Math.max(start, afterOffice(tokens, start, end), afterPlace(tokens, start, end));
    const shown = start < end && !isShoutedSentence(tokens.slice(i, end));
    const name = shown ? nameAtEnd(tokens.slice(start, end), tokens.slice(end, end + 4)) : null;
    if (name) {
      const before = roleBefore(tokens, start);
      const inPlace = /^(?:in|at|from|near|to)$/.test(lowerOf(tokens[start - 1]));
      const roles = [before.words, inPlace ? '' : apposition(tokens, end)].filter((role) => role !== '');
      const quoted = (quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) <= at;
      const subject = beginsClause(tokens, before.start);
      const possessive = /^['’]s?$/.test(tokens[end]?.text ?? '');
      const place = { paragraph, sentence: reading.sentencesBefore + sentence };
      mentions.push({ name, ...place, roles, subject, possessive, quoted });
    }
    i = end;
  }
  return mentions;
}

/** Where every word has a capital, a given name shows where a name begins; it is taken to have one more word. */
function namesInHeadline(tokens: Token[], paragraph: number, sentence: number): NameMention[] {
  const place = { paragraph, sentence, roles: [], subject: false, possessive: false, quoted: false };
  return tokens.flatMap((token, i) => {
    if (!GIVEN_NAMES.has(lowerOf(token)) || !isNameWord(token)) return [];
    let end = i + 1;
    while (NAME_PARTICLES.has(lowerOf(tokens[end])) && goesOn(tokens, end)) end++;
    const surname = tokens[end];
    if (!isNameWord(surname) || isFunctionWord(surname) || REPORTING_FORMS.has(lowerOf(surname))) return [];
    const name = nameAtEnd(tokens.slice(i, end + 1), []);
    return name && !name.organisation ? [{ name, ...place }] : [];
  });
}

/** "Secretary of State Jonas Kerrigan": where the name begins in the run of capitals after "of". */
function afterOffice(tokens: Token[], start: number, end: number): number {
  const of = lowerOf(tokens[start - 1]) === 'the' ? start - 2 : start - 1;
  if (of < 1 || lowerOf(tokens[of]) !== 'of') return start;
  return of - 1 + officeBefore(tokens.slice(of - 1, end));
}

/** "In Geneva Ana Ruiz said": where the name begins in a run of capitals that begins with a place. */
function afterPlace(tokens: Token[], start: number, end: number): number {
  if (!/^(?:in|at|from)$/.test(lowerOf(tokens[start - 1])) || !REPORTING_FORMS.has(lowerOf(tokens[end])))
    return start;
  const length = [2, 1].find(
    (words) =>
      end - start > words &&
      PLACES.has(
        tokens
          .slice(start, start + words)
          .map(lowerOf)
          .join(' '),
      ),
  );
  return start + (length ?? 0);
}

const beginsSentence = (tokens: Token[], at: number): boolean =>
  at === 0 || /^[.!?:"“”‘—–)]$/.test(tokens[at - 1]?.text ?? '');

function beginsClause(tokens: Token[], at: number): boolean {
  if (beginsSentence(tokens, at)) return true;
  return /^(?:,|;|but|and|while|as|because|although|when|that|where|after|before|if)$/.test(
    lowerOf(tokens[at - 1]),
  );
}

/** The end of the run of capitalised words that begins at `i`; `i` where none does. */
function runEnd(tokens: Token[], i: number): number {
  const starts =
    isNameWord(tokens[i]) || (NAME_PARTICLES.has(lowerOf(tokens[i])) && isNameWord(tokens[i + 1]));
  if (!starts || NOT_IN_NAMES.has(lowerOf(tokens[i]))) return i;
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
    /^(?:but|and|so|yet|or|if|then|meanwhile|however|still|now|according|asked|although|though|while|because|unlike|even)$/.test(
      word,
    )
  );
}

/** "then government spokesman" before a name, without its article; `start` is where the noun phrase begins. */
function roleBefore(tokens: Token[], nameStart: number): { words: string; start: number } {
  const words: string[] = [];
  let start = nameStart;
  for (let i = nameStart - 1; i >= 0 && words.length < LONGEST_ROLE; i--) {
    const word = lowerOf(tokens[i]);
    if (/^(?:the|a|an)$/.test(word)) {
      if (words.length > 0) start = i;
      break;
    }
    if (!/^[\p{L}-]{2,}$/u.test(word) || isFunctionWord(tokens[i])) break;
    words.unshift(word);
    if (words.length === 1 && !isCalling(word)) return { words: '', start: nameStart };
    start = i;
  }
  return { words: words.join(' '), start };
}

/** ", director of Home Rights," after a name: the role, lower case; empty where something else follows. */
function apposition(tokens: Token[], nameEnd: number): string {
  let at = nameEnd;
  if (tokens[at]?.text === '(') return '';
  if (tokens[at]?.text !== ',') return '';
  at++;
  if (/^(?:a|an|the|now|then|who)$/.test(lowerOf(tokens[at]))) at++;
  if (/^(?:is|was|serves|served|has|had)$/.test(lowerOf(tokens[at]))) at += 2;
  const words: string[] = [];
  let role = false;
  for (let i = at; i <= tokens.length; i++) {
    const word = lowerOf(tokens[i]);
    if (!/^[\p{L}\p{N}'’.&-]+$/u.test(word) || word === '.') break;
    if (words.length === LONGEST_APPOSITION || REPORTING_FORMS.has(word)) return '';
    words.push(word);
    if (isCalling(word)) role = true;
    else if (!role && PHRASE_BREAKERS.has(word)) break;
  }
  return role ? words.join(' ') : '';
}
