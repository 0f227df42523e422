import { isUpperCase } from '../../text/characters.ts';
import type { Token } from '../../text/tokens.ts';
import { type Gender, PHRASE_BREAKERS } from '../en/function-words.ts';
import {
  DOCUMENT_NOUNS,
  MEDIUM_NOUNS,
  ORGANISATION_NAME_WORDS,
  ORGANISATION_NOUNS,
} from '../en/source-nouns.ts';
import { TIME_WORDS } from '../en/time.ts';
import { FEMALE_TITLES, MALE_TITLES, UNIQUE_OFFICE_PHRASES, UNIQUE_OFFICES } from '../en/titles.ts';
import { isCalling, isPluralCalling, isPluralOfBodies } from './callings.ts';
import type { NounPhrase, PhraseKind } from './phrase.ts';
import { lowerOf, nameAtEnd, type ProperName } from './proper-name.ts';

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && isUpperCase(token.text.charAt(0));
const isNoun = (word: string): boolean =>
  isCalling(word) || isPluralCalling(word) || ORGANISATION_NOUNS.has(word) || DOCUMENT_NOUNS.has(word);

/**
 * Cuts a phrase where its head has come: at a preposition, a relative, a time, or a participle that follows a noun
 * ("a group called …", "those surveyed").
 */
export function splitAtBreaker(tokens: Token[]): [before: Token[], after: Token[]] {
  const at = tokens.findIndex((token, index) => {
    if (index === 0) return false;
    const word = lowerOf(token);
    if (PHRASE_BREAKERS.has(word)) return true;
    // "the recently named chair": when goes with the participle, and both with the noun.
    if (TIME_WORDS.has(word)) return !/[a-z](?:ed|en)$/.test(lowerOf(tokens[index + 1]));
    return /[a-z](?:ed|ing)$/.test(word) && token.text === word && isNoun(lowerOf(tokens[index - 1]));
  });
  return at < 0 ? [tokens, []] : [tokens.slice(0, at), tokens.slice(at)];
}

/** Decides what the words `before` name, `after` being those from the first preposition on, and notes it in `phrase`. */
export function classify(phrase: NounPhrase, before: Token[], after: Token[]): void {
  const own = firstConjunct(before);
  const several = own.length < before.length;
  const words = own.map(lowerOf);
  const isNoName = words.length === 1 && (ALONE.test(words[0] ?? '') || isPluralOfBodies(words[0] ?? ''));
  const name = isNoName ? null : nameAtEnd(own, after, phrase.determiner === null);
  const role = words
    .slice(0, name ? words.length - name.length : words.length)
    .filter((word) => !/^['’]s?$/.test(word));
  const described = [...words, ...after.map(lowerOf)].join(' ');
  const note = (kind: PhraseKind, named: ProperName | null, roles: string): void => {
    phrase.kind = kind;
    phrase.name = named;
    if (roles !== '') phrase.roles.push(roles);
  };
  const last = words.at(-1) ?? '';
  if (name && isKindOfPerson(last, phrase)) {
    phrase.head = last;
    note(isPluralCalling(last) ? 'group' : 'individual', null, described);
    return;
  }
  const bareNoun = name?.words.length === 1 && name.length === own.length && DOCUMENT_NOUNS.has(last);
  if (bareNoun && phrase.determiner === null) {
    phrase.head = last; // "Messages obtained by …" at the head of a sentence
    note('document', null, described);
    return;
  }
  if (name?.organisation) {
    note('organisation', name, role.join(' '));
    return;
  }
  const medium = role.at(-1) ?? '';
  if (name && MEDIUM_NOUNS.has(medium)) {
    phrase.head = medium;
    note('organisation', name, role.join(' ')); // "the weekly Lagoon Voice", "news site Kite"
    return;
  }
  const bearsRole =
    name !== null && (name.titles.length > 0 || role.some(isCalling) || phrase.roles.length > 0);
  if (name && phrase.determiner === 'definite' && role.length === 0 && !bearsRole) {
    note('organisation', name, ''); // "the Kremlin", "the Las Vegas Sun": people's names take no article
    return;
  }
  if (name && (name.words.length > 1 || bearsRole)) {
    phrase.gender = genderOf([...name.titles, ...role]);
    phrase.uniqueOffice = holdsOffice([...role, ...name.titles].join(' '));
    note('person', name, [...role, ...name.titles, ...after.map(lowerOf)].join(' '));
    return;
  }
  if (name && role.length === 0) {
    note('proper', name, '');
    return;
  }
  const head = (name ? role : words).at(-1) ?? '';
  phrase.head = head;
  phrase.gender = genderOf(words);
  if (isPluralCalling(head) || (several && isCalling(head)) || isNumberOfPeople(head, after))
    note('group', null, described);
  else if (isCalling(head)) {
    phrase.uniqueOffice = phrase.determiner !== 'indefinite' && holdsOffice(words.join(' '));
    note('individual', null, described);
  } else if (ORGANISATION_NOUNS.has(head)) note('organisation', nameOfBody(own, head), described);
  else if (head === 'papers' && words.some((word) => PAPERS.test(word))) note('document', null, described);
  else if (isPluralOfBodies(head)) {
    const named = phrase.determiner === 'definite' && own.some(isCapital);
    note(named ? 'organisation' : 'group', null, described);
  } else if (DOCUMENT_NOUNS.has(head)) note('document', null, described);
  else if (/^(?:one|another|someone|somebody|everyone|anyone)$/.test(head))
    note('individual', null, described);
  else if (/^(?:two|three|four|five|six|seven|\d+%?)$/.test(head)) note('group', null, described);
  else if (/[a-z](?:er|or|eon)s$/.test(head)) note('group', null, described);
  else if (/[a-z](?:er|or|eon)$/.test(head)) note('individual', null, described);
  else note('unclear', name, described);
}

/** Stand for somebody at the head of a sentence, where every word has a capital: "Another said". */
const ALONE = /^(?:another|one|someone|somebody|others|some|several|many)$/;

/** Papers that are no newspapers: "court papers", "divorce papers". */
const PAPERS =
  /^(?:court|legal|charging|divorce|identity|state|charge|defence|defense|official|internal|secret|white)$/;

/** A capital noun that is no name: "one senior Democrat", "Experts", "the Saudis" at the head of a sentence. */
function isKindOfPerson(last: string, phrase: NounPhrase): boolean {
  if (isPluralCalling(last)) return true;
  return (
    phrase.determiner !== null &&
    /^(?:democrat|republican|conservative|liberal|socialist|libertarian)$/.test(last)
  );
}

/**
 * "Ana Ruiz and her team" → Ana Ruiz. Not cut: two adjectives of one noun ("Norlandian and Vestrian ministries"), names of bodies ("Marks and Spencer Group"), adjectives
 * ("domestic and foreign critics"), one person's two callings ("journalist and author Hiro Aida").
 */
function firstConjunct(tokens: Token[]): Token[] {
  const and = tokens.findIndex((token) => lowerOf(token) === 'and' || token.text === '&');
  if (and <= 0 || and === tokens.length - 1) return tokens;
  const before = lowerOf(tokens[and - 1]);
  if (tokens.some((token) => isCapital(token) && ORGANISATION_NAME_WORDS.has(lowerOf(token)))) return tokens;
  if (!isCapital(tokens[and - 1]) && !isNoun(before)) return tokens;
  const after = tokens.slice(and + 1);
  const sameDeterminer = !/^(?:the|a|an|his|her|their|its|other|several|two|some)$/.test(lowerOf(after[0]));
  const shared = lowerOf(tokens.at(-1));
  // "contender and former surgeon Ana Ruiz": a noun in small letters that is no name, and then the name.
  if (!isCapital(tokens[and - 1]) && !isPluralCalling(before) && sameDeterminer && isNamed(after))
    return after;
  if (and === 1 && sameDeterminer && (isPluralOfBodies(shared) || isPluralCalling(shared))) return tokens;
  if (isCalling(before) && !isCapital(tokens[and - 1]) && sameDeterminer) {
    if (isCapital(tokens.at(-1)) && after.some((token) => isCalling(lowerOf(token)))) return after;
    return isCalling(lowerOf(tokens.at(-1))) ? after : tokens.slice(0, and);
  }
  return tokens.slice(0, and);
}

/** Whether words end with a name of at least two words, after what its bearer is. */
const isNamed = (tokens: Token[]): boolean =>
  isCapital(tokens.at(-1)) &&
  isCapital(tokens.at(-2)) &&
  tokens.some(
    (token) => !isCapital(token) && (isCalling(lowerOf(token)) || /(?:eon|er|or)$/.test(lowerOf(token))),
  );

function isNumberOfPeople(head: string, after: Token[]): boolean {
  if (!/^(?:group|couple|number|handful|pair|crowd|team|majority|minority|range|series)$/.test(head))
    return false;
  const [noun] = splitAtBreaker(after.slice(1));
  return lowerOf(after[0]) === 'of' && isPluralCalling(lowerOf(noun.at(-1)));
}

/**
 * "Harbour News website": the name before a medium's common noun, where there is one. Other bodies are named with
 * their noun: "Quint campaign" is not Quint.
 */
function nameOfBody(tokens: Token[], head: string): ProperName | null {
  if (!MEDIUM_NOUNS.has(head)) return null;
  const lower = tokens.findLastIndex((token) => !isCapital(token));
  const run = tokens.slice(0, lower);
  const name = lower > 0 ? nameAtEnd(run, [], true) : null;
  return name && name.length === run.length ? { ...name, organisation: true } : null;
}

export function holdsOffice(words: string): boolean {
  if (/\b(?:former|ex|deputy|vice|assistant)\b/.test(words) && !/\bvice president\b/.test(words))
    return false;
  const head = words.split(' ').at(-1) ?? '';
  return (
    UNIQUE_OFFICES.has(head) || UNIQUE_OFFICE_PHRASES.some((office) => ` ${words} `.includes(` ${office} `))
  );
}

/** The gender that a role or title says of its bearer. */
export function genderOf(phrases: readonly string[]): Gender | null {
  for (const phrase of phrases) {
    for (const word of phrase.split(' ')) {
      if (FEMALE_TITLES.has(word)) return 'female';
      if (MALE_TITLES.has(word)) return 'male';
    }
  }
  return null;
}
