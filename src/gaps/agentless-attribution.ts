import { type Claim, claimsOf } from './reading/claims.ts';
import { defineRule } from './rule.ts';

/** Taxonomy 6. What rules an agent out is decided where the claims are found: src/attribution/claims. */
export const agentlessAttribution = defineRule<Claim>({
  id: 'agentless-attribution',
  version: '2.0',
  test: 'A reporting expression has no agent, so that nobody is credited.',
  standards: ['NPR-SOURCES', 'WP-WEASEL', 'WP-BYWHOM', 'AP-ATTR'],
  subjects: (reading) => claimsOf(reading, 'agentless'),
  applies: () => true,
  unless: [
    {
      because: 'the words stand inside a quotation',
      when: ({ words }, reading) => reading.isQuoted(words[0]),
    },
  ],
  severity: () => 'notice',
  anchor: ({ words }) => words,
  evidence: () => [],
  statements: ({ statement }) => [statement.id],
  group: ({ statement }) => statement.id,
  note: ({ words }, reading) => ({ slots: { cue: reading.words(words) } }),
  confidence: ({ statement }) => statement.confidence,
});
