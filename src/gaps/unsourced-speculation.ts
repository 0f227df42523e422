import { type Claim, claimsOf } from './reading/claims.ts';
import { defineRule } from './rule.ts';

/** Taxonomy 8. On a page that calls itself opinion or analysis a guess is expected: info. */
export const unsourcedSpeculation = defineRule<Claim>({
  id: 'unsourced-speculation',
  version: '2.1',
  test: 'In its own voice the page guesses at an act, motive, belief or intention of somebody, and cites nobody.',
  standards: ['IPSO-1IV', 'AP-INFO', 'WP-ATTNEED'],
  subjects: (reading) => claimsOf(reading, 'speculation'),
  applies: () => true,
  unless: [
    {
      because: 'the words stand inside a quotation',
      when: ({ words }, reading) => reading.isQuoted(words[0]),
    },
    {
      because: 'a transcript or an interview is somebody’s own voice',
      when: (_, { article }) => article.genre === 'transcript' || article.genre === 'q-and-a',
    },
  ],
  severity: (_, { article }) =>
    article.genre === 'opinion' || article.genre === 'analysis' ? 'info' : 'notice',
  anchor: ({ words }) => words,
  evidence: () => [],
  statements: ({ statement }) => [statement.id],
  group: ({ statement }) => statement.id,
  note: ({ words }, reading) => ({ slots: { cue: reading.words(words) } }),
  confidence: ({ statement }) => statement.confidence,
});
