import type { Span } from '../../model/index.ts';
import type { Gender } from '../en/function-words.ts';
import { GIVEN_NAMES } from '../en/given-names.ts';
import { FEMALE_TITLES, MALE_TITLES, NAME_PARTICLES, NAME_SUFFIXES } from '../en/titles.ts';
import type { NameMention } from './names.ts';

/** Somebody named on the page, with everything the page calls them. */
export interface Person {
  /** The fullest form of the name on the page. */
  name: string;
  words: string[];
  gender: Gender | null;
  /** Roles beside the name, lower case. */
  roles: string[];
  mentions: Span[];
  /** Something on the page shows that this is a person: a title, a role, a given name, words credited to them. */
  shown: boolean;
}

/** The people of an article, found by any part of their names in constant time. */
export interface People {
  all: Person[];
  /** The people whose name has these words in this order, likeliest first; `before` prefers who was named earlier. */
  named(words: readonly string[], before: number): Person[];
}

/** A name's word as it is compared: lower case, without accents and possessive endings. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?$/i, '')
    .replace(/[’]/g, "'")
    .toLowerCase();
}

const bare = (words: readonly string[]): string[] =>
  words
    .map(foldWord)
    .filter((word, index) => (index === 0 || !NAME_PARTICLES.has(word)) && !NAME_SUFFIXES.has(word));

/** Joins names of two and more words into people: every later mention by a part of the name is theirs. */
export function gatherPeople(mentions: readonly NameMention[]): People {
  const all: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const exact = new Map<string, Person>();
  for (const mention of mentions) {
    const { name } = mention;
    if (name.organisation || name.words.length < 2) continue;
    const folded = bare(name.words);
    const key = folded.join(' ');
    let person = exact.get(key) ?? samePerson(byWord.get(folded.at(-1) ?? '') ?? [], folded);
    if (!person) {
      person = {
        name: name.words.join(' '),
        words: name.words,
        gender: null,
        roles: [],
        mentions: [],
        shown: false,
      };
      all.push(person);
      for (const word of new Set(folded)) byWord.set(word, [...(byWord.get(word) ?? []), person]);
    }
    exact.set(key, person);
    addEvidence(person, mention);
  }
  const named = (words: readonly string[], before: number): Person[] => {
    const wanted = bare(words);
    const last = wanted.at(-1);
    if (last === undefined) return [];
    const found = (byWord.get(last) ?? []).filter((person) => contains(bare(person.words), wanted));
    return found.sort(
      (a, b) => rank(b, wanted, before) - rank(a, wanted, before) || firstMention(a) - firstMention(b),
    );
  };
  for (const mention of mentions) {
    if (mention.name.words.length !== 1 || mention.name.organisation) continue;
    const person = named(mention.name.words, mention.name.span[0])[0];
    if (person) addEvidence(person, mention);
  }
  return { all, named };
}

const firstMention = (person: Person): number => person.mentions[0]?.[0] ?? 0;

function rank(person: Person, wanted: readonly string[], before: number): number {
  const words = bare(person.words);
  let points = person.shown ? 4 : 0;
  if (words.slice(-wanted.length).join(' ') === wanted.join(' ')) points += 8;
  if (words[0] === wanted[0]) points += 2;
  if (firstMention(person) <= before) points += 16;
  return points + Math.min(1, person.mentions.length / 100);
}

/** "Ana Ruiz" and "Ana María Ruiz": the same surname, and given names of which one has all of the other's. */
function samePerson(bySurname: readonly Person[], words: readonly string[]): Person | undefined {
  return bySurname.find((person) => {
    const known = bare(person.words);
    return known.at(-1) === words.at(-1) && known[0] === words[0];
  });
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  for (let i = 0; i + part.length <= words.length; i++) {
    if (part.every((word, k) => words[i + k] === word)) return true;
  }
  return part.length > 1 && part[0] === words[0] && part.at(-1) === words.at(-1);
}

function addEvidence(person: Person, mention: NameMention): void {
  const { name, role } = mention;
  person.mentions.push(name.span);
  if (name.words.length > person.words.length) {
    person.words = name.words;
    person.name = name.words.join(' ');
  }
  const described = [role, name.titles.join(' ')].filter((words) => words !== '');
  person.roles.push(...described);
  const given = GIVEN_NAMES.get(foldWord(person.words[0] ?? ''));
  if (described.length > 0 || given !== undefined) person.shown = true;
  person.gender ??= genderOfTitles(described) ?? (given === 'either' ? null : (given ?? null));
}

function genderOfTitles(phrases: readonly string[]): Gender | null {
  for (const word of phrases.flatMap((phrase) => phrase.split(' '))) {
    if (FEMALE_TITLES.has(word)) return 'female';
    if (MALE_TITLES.has(word)) return 'male';
  }
  return null;
}
