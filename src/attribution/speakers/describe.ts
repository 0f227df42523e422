import type { NamedAs } from '../../model/index.ts';
import { KNOWN_BODIES } from '../en/known-bodies.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import type { People, Person } from './people.ts';
import type { MembersOfSets } from './sets.ts';

/** What a phrase that takes nobody up says of its source. */
export interface Described {
  name: string | null;
  namedAs: NamedAs;
  person: Person | null;
  candidates: string[];
}

/** Names the source of a phrase: by the page's people for a personal name, otherwise by what the phrase says. */
export function describe(members: MembersOfSets, phrase: NounPhrase, people: People): Described {
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
    case 'organisation':
      return as('named-organisation', named ?? withoutArticle(phrase.surface));
    case 'document':
      return as('document', withoutArticle(phrase.surface));
    case 'one-of': {
      const candidates = members(phrase);
      if (candidates.length > 1) return { ...as('one-of-named-set', null), candidates };
      return as('unnamed-individual', null);
    }
    case 'group':
      return as('unnamed-group', null);
    case 'individual':
      return as(phrase.uniqueOffice ? 'role-only' : 'unnamed-individual', null);
    default:
      return as(named ? 'named-person' : 'unnamed-individual', named);
  }
}

const withoutArticle = (surface: string): string => surface.replace(/^(?:the|a|an)\s+/i, '');
