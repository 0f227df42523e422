import { disclosureOf, disclosuresIn } from './reading/disclosures.ts';
import { type Mention, mentionsOf } from './reading/mentions.ts';
import { findNames } from './reading/names.ts';
import { defineRule } from './rule.ts';
import { ASSERTS_NOTHING } from './who-exceptions.ts';

const LARGEST_SET = 7;

/** Taxonomy 1. The candidates come with the source: attribution looks for the members' names on the page. */
export const unnamedOneOfSet = defineRule<Mention>({
  id: 'unnamed-one-of-set',
  version: '1.3',
  test: 'The source is one member of a set of two to seven people named on the page; which one is not said.',
  standards: ['SPJ-ID', 'AP-SPEC', 'REU-NAME', 'GRD-LADDER'],
  subjects: mentionsOf,
  applies: ({ namedAs, candidates, descriptor }) =>
    namedAs === 'one-of-named-set' &&
    descriptor !== null &&
    candidates.length >= 2 &&
    candidates.length <= LARGEST_SET,
  unless: [
    ASSERTS_NOTHING,
    {
      because: 'the member is named in the description itself',
      when: ({ span, candidates }, reading) =>
        candidates.some(
          (name) => reading.words(span).includes(`, ${name}`) && !isList(reading.words(span), candidates),
        ),
    },
  ],
  severity: () => 'warning',
  anchor: ({ span }) => span,
  evidence: ({ candidates, span }, reading) => {
    const names = findNames(reading, candidates, span);
    const disclosure = disclosureOf(reading);
    return disclosure ? [...names.slice(0, 2), disclosure.span] : names;
  },
  statements: ({ statement }) => [statement.id],
  group: ({ source }) => source,
  note: ({ candidates }, reading) => ({
    slots: {
      n: String(candidates.length),
      candidates: candidates.join(', '),
      discloser: disclosuresIn(reading)[0]?.discloser ?? 'none',
    },
  }),
  confidence: ({ statement }) => 0.75 + 0.2 * statement.confidence,
});

/** "one of the two co-chairs, Ana Ruiz and Piet Bos" names the set, not the member. */
const isList = (words: string, candidates: readonly string[]): boolean =>
  candidates.filter((name) => words.includes(name)).length > 1;
