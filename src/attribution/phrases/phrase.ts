import type { Span } from '../../model/index.ts';
import type { Gender, PronounForm } from '../en/function-words.ts';
import type { ProperName } from './proper-name.ts';

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
  /** A speaker label in capitals: "SATO: …". */
  label: boolean;
}

/** A phrase of which nothing is known yet. */
export function emptyPhrase(): NounPhrase {
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
    label: false,
  };
}
