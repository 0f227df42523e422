import type { Article, NamedAs, Source } from '../../model/index.ts';
import type { NounPhrase } from '../phrases/noun-phrase.ts';
import { collectNames } from './names.ts';
import { gatherPeople, type People, type Person } from './people.ts';
import { membersOfSet } from './sets.ts';

/** Who a phrase means, as far as the page tells. */
export interface Identity {
  source: Source;
  /** Others whom a pronoun would fit as well. */
  candidates: string[];
  viaPronoun: boolean;
  /** 0–1: how sure it is that the phrase means this source. */
  confidence: number;
}

interface Known {
  source: Source;
  person: Person | null;
  phrase: NounPhrase;
  head: string | null;
}

/**
 * Joins source phrases, in reading order, into the article's sources.
 * @returns for every phrase who it means (null for none), and all sources in order of their first mention
 */
export function identify(
  article: Article,
  phrases: readonly NounPhrase[],
): { identities: (Identity | null)[]; sources: Source[] } {
  const people = gatherPeople(collectNames(article));
  const known: Known[] = [];
  const identities = phrases.map((phrase) => identifyOne(article, phrase, people, known));
  return { identities, sources: known.map(({ source }) => source) };
}

function identifyOne(article: Article, phrase: NounPhrase, people: People, known: Known[]): Identity | null {
  if (phrase.kind === 'pronoun') return pronounIdentity(phrase, known);
  const again = takenUp(phrase, known);
  if (again) {
    again.source.mentions.push(phrase.span);
    return { source: again.source, candidates: [], viaPronoun: false, confidence: 0.9 };
  }
  const { name, namedAs, person, candidates } = describe(article, phrase, people);
  const same = known.find(
    (other) =>
      (person && other.person === person) || (!person && name !== null && other.source.name === name),
  );
  if (same) {
    same.source.mentions.push(phrase.span);
    same.person ??= person;
    return { source: same.source, candidates: [], viaPronoun: false, confidence: 0.95 };
  }
  const source: Source = { id: `U${known.length + 1}`, name, namedAs, mentions: [phrase.span] };
  if (candidates.length > 0) source.candidates = candidates;
  if (person?.gender == null && person && phrase.gender) person.gender = phrase.gender;
  known.push({ source, person, phrase, head: phrase.head });
  return { source, candidates: [], viaPronoun: false, confidence: 0.95 };
}

/** "the author", said again of somebody who was introduced as "one of the three authors". */
function takenUp(phrase: NounPhrase, known: Known[]): Known | undefined {
  if (phrase.determiner !== 'definite' || phrase.kind !== 'individual' || !phrase.head) return undefined;
  for (let i = known.length - 1; i >= 0; i--) {
    const other = known[i] as Known;
    const set = other.phrase.memberOf;
    if (set && (set.noun === phrase.head || set.noun === `${phrase.head}s`)) return other;
    if (other.head === phrase.head && other.phrase.kind === 'individual') return other;
    if (other.person && other.phrase.roles.some((role) => role.split(' ').includes(phrase.head as string)))
      return other;
  }
  return undefined;
}

function pronounIdentity(phrase: NounPhrase, known: Known[]): Identity | null {
  const gender = phrase.pronoun?.gender ?? null;
  const plural = phrase.pronoun?.plural ?? false;
  const fits = known.filter((other) => {
    const group = other.source.namedAs === 'unnamed-group';
    if (plural !== group) return false;
    if (gender === null) return true;
    const theirs = other.person?.gender ?? other.phrase.gender;
    return other.source.namedAs !== 'named-organisation' && (theirs === null || theirs === gender);
  });
  const last = fits.sort((a, b) => lastMention(b) - lastMention(a))[0];
  if (!last) return null;
  last.source.mentions.push(phrase.span);
  return { source: last.source, candidates: [], viaPronoun: true, confidence: 0.7 };
}

const lastMention = (known: Known): number => known.source.mentions.at(-1)?.[0] ?? 0;

interface Description {
  name: string | null;
  namedAs: NamedAs;
  person: Person | null;
  candidates: string[];
}

function describe(article: Article, phrase: NounPhrase, people: People): Description {
  const nobody = { person: null, candidates: [] as string[] };
  switch (phrase.kind) {
    case 'person':
    case 'proper': {
      const words = phrase.name?.words ?? [];
      const person = people.named(words, phrase.span[0])[0] ?? null;
      return { name: person?.name ?? words.join(' '), namedAs: 'named-person', person, candidates: [] };
    }
    case 'organisation':
      return {
        ...nobody,
        name: phrase.name?.words.join(' ') ?? phrase.surface,
        namedAs: 'named-organisation',
      };
    case 'document':
      return { ...nobody, name: phrase.surface, namedAs: 'document' };
    case 'one-of': {
      const members = membersOfSet(article, phrase, people);
      if (members.length > 1)
        return { ...nobody, name: null, namedAs: 'one-of-named-set', candidates: members };
      return { ...nobody, name: null, namedAs: 'unnamed-individual' };
    }
    case 'group':
      return { ...nobody, name: null, namedAs: 'unnamed-group' };
    case 'individual':
      return { ...nobody, name: null, namedAs: phrase.uniqueOffice ? 'role-only' : 'unnamed-individual' };
    default:
      return { ...nobody, name: phrase.name?.words.join(' ') ?? null, namedAs: 'unnamed-individual' };
  }
}
