import type { Span } from '../../model/index.ts';
import { isUpperCase } from '../../text/characters.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import {
  DEFINITE_DETERMINERS,
  type Gender,
  INDEFINITE_DETERMINERS,
  PHRASE_BREAKERS,
  PRONOUNS,
  type PronounForm,
  SMALL_NUMBERS,
} from '../en/function-words.ts';
import {
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  ORGANISATION_NAME_WORDS,
  ORGANISATION_NOUNS,
  UTTERANCE_NOUNS,
} from '../en/source-nouns.ts';
import { FEMALE_TITLES, MALE_TITLES, UNIQUE_OFFICE_PHRASES, UNIQUE_OFFICES } from '../en/titles.ts';
import { isCalling, isPluralCalling } from './callings.ts';
import { lowerOf, nameAtEnd, type ProperName } from './proper-name.ts';

export type PhraseKind =
  | 'pronoun'
  | 'person' // a personal name
  | 'organisation'
  | 'document'
  | 'individual' // one person, described and not named
  | 'group' // several people
  | 'one-of' // one of several
  | 'proper' // one capitalised word: a surname, a place, an outlet
  | 'unclear';

/** What a noun phrase says of whom it names, before anything else on the page is looked at. */
export interface NounPhrase {
  span: Span;
  surface: string;
  kind: PhraseKind;
  pronoun: PronounForm | null;
  /** Without titles; of the possessor, where the head is what somebody said ("Costa's claim"). */
  name: ProperName | null;
  /** Head noun in lower case; null for a bare name or a pronoun. */
  head: string | null;
  /** The describing words in lower case, without determiner: "then government spokesman", "director of home rights". */
  roles: string[];
  determiner: 'definite' | 'indefinite' | null;
  gender: Gender | null;
  /** An office of which there is one: "the Japanese prime minister". */
  uniqueOffice: boolean;
  /** "one of the three authors": the noun, and the size of the set where it is said. */
  memberOf: { noun: string; size: number | null } | null;
}

const LONGEST_PHRASE = 400; // code units read; what follows are relative clauses and appositions

/** Reads the noun phrase of `text` that stands at `span`, which may carry appositions, titles and relative clauses. */
export function readNounPhrase(text: string, span: Span): NounPhrase {
  const end = Math.min(span[1], span[0] + LONGEST_PHRASE);
  const segments = segmentsOf(tokenise(text, span[0], end));
  const phrase = readCore(segments[0] ?? []);
  phrase.span = span;
  phrase.surface = text.slice(span[0], span[1]);
  for (const segment of segments.slice(1)) addApposition(phrase, segment);
  phrase.gender ??= genderOf(phrase.roles);
  return phrase;
}

const CUTS = new Set([',', ';', ':', '—', '–', '--', '(']);

/** The phrase cut at commas, dashes and brackets; what stands in brackets is left out, relative clauses too. */
function segmentsOf(tokens: Token[]): Token[][] {
  const segments: Token[][] = [[]];
  let inBrackets = false;
  let inRelative = false;
  for (const token of tokens) {
    if (token.text === ')') inBrackets = false;
    else if (inBrackets) continue;
    else if (CUTS.has(token.text)) {
      inBrackets = token.text === '(';
      inRelative = false;
      if ((segments.at(-1) as Token[]).length > 0) segments.push([]);
    } else if (/^(?:who|whose|whom|which)$/i.test(token.text) || inRelative) inRelative = true;
    else if (/[\p{L}\p{N}'’]/u.test(token.text)) (segments.at(-1) as Token[]).push(token);
  }
  return segments.filter((segment) => segment.length > 0);
}

function empty(): NounPhrase {
  return {
    span: [0, 0],
    surface: '',
    kind: 'unclear',
    pronoun: null,
    name: null,
    head: null,
    roles: [],
    determiner: null,
    gender: null,
    uniqueOffice: false,
    memberOf: null,
  };
}

function readCore(tokens: Token[]): NounPhrase {
  const phrase = empty();
  let rest = tokens.filter((token, index) => !(index === 0 && /^(?:by|then|ex)$/i.test(token.text)));
  const first = rest[0];
  if (!first) return phrase;
  const pronoun = PRONOUNS.get(lowerOf(first));
  const possessive = /^(?:his|her|their|its|my|our|your)$/.test(lowerOf(first));
  if (pronoun && !(lowerOf(first) === 'that' && rest.length > 1) && (rest.length === 1 || !possessive)) {
    return { ...phrase, kind: 'pronoun', pronoun, gender: pronoun.gender };
  }
  phrase.memberOf = membership(rest);
  if (DEFINITE_DETERMINERS.has(lowerOf(first))) phrase.determiner = 'definite';
  else if (INDEFINITE_DETERMINERS.has(lowerOf(first)) || /^\d/.test(first.text))
    phrase.determiner = 'indefinite';
  const partitive = phrase.memberOf !== null;
  if (phrase.determiner && rest.length > 1) rest = rest.slice(1);
  const breaker = rest.findIndex((token, index) => index > 0 && PHRASE_BREAKERS.has(lowerOf(token)));
  const before = breaker < 0 ? rest : rest.slice(0, breaker);
  const after = breaker < 0 ? [] : rest.slice(breaker);
  const owner = before.findLastIndex((token) => /^['’]s?$/.test(token.text));
  if (owner > 0) return readPossessed(phrase, before, owner, after, possessive ? (pronoun ?? null) : null);
  classify(phrase, before, after);
  if (possessive && pronoun && UTTERANCE_NOUNS.has(phrase.head ?? '')) {
    return { ...phrase, kind: 'pronoun', pronoun, gender: pronoun.gender };
  }
  if (partitive) phrase.kind = phrase.memberOf?.size === 1 ? 'group' : 'one-of';
  return phrase;
}

const MEMBER = /^(?:one|another|a|an|either|neither)$/i;

/** "one of the three authors of …", "a member of the panel", "another of the pair". */
function membership(tokens: Token[]): NounPhrase['memberOf'] {
  const words = tokens.map(lowerOf);
  if (!MEMBER.test(words[0] ?? '')) return null;
  const of = words.indexOf('of');
  if (of !== 1 && !(of === 2 && /^(?:member|half|part)$/.test(words[1] ?? ''))) return null;
  const rest = words
    .slice(of + 1)
    .filter((word) => !DEFINITE_DETERMINERS.has(word) || SMALL_NUMBERS.has(word));
  const breaker = rest.findIndex((word, index) => index > 0 && PHRASE_BREAKERS.has(word));
  const group = breaker < 0 ? rest : rest.slice(0, breaker);
  const noun = group.at(-1);
  if (!noun || /^(?:best|most|first|few|many|several)$/.test(group[0] ?? '')) return null;
  const number = group.find((word) => SMALL_NUMBERS.has(word) || /^\d+$/.test(word));
  const size = number === undefined ? null : (SMALL_NUMBERS.get(number) ?? Number(number));
  return { noun, size };
}

/** "Costa's claim", "Iran's president", "the ministry's statement on …". */
function readPossessed(
  phrase: NounPhrase,
  before: Token[],
  owner: number,
  after: Token[],
  pronoun: PronounForm | null,
): NounPhrase {
  const possessor = before.slice(0, owner);
  const possessed = before.slice(owner + 1);
  const head = lowerOf(possessed.at(-1));
  if (UTTERANCE_NOUNS.has(head)) {
    const said = empty();
    said.determiner = phrase.determiner;
    classify(said, possessor, []);
    if (said.kind !== 'unclear') {
      said.roles = [];
      if (said.kind === 'organisation' && DOCUMENT_NOUNS.has(head)) said.kind = 'document';
      return said;
    }
  }
  phrase.determiner = 'definite';
  phrase.pronoun = pronoun;
  classify(phrase, possessed, after);
  phrase.roles = phrase.roles.map((role) => `${possessor.map(lowerOf).join(' ')} ${role}`);
  return phrase;
}

/** Decides what `before` names, `after` being the words from the first preposition on. */
function classify(phrase: NounPhrase, before: Token[], after: Token[]): void {
  const coordinated = before.findIndex((token) => lowerOf(token) === 'and' || token.text === '&');
  const own = coordinated > 0 && !isOrganisationRun(before) ? before.slice(0, coordinated) : before;
  const name = nameAtEnd(own, after);
  const words = own.map(lowerOf);
  const role = words
    .slice(0, name ? words.length - name.length : words.length)
    .filter((w) => !/^['’]s?$/.test(w));
  if (name?.organisation) {
    set(phrase, 'organisation', name, role);
    return;
  }
  if (name && (name.words.length > 1 || name.titles.length > 0 || role.some((word) => isCalling(word)))) {
    phrase.gender = genderOf([...name.titles, ...role]);
    phrase.uniqueOffice = holdsOffice([...role, ...name.titles].join(' '));
    set(phrase, 'person', name, [...role, ...name.titles, ...after.map(lowerOf)]);
    return;
  }
  if (name && role.length === 0) {
    set(phrase, phrase.determiner === 'definite' ? 'organisation' : 'proper', name, []);
    return;
  }
  const head = (name ? role : words).at(-1) ?? '';
  phrase.head = head;
  const described = [...words, ...after.map(lowerOf)];
  phrase.gender = genderOf(words);
  if (coordinated > 0 && isCalling(head)) set(phrase, 'group', null, described);
  else if (isPluralCalling(head) || GROUP_NOUNS.has(head)) set(phrase, 'group', null, described);
  else if (
    /^(?:group|couple|number|handful|dozens|pair|crowd|team)$/.test(head) &&
    isPluralCalling(lowerOf(after[1]))
  ) {
    set(phrase, 'group', null, described);
  } else if (isCalling(head)) {
    phrase.uniqueOffice = phrase.determiner !== 'indefinite' && holdsOffice(words.join(' '));
    set(phrase, 'individual', null, described);
  } else if (ORGANISATION_NOUNS.has(head)) set(phrase, 'organisation', nameOfBody(own), described);
  else if (DOCUMENT_NOUNS.has(head)) set(phrase, 'document', null, described);
  else if (/^(?:who|one|another)$/.test(head)) set(phrase, 'individual', null, described);
  else set(phrase, 'unclear', name, described);
}

function set(phrase: NounPhrase, kind: PhraseKind, name: ProperName | null, roles: string[]): void {
  phrase.kind = kind;
  phrase.name = name;
  const role = roles.join(' ').trim();
  if (role) phrase.roles.push(role);
}

/** "Aftab News website": the name before a body's common noun, where there is one. */
function nameOfBody(tokens: Token[]): ProperName | null {
  const lower = tokens.findLastIndex((token) => !isUpperCase(token.text.charAt(0)));
  const run = tokens.slice(0, lower);
  const name = lower > 0 ? nameAtEnd(run, []) : null;
  return name && name.length === run.length ? { ...name, organisation: true } : null;
}

function isOrganisationRun(tokens: Token[]): boolean {
  return tokens.some(
    (token) => isUpperCase(token.text.charAt(0)) && ORGANISATION_NAME_WORDS.has(lowerOf(token)),
  );
}

/** "Ida Holm, the mayor" and "the mayor, Ida Holm": an apposition adds a role, or the name. */
function addApposition(phrase: NounPhrase, tokens: Token[]): void {
  if (phrase.kind === 'pronoun' || phrase.kind === 'organisation' || phrase.kind === 'document') return;
  const apposition = readCore(tokens);
  if (!phrase.name && apposition.kind === 'person' && apposition.name) {
    if (phrase.kind === 'group') return;
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

function holdsOffice(words: string): boolean {
  if (/\b(?:former|ex|deputy|vice|assistant)\b/.test(words) && !/\bvice president\b/.test(words))
    return false;
  const list = words.split(' ');
  return (
    UNIQUE_OFFICES.has(list.at(-1) ?? '') ||
    UNIQUE_OFFICE_PHRASES.some((office) => ` ${words} `.includes(` ${office} `))
  );
}

function genderOf(phrases: string[]): Gender | null {
  for (const phrase of phrases) {
    for (const word of phrase.split(' ')) {
      if (FEMALE_TITLES.has(word)) return 'female';
      if (MALE_TITLES.has(word)) return 'male';
    }
  }
  return null;
}
