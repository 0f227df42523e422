import type { NamedAs } from '../../model/index.ts';
import { KNOWN_BODIES } from '../en/known-bodies.ts';
import { PLACES } from '../en/places.ts';
import { ORGANISATION_NAME_WORDS } from '../en/source-nouns.ts';
import { singularOf } from '../phrases/callings.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import { foldWord, type People, type Person } from './people.ts';
import type { MembersOfSets } from './sets.ts';
import type { ToldLater } from './told-later.ts';

/** What a phrase that takes nobody up says of its source. */
export interface Described {
  name: string | null;
  namedAs: NamedAs;
  person: Person | null;
  candidates: string[];
}

/** What the page as a whole tells of those whom it does not name at once. */
interface Page {
  people: People;
  members: MembersOfSets;
  told: ToldLater;
}

/** Names the source of a phrase: by the page's people for a personal name, otherwise by what the phrase says. */
export function describe({ people, members, told }: Page, phrase: NounPhrase): Described {
  const as = (namedAs: NamedAs, name: string | null): Described => ({
    name,
    namedAs,
    person: null,
    candidates: [],
  });
  const named = phrase.name?.words.join(' ') ?? null;
  switch (phrase.kind) {
    case 'person':
    case 'proper': {
      const person = people.named(phrase.name?.words ?? [], phrase.span[0], phrase.gender)[0] ?? null;
      if (person) return { name: person.name, namedAs: 'named-person', person, candidates: [] };
      const body = phrase.kind === 'proper' && KNOWN_BODIES.has(named?.toLowerCase() ?? '');
      return as(body ? 'named-organisation' : 'named-person', named);
    }
    case 'organisation': {
      const person = labelled(phrase, people);
      if (person) return { name: person.name, namedAs: 'named-person', person, candidates: [] };
      if (isPersonalLabel(phrase)) return as('named-person', named);
      return as('named-organisation', named ?? withoutArticle(phrase.surface));
    }
    case 'document':
      return as('document', withoutArticle(phrase.surface));
    case 'one-of':
      return oneOf(phrase, { people, members, told }, as);
    case 'group':
      return as('unnamed-group', null);
    case 'individual':
      return phrase.uniqueOffice ? as('role-only', null) : oneOf(phrase, { people, members, told }, as);
    default:
      return as(named ? 'named-person' : 'unnamed-individual', named);
  }
}

/** One of several: whom the page names later as the one who spoke, or one of those it lists, or nobody known. */
function oneOf(
  phrase: NounPhrase,
  { members, told }: Page,
  as: (namedAs: NamedAs, name: string | null) => Described,
): Described {
  const noun = phrase.memberOf ? (singularOf(phrase.memberOf.noun) ?? '') : (phrase.head ?? '');
  const person = phrase.memberOf || phrase.determiner === 'indefinite' ? told(noun) : null;
  if (person) return { name: person.name, namedAs: 'named-person', person, candidates: [] };
  const candidates = members(phrase);
  if (candidates.length > 1) return { ...as('one-of-named-set', null), candidates };
  return as('unnamed-individual', null);
}

const withoutArticle = (surface: string): string => surface.replace(/^(?:the|a|an)\s+/i, '');

const CAPITALS = /^\p{Lu}[\p{Lu}’'-]{2,}$/u;
const SHORTEST_LABEL = 4; // letters; shorter ones are a body's initials
const LABELS_OF_NOBODY = new Set(
  'correction clarification update updates note photo video watch related question answer'.split(' '),
);
const VOWEL = /[AEIOUYÁÉÍÓÚÄÖÜ]/;

/** The person whom the page names and whose surname stands in capitals, as labels in transcripts have it. */
function labelled({ name }: NounPhrase, people: People): Person | null {
  if (name?.words.length !== 1 || !CAPITALS.test(name.words[0] ?? '')) return null;
  return (
    people
      .named(name.words, name.span[0])
      .find(
        ({ words }) => words.length > 1 && foldWord(words.at(-1) ?? '') === foldWord(name.words[0] ?? ''),
      ) ?? null
  );
}

/** A label of one word in capitals that is no body's: a surname. */
function isPersonalLabel({ label, name }: NounPhrase): boolean {
  const word = name?.words.length === 1 ? (name.words[0] ?? '') : '';
  if (!label || !CAPITALS.test(word) || word.length < SHORTEST_LABEL || !VOWEL.test(word)) return false;
  const lower = word.toLowerCase();
  return (
    !LABELS_OF_NOBODY.has(lower) &&
    !KNOWN_BODIES.has(lower) &&
    !PLACES.has(lower) &&
    !ORGANISATION_NAME_WORDS.has(lower)
  );
}
