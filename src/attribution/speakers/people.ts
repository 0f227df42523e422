import { type Gender, PRONOUNS } from '../en/function-words.ts';
import { GIVEN_NAMES } from '../en/given-names.ts';
import { NAME_PARTICLES, NAME_SUFFIXES, TITLES_IN_NAMES } from '../en/titles.ts';
import { genderOf } from '../phrases/classify.ts';
import type { ProperName } from '../phrases/proper-name.ts';
import type { NameMention } from './names.ts';

/** Somebody named on the page, with everything the page calls them. */
export interface Person {
  /** The fullest form of the name on the page. */
  name: string;
  words: string[];
  gender: Gender | null;
  /** Roles and titles beside the name, lower case. */
  roles: string[];
  mentions: NameMention[];
  /** Something on the page shows that this is a person: a title, a role, a given name. */
  shown: boolean;
}

/** The people of an article, found by any part of their names. */
export interface People {
  all: Person[];
  /** Mentions of people in reading order. */
  timeline: { mention: NameMention; person: Person; start: number }[];
  /** The people whose name has these words, likeliest first; those named before `offset` come first. */
  named(words: readonly string[], offset: number, gender?: Gender | null): Person[];
}

/** A name's word as it is compared: lower case, without accents and possessive endings. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?$/i, '')
    .replace(/’/g, "'")
    .replace(/\.$/, '')
    .toLowerCase();
}

/** The words of a name that tell people apart: without "van der", "Jr." and middle initials. */
export function tellingWords(words: readonly string[]): string[] {
  const folded = words.map(foldWord);
  const telling = folded.filter(
    (word, index) =>
      !NAME_SUFFIXES.has(word) &&
      !(index > 0 && index < folded.length - 1 && word.length === 1) &&
      !(NAME_PARTICLES.has(word) && (index > 0 || folded.length > 1)),
  );
  return telling.length > 0 ? telling : folded;
}

const MISSPELT_FROM = 6; // letters; shorter names that differ in one letter are other names
const MOST_COMPARED = 150;
/** People of one page who share a word of their names; no page has more, and time must stay linear. */
const MOST_SHARING = 50;

/**
 * Joins names into people: those of two and more words first, then every mention by a part of a name, then single
 * names that a title or role shows to be people's ("fisherman Sutrisno", "Queen Margrethe").
 */
export function gatherPeople(mentions: readonly NameMention[]): People {
  const all: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const bearers = new Map<NameMention, Person>();
  for (const mention of mentions) {
    if (isFullName(mention.name)) bearers.set(mention, enter(all, byWord, mention));
  }
  const named: People['named'] = (words, offset, gender = null) => {
    const wanted = tellingWords(words);
    const last = wanted.at(-1) ?? '';
    const sharing = (byWord.get(last) ?? misspelt(byWord, last)).slice(0, MOST_SHARING);
    const found = sharing.filter((person) => contains(tellingWords(person.words), wanted, last));
    const fitting = found.filter((person) => !gender || !person.gender || person.gender === gender);
    return fitting.sort(
      (a, b) => rank(b, wanted, offset) - rank(a, wanted, offset) || firstMention(a) - firstMention(b),
    );
  };
  const timeline: People['timeline'] = [];
  for (const mention of mentions) {
    if (mention.name.organisation) continue;
    const { words, titles, span } = mention.name;
    const full = bearers.get(mention);
    let person = full ?? named(words, span[0], genderOf([titles.join(' ')]))[0];
    if (!person && (titles.length > 0 || mention.roles.length > 0)) person = enter(all, byWord, mention);
    else if (person && !full) addEvidence(person, mention);
    if (!person) continue;
    timeline.push({ mention, person, start: span[0] });
  }
  return { all, timeline, named };
}

const isFullName = (name: ProperName): boolean => !name.organisation && tellingWords(name.words).length > 1;

/** Enters a mention under the person of that name, a new one where there is none yet. */
function enter(all: Person[], byWord: Map<string, Person[]>, mention: NameMention): Person {
  const words = tellingWords(mention.name.words);
  const bySurname = (byWord.get(words.at(-1) as string) ?? []).slice(0, MOST_SHARING);
  let person = bySurname.find((other) => isSame(tellingWords(other.words), words));
  if (!person) {
    person = { name: '', words: [], gender: null, roles: [], mentions: [], shown: false };
    all.push(person);
  }
  for (const word of words) {
    const sharing = byWord.get(word);
    if (!sharing) byWord.set(word, [person]);
    else if (sharing.length < MOST_SHARING && !sharing.includes(person)) sharing.push(person);
  }
  addEvidence(person, mention);
  return person;
}

const firstMention = (person: Person): number => person.mentions[0]?.name.span[0] ?? 0;

function rank(person: Person, wanted: readonly string[], offset: number): number {
  const words = tellingWords(person.words);
  let points = person.shown ? 4 : 0;
  if (words.slice(-wanted.length).join(' ') === wanted.join(' ')) points += 8;
  if (words[0] === wanted[0]) points += 2;
  if (firstMention(person) <= offset) points += 16;
  return points + Math.min(3, person.mentions.length / 10);
}

/** "Ana Ruiz" and "Ana María Ruiz"; "Aung San Suu Kyi" and "Suu Kyi"; "Irina Pavlovna" and "Irina Pavlovna Sorokina". */
function isSame(known: readonly string[], words: readonly string[]): boolean {
  const [shorter, longer] = known.length <= words.length ? [known, words] : [words, known];
  if (known.at(-1) !== words.at(-1))
    return shorter.length > 1 && longer.slice(0, shorter.length).join(' ') === shorter.join(' ');
  if (shorter[0] === longer[0]) return true;
  return shorter.length > 1 && longer.slice(-shorter.length).join(' ') === shorter.join(' ');
}

/** `words` has all of `part` in its order and side by side, or begins and ends like it. */
function contains(words: readonly string[], part: readonly string[], last: string): boolean {
  if (part.length === 1) return words.includes(last) || words.some((word) => isMisspelt(word, last));
  for (let i = 0; i + part.length <= words.length; i++) {
    if (part.every((word, k) => words[i + k] === word)) return true;
  }
  return part[0] === words[0] && part.at(-1) === words.at(-1);
}

/** Newspapers misspell names: one letter less or more, in a name that nobody else on the page bears. */
function misspelt(byWord: ReadonlyMap<string, Person[]>, word: string): Person[] {
  if (word.length < MISSPELT_FROM || byWord.size > MOST_COMPARED) return [];
  for (const [known, people] of byWord) if (isMisspelt(known, word)) return people;
  return [];
}

function isMisspelt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < MISSPELT_FROM || Math.abs(a.length - b.length) > 1 || a[0] !== b[0])
    return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.slice(i + (a.length >= b.length ? 1 : 0)) === b.slice(i + (b.length >= a.length ? 1 : 0));
}

/** One name alone keeps a title that is half of the name: "Pope Francis", "Sheikha Lubna", not "Mr Costa". */
export function displayName(name: ProperName): string {
  const title = name.titles.at(-1) ?? '';
  const kept =
    name.words.length === 1 && TITLES_IN_NAMES.has(title) ? [title[0]?.toUpperCase() + title.slice(1)] : [];
  return [...kept, ...name.words].join(' ');
}

/** Whether a form says more of a name, and is not the name with an epithet before it ("Thrifty Ruth Okafor"). */
function isFuller(words: readonly string[], known: readonly string[]): boolean {
  const isGiven = (word: string | undefined): boolean => GIVEN_NAMES.has(foldWord(word ?? ''));
  const [shorter, longer] = words.length < known.length ? [words, known] : [known, words];
  const dressed =
    shorter.length > 1 &&
    isGiven(shorter[0]) &&
    !isGiven(longer[0]) &&
    longer.slice(-shorter.length).join(' ') === shorter.join(' ');
  return dressed && words.length !== known.length ? words === shorter : words.length > known.length;
}

function addEvidence(person: Person, mention: NameMention): void {
  const { name, roles } = mention;
  person.mentions.push(mention);
  if (isFuller(name.words, person.words)) {
    person.words = name.words;
    person.name = displayName(name);
  }
  const described = [...roles, name.titles.join(' ')].filter((words) => words !== '');
  person.roles.push(...described);
  const given = GIVEN_NAMES.get(foldWord(person.words[0] ?? ''));
  if (described.length > 0 || given !== undefined) person.shown = true;
  person.gender ??= genderOf(described) ?? (given === undefined || given === 'either' ? null : given);
}

/**
 * Learns who is a woman and who a man from the pronouns of the page: a pronoun after the only person that its
 * sentence, or the sentence before it, has named so far.
 */
export function learnGenders(
  people: People,
  tokens: Iterable<{ word: string; start: number; sentence: number }>,
): void {
  const votes = new Map<Person, number>();
  let next = 0;
  let recent: { person: Person; sentence: number }[] = [];
  for (const { word, start, sentence } of tokens) {
    for (; next < people.timeline.length && (people.timeline[next]?.start ?? 0) < start; next++) {
      const { person, mention } = people.timeline[next] as People['timeline'][number];
      if (!mention.quoted) recent.push({ person, sentence: mention.sentence });
    }
    const gender = PRONOUNS.get(word)?.gender;
    if (!gender) continue;
    recent = recent.filter((entry) => entry.sentence >= sentence - 1);
    const here = recent.filter((entry) => entry.sentence === sentence);
    const near = new Set((here.length > 0 ? here : recent).map(({ person }) => person));
    const [person] = near;
    if (near.size === 1 && person)
      votes.set(person, (votes.get(person) ?? 0) + (gender === 'female' ? 1 : -1));
  }
  for (const [person, vote] of votes) {
    if (vote !== 0 && (person.gender === null || Math.abs(vote) >= 3))
      person.gender = vote > 0 ? 'female' : 'male';
  }
}
