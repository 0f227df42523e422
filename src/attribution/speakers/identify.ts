import type { Article, NamedAs, Source } from '../../model/index.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import { lowerOf } from '../phrases/proper-name.ts';
import { lastBeginningBy, type ParagraphReading, sentenceAt } from '../phrases/reading.ts';
import { takesUpBody } from './bodies.ts';
import { type Described, describe } from './describe.ts';
import { collectNames } from './names.ts';
import { gatherPeople, learnGenders, type People, type Person } from './people.ts';
import { rivalOf, weighAntecedents } from './pronouns.ts';
import { phraseBeforeRelative } from './relative.ts';
import { bearerOfRole } from './roles.ts';
import { type MembersOfSets, membersOfSets } from './sets.ts';
import { type ToldLater, toldLater } from './told-later.ts';

/** A source phrase, and the source of the quoted words in which it stands, if it does. */
export interface SourcePhrase {
  phrase: NounPhrase;
  within: NounPhrase | null;
  /** Handed the words on and said nothing itself: no pronoun takes it up. */
  passedOn: boolean;
}

/** Who a phrase means, as far as the page tells. */
export interface Identity {
  source: Source;
  /** All whom a pronoun would fit, where there is more than one. */
  candidates: string[];
  viaPronoun: boolean;
  /** 0–1: how sure it is that the phrase means this source. */
  confidence: number;
}

/** A source with what is needed to recognise it again. */
interface Known {
  source: Source;
  person: Person | null;
  phrase: NounPhrase;
  gender: NounPhrase['gender'];
  start: number;
  sentence: number;
}

/** The article as it is looked at while its sources are joined. */
interface Scene {
  readings: readonly ParagraphReading[];
  people: People;
  known: Known[];
  byPerson: Map<Person, Known>;
  /** By kind and name. */
  byName: Map<string, Known>;
  bySource: Map<Source, Known>;
  members: MembersOfSets;
  told: ToldLater;
  /** Every mention of a source so far, in reading order. */
  uses: Use[];
}

/** A mention of a source; `candidates`: whom else it may mean, where more than one fits. */
interface Use extends Known {
  candidates: string[];
}

/** Weight of a subject in the sentence before, or of a source two sentences before. */
const NEAR_ENOUGH = 1.3;
/** Sources looked at for one that a description takes up, last first. */
const SOURCES_LOOKED_AT = 200;
const CONFIDENCE = {
  named: 0.95,
  role: 0.85,
  sameHead: 0.85,
  pronoun: 0.85,
  ambiguous: 0.5,
  description: 0.6,
};

/**
 * Joins source phrases, in reading order, into the article's sources.
 * @returns for every phrase who it means (null for none), and all sources in order of their first mention
 */
export function identify(
  article: Article,
  readings: readonly ParagraphReading[],
  phrases: readonly SourcePhrase[],
): { identities: (Identity | null)[]; sources: Source[] } {
  const people = gatherPeople(collectNames(readings));
  learnGenders(people, pronounsIn(readings));
  const scene: Scene = {
    readings,
    people,
    known: [],
    byPerson: new Map(),
    byName: new Map(),
    bySource: new Map(),
    members: membersOfSets(article.paragraphs, readings, people),
    told: toldLater(article.text, readings, people),
    uses: [],
  };
  const identities = phrases.map(({ phrase, within, passedOn }) => {
    const identity = identifyOne(scene, phrase, within);
    if (passedOn && identity) scene.uses.pop();
    return identity;
  });
  return { identities, sources: scene.known.map(({ source }) => source) };
}

/** Words outside quotations, where "he" and "she" are the page's own. */
function* pronounsIn(readings: readonly ParagraphReading[]) {
  for (const reading of readings) {
    let sentence = 0;
    let quotation = 0;
    for (const token of reading.tokens) {
      while ((reading.sentences[sentence + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= token.start) sentence++;
      while ((reading.quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= token.start) quotation++;
      if ((reading.quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) <= token.start) continue;
      yield { word: lowerOf(token), start: token.start, sentence: reading.sentencesBefore + sentence };
    }
  }
}

function identifyOne(scene: Scene, phrase: NounPhrase, within: NounPhrase | null): Identity | null {
  const { people } = scene;
  if (phrase.kind === 'pronoun') return byPronoun(scene, phrase, within);
  const again = takenUp(scene, phrase);
  if (again) return use(scene, again, phrase, CONFIDENCE.sameHead);
  const bearer = bearerOfRole(phrase, people, phrase.span[0]);
  if (bearer) {
    const { person, rivals } = bearer;
    const confidence = rivals.length > 0 ? CONFIDENCE.ambiguous : CONFIDENCE.role;
    const identity = use(scene, knownPerson(scene, person, phrase), phrase, confidence);
    return rivals.length > 0
      ? { ...identity, candidates: [person, ...rivals].map(({ name }) => name) }
      : identity;
  }
  const described = byDescription(scene, phrase);
  if (described) return use(scene, described, phrase, CONFIDENCE.description);
  const description = describe(scene, phrase);
  const same = description.person
    ? scene.byPerson.get(description.person)
    : (scene.byName.get(nameKey(description)) ?? bodyInFull(scene, description));
  return use(scene, same ?? addKnown(scene, phrase, description), phrase, CONFIDENCE.named);
}

/** The body, named in full before, that a short name takes up. */
function bodyInFull(scene: Scene, { name, namedAs }: Described): Known | undefined {
  if (namedAs !== 'named-organisation' || name === null || name.includes(' ')) return undefined;
  return scene.known
    .slice(-SOURCES_LOOKED_AT)
    .findLast(({ source }) => source.namedAs === namedAs && takesUpBody(name, source.name ?? ''));
}

/** Empty where there is no name: two unnamed sources are never one for that. */
const nameKey = ({ name, namedAs }: Described): string =>
  name === null ? '' : `${namedAs} ${name.toLowerCase()}`;

function use(scene: Scene, known: Known, phrase: NounPhrase, confidence: number): Identity {
  known.source.mentions.push(phrase.span);
  if (known.person) {
    known.person.gender ??= phrase.gender;
    if (known.phrase !== phrase) known.person.roles.push(...phrase.roles);
  }
  known.gender ??= phrase.gender;
  const start = phrase.span[0];
  scene.uses.push({ ...known, start, sentence: sentenceAt(scene.readings, start), candidates: [] });
  return { source: known.source, candidates: [], viaPronoun: false, confidence };
}

function addKnown(scene: Scene, phrase: NounPhrase, described: Described): Known {
  const { name, namedAs, person, candidates } = described;
  const source: Source = { id: `U${scene.known.length + 1}`, name, namedAs, mentions: [] };
  if (candidates.length > 0) source.candidates = candidates;
  if (person) person.roles.push(...phrase.roles);
  const known = { source, person, phrase, gender: phrase.gender, start: phrase.span[0], sentence: 0 };
  scene.known.push(known);
  scene.bySource.set(source, known);
  if (person) scene.byPerson.set(person, known);
  else if (name !== null) scene.byName.set(nameKey(described), known);
  return known;
}

function knownPerson(scene: Scene, person: Person, phrase: NounPhrase): Known {
  const known = scene.byPerson.get(person);
  return (
    known ?? addKnown(scene, phrase, { name: person.name, namedAs: 'named-person', person, candidates: [] })
  );
}

/** "The author", said again of somebody introduced as "one of the three authors"; "the official" of "an official". */
function takenUp(scene: Scene, phrase: NounPhrase): Known | undefined {
  const { head } = phrase;
  if (phrase.determiner !== 'definite' || !head) return undefined;
  return scene.known.slice(-SOURCES_LOOKED_AT).findLast(({ source, phrase: other }) => {
    if (other.determiner === 'definite' && other.surface === phrase.surface) return true;
    if (phrase.kind === 'individual') {
      if (other.memberOf) return other.memberOf.noun === head || other.memberOf.noun === `${head}s`;
      return other.head === head && source.namedAs === 'unnamed-individual' && other.kind === 'individual';
    }
    if (phrase.kind === 'organisation' && !phrase.name) {
      return (
        source.namedAs === 'named-organisation' &&
        source.name?.toLowerCase().split(/\s+/).includes(head) === true
      );
    }
    return phrase.kind === 'group' && source.namedAs === 'unnamed-group' && other.head === head;
  });
}

/** "The 52-year-old beekeeper": a description of the person whom the sentences before were about. */
function byDescription(scene: Scene, phrase: NounPhrase): Known | undefined {
  if (phrase.determiner !== 'definite' || phrase.kind !== 'individual' || phrase.uniqueOffice)
    return undefined;
  const { gender, span } = phrase;
  if (!gender || /^(?:my|our) /i.test(phrase.surface)) return undefined; // "my mother": not whoever says so
  const sentence = sentenceAt(scene.readings, span[0]);
  const found = weighAntecedents(scene.people, scene.uses, span[0], sentence, gender);
  const [first] = found;
  if (!first || first.weight < NEAR_ENOUGH || rivalOf(found)) return undefined;
  return asKnown(scene, first.who, phrase);
}

function byPronoun(scene: Scene, phrase: NounPhrase, within: NounPhrase | null): Identity | null {
  const { pronoun, span } = phrase;
  const sentence = sentenceAt(scene.readings, span[0]);
  if (pronoun?.gender) {
    const speaker = within?.name ? scene.people.named(within.name.words, within.span[0])[0] : undefined;
    const found = weighAntecedents(scene.people, scene.uses, span[0], sentence, pronoun.gender).filter(
      ({ who }) => who !== speaker, // in somebody's quoted words "he" is somebody else
    );
    const [first] = found;
    if (!first) return null;
    const name = nameOf(first.who);
    const rival = rivalOf(
      found.filter(({ who }) => who === first.who || name === null || nameOf(who) !== name),
    );
    const known = asKnown(scene, first.who, phrase);
    const candidates = rival
      ? [name, nameOf(rival.who)].filter((one) => one !== null)
      : candidatesBefore(scene, known, span[0]);
    const unsure = rival !== undefined || candidates.length > 0;
    const identity = use(scene, known, phrase, unsure ? CONFIDENCE.ambiguous : CONFIDENCE.pronoun);
    (scene.uses.at(-1) as Use).candidates = candidates;
    return { ...identity, candidates, viaPronoun: true };
  }
  if (pronoun?.pronoun === 'who') {
    const before = phraseBeforeRelative(scene.readings, span[0]);
    const identity = before && identifyOne(scene, before, within);
    if (identity) return { ...identity, viaPronoun: true };
  }
  const known =
    pronoun?.pronoun === 'who' ? antecedentOfRelative(scene, phrase) : lastOfNumber(scene, phrase);
  return known ? { ...use(scene, known, phrase, CONFIDENCE.pronoun), viaPronoun: true } : null;
}

const nameOf = (who: Person | Known): string | null => ('source' in who ? who.source.name : who.name);

/** A pronoun that takes up another one is no surer than that was, unless the person is named in between. */
function candidatesBefore(scene: Scene, known: Known, offset: number): string[] {
  const last = scene.uses.slice(-SOURCES_LOOKED_AT).findLast(({ source }) => source === known.source);
  if (!last || last.candidates.length === 0) return [];
  const { timeline } = scene.people;
  for (let i = lastBeginningBy(timeline, offset - 1); i >= 0; i--) {
    const entry = timeline[i];
    if (!entry || entry.mention.name.span[0] < last.start) break;
    if (entry.person === known.person) return [];
  }
  return last.candidates;
}

function asKnown(scene: Scene, who: Person | Known, phrase: NounPhrase): Known {
  if ('source' in who) return scene.bySource.get(who.source) as Known;
  return knownPerson(scene, who, { ...phrase, roles: [] });
}

/** "They" takes up the last group or body, "it" the last body or document. */
function lastOfNumber(scene: Scene, phrase: NounPhrase): Known | undefined {
  const kinds: NamedAs[] =
    phrase.pronoun?.pronoun === 'they'
      ? ['unnamed-group', 'named-organisation', 'unnamed-individual']
      : ['named-organisation', 'document'];
  if (phrase.pronoun?.pronoun !== 'they' && phrase.pronoun?.pronoun !== 'it') return undefined;
  const last = scene.uses.slice(-SOURCES_LOOKED_AT).findLast(({ source }) => kinds.includes(source.namedAs));
  return last && scene.bySource.get(last.source);
}

const RELATIVE_REACH = 120; // code units between the end of a name and its "who"

/** "McArdle, now the head of the union, who said": the last name before the relative. */
function antecedentOfRelative(scene: Scene, phrase: NounPhrase): Known | undefined {
  const offset = phrase.span[0];
  const entry = scene.people.timeline[lastBeginningBy(scene.people.timeline, offset - 1)];
  if (!entry || offset - entry.mention.name.span[1] > RELATIVE_REACH) return undefined;
  return knownPerson(scene, entry.person, { ...phrase, roles: [] });
}
