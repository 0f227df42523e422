import type { Span } from '../../model/index.ts';
import { isUpperCase } from '../../text/characters.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import {
  DEFINITE_DETERMINERS,
  INDEFINITE_DETERMINERS,
  PRONOUNS,
  SMALL_NUMBERS,
} from '../en/function-words.ts';
import { DOCUMENT_NOUNS, UTTERANCE_NOUNS } from '../en/source-nouns.ts';
import { isCalling } from './callings.ts';
import { classify, genderOf, splitAtBreaker } from './classify.ts';
import { withoutNicknames } from './nicknames.ts';
import { officeBefore } from './offices.ts';
import { emptyPhrase, type NounPhrase } from './phrase.ts';
import { lowerOf } from './proper-name.ts';

const LONGEST_PHRASE = 400; // code units read; what follows are relative clauses and appositions

/** Reads the noun phrase of `text` that stands at `span`, which may carry appositions, titles and relative clauses. */
export function readNounPhrase(text: string, span: Span): NounPhrase {
  const end = Math.min(span[1], span[0] + LONGEST_PHRASE);
  const phrase = readTokens(tokenise(text, span[0], end));
  phrase.span = span;
  phrase.surface = text.slice(span[0], span[1]);
  phrase.label = isLabel(text, span);
  return phrase;
}

/** "SATO: …" at the head of a line. */
function isLabel(text: string, [start, end]: Span): boolean {
  const headOfLine = start === 0 || text[start - 1] === '\n';
  return (
    headOfLine &&
    text[end] === ':' &&
    !/\p{Ll}/u.test(text.slice(start, Math.min(end, start + LONGEST_PHRASE)))
  );
}

/** The same for words that are cut already; `span` and `surface` stay empty. */
export function readTokens(tokens: Token[]): NounPhrase {
  const segments = segmentsOf(withoutNicknames(tokens));
  const phrase = readCore(segments[0] ?? tokens.slice(0, 1));
  const rest = segments.slice(1);
  // "Two of the three judges, A, B and C": a list that cannot say which of them it is.
  const listed = phrase.kind === 'one-of' && rest.length > 1 && rest.some(isEndOfList);
  for (const segment of listed ? [] : rest) addApposition(phrase, segment);
  phrase.gender ??= genderOf(phrase.roles);
  return phrase;
}

/** "Joseph Okello and Ruth Atim". */
const isEndOfList = (tokens: Token[]): boolean => {
  const and = tokens.findIndex((token) => lowerOf(token) === 'and');
  return and > 0 && [tokens[0], tokens[and + 1]].every((token) => isUpperCase(token?.text.charAt(0) ?? ''));
};

const CUTS = new Set([',', ';', ':', '—', '–', '--', '(']);

/** The phrase cut at commas, dashes and brackets; what stands in brackets is left out, relative clauses too. */
function segmentsOf(tokens: Token[]): Token[][] {
  const segments: Token[][] = [[]];
  let inBrackets = false;
  let inRelative = false;
  for (const [at, token] of tokens.entries()) {
    if (token.text === ')') inBrackets = false;
    else if (inBrackets) continue;
    else if (CUTS.has(token.text)) {
      inBrackets = token.text === '(';
      inRelative = false;
      if ((segments.at(-1) as Token[]).length > 0) segments.push([]);
    } else if (/^(?:who|whose|whom|which)$/i.test(token.text) || inRelative) inRelative = true;
    else if (token.text === 'named' && isUpperCase(tokens[at + 1]?.text.charAt(0) ?? ''))
      segments.push([]); // "a customs officer named Ana Ruiz": the name stands as behind a comma
    else if (/[\p{L}\p{N}'’%]/u.test(token.text)) (segments.at(-1) as Token[]).push(token);
  }
  return segments.filter((segment) => segment.length > 0);
}

const isPossessiveMark = (token: Token): boolean => /^['’]s?$/.test(token.text);

const LEADING = /^(?:by|then|ex|while|but|and)$/i;
const REFLEXIVE = /^(?:himself|herself|themselves|itself)$/i;

function readCore(tokens: Token[]): NounPhrase {
  const phrase = emptyPhrase();
  let rest = tokens.filter((token, index) => !(index === 0 ? LEADING : REFLEXIVE).test(token.text));
  const first = rest[0];
  if (!first) return phrase;
  const word = lowerOf(first);
  const pronoun = PRONOUNS.get(word);
  const possessive = /^(?:his|her|their|its|my|our|your)$/.test(word);
  if (pronoun && (rest.length === 1 || !(possessive || word === 'that'))) {
    return { ...phrase, kind: 'pronoun', pronoun, gender: pronoun.gender };
  }
  phrase.memberOf = membership(rest);
  const partitive = phrase.memberOf !== null;
  if (DEFINITE_DETERMINERS.has(word)) phrase.determiner = 'definite';
  else if (INDEFINITE_DETERMINERS.has(word) || /^\d/.test(first.text)) phrase.determiner = 'indefinite';
  if (phrase.determiner && rest.length > 1) rest = rest.slice(1);
  const office = officeBefore(rest);
  const [before, after] = splitAtBreaker(rest.slice(office));
  if (office > 0) phrase.roles.push(rest.slice(0, office).map(lowerOf).join(' '));
  const owner = before.findLastIndex(isPossessiveMark);
  if (owner > 0 && owner === before.length - 1) classify(phrase, before.slice(0, owner), []);
  else if (owner > 0) return readPossessed(phrase, before, owner, after);
  else classify(phrase, before, after);
  if (possessive && pronoun && UTTERANCE_NOUNS.has(phrase.head ?? '')) {
    return { ...phrase, kind: 'pronoun', pronoun, gender: pronoun.gender };
  }
  if (partitive && phrase.kind !== 'person')
    phrase.kind = phrase.memberOf?.size === 1 ? 'individual' : 'one-of';
  return phrase;
}

const MEMBER = /^(?:one|two|another|a|an|either|neither)$/i;

/** "one of the four co-owners of …", "a member of the panel", "another of the pair". */
function membership(tokens: Token[]): NounPhrase['memberOf'] {
  const words = tokens.map(lowerOf);
  if (!MEMBER.test(words[0] ?? '')) return null;
  const of = words.indexOf('of');
  if (of !== 1 && !(of === 2 && /^(?:member|half|part)$/.test(words[1] ?? ''))) return null;
  const rest = tokens
    .slice(of + 1)
    .filter((token) => !DEFINITE_DETERMINERS.has(lowerOf(token)) || SMALL_NUMBERS.has(lowerOf(token)));
  const [group] = splitAtBreaker(rest);
  const noun = lowerOf(group.at(-1));
  if (noun === '' || group.some((token) => /^(?:best|most|few|many|several|s|'s|’s)$/.test(lowerOf(token))))
    return null;
  const number = group.map(lowerOf).find((word) => SMALL_NUMBERS.has(word) || /^\d+$/.test(word));
  const size = number === undefined ? null : (SMALL_NUMBERS.get(number) ?? Number(number));
  return { noun, size };
}

/** "Costa's claim", "Iran's president", "the ministry's statement on …", "the Ledger's Ida Holm". */
function readPossessed(phrase: NounPhrase, before: Token[], owner: number, after: Token[]): NounPhrase {
  const possessor = before.slice(0, owner);
  const possessed = before.slice(owner + 1).filter((token) => lowerOf(token) !== 'own');
  const head = lowerOf(possessed.at(-1));
  if (UTTERANCE_NOUNS.has(head)) {
    const said = emptyPhrase();
    said.determiner = phrase.determiner;
    classify(said, possessor, []);
    if (said.kind !== 'unclear') {
      said.roles = [];
      if (said.kind === 'organisation' && DOCUMENT_NOUNS.has(head)) said.kind = 'document';
      return said;
    }
  }
  phrase.determiner = null;
  classify(phrase, possessed, after);
  phrase.determiner = 'definite';
  phrase.roles = phrase.roles.map((role) => `${possessor.map(lowerOf).join(' ')} ${role}`);
  return phrase;
}

/** "Ida Holm, the mayor" and "the mayor, Ida Holm": an apposition adds a role, or the name. */
function addApposition(phrase: NounPhrase, tokens: Token[]): void {
  if (phrase.kind === 'pronoun' || phrase.kind === 'organisation' || phrase.kind === 'document') return;
  const apposition = readCore(tokens);
  if (!phrase.name && apposition.kind === 'person' && apposition.name) {
    if (phrase.kind === 'group' || phrase.kind === 'one-of') {
      // "One of the authors, Ida Holm, said" names the one; "the officers, Ida Holm and …" names two of several;
      // "the founder and director, Ida Holm" has two callings.
      const several = phrase.kind === 'group' && !isCalling(phrase.head ?? '');
      if (several || tokens.some((token) => lowerOf(token) === 'and')) return;
    }
    phrase.name = apposition.name;
    phrase.kind = 'person';
    phrase.memberOf = null;
    phrase.gender ??= apposition.gender;
    phrase.roles.push(...apposition.roles);
    return;
  }
  if (apposition.head || apposition.kind === 'individual') {
    if (phrase.kind === 'proper' && apposition.kind === 'individual') phrase.kind = 'person';
    phrase.gender ??= apposition.gender;
    phrase.roles.push(...apposition.roles);
  }
}
