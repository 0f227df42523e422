import { type Claim, claimsOf } from './reading/claims.ts';
import { defineRule } from './rule.ts';

/** Taxonomy 9. Each sentence with a figure of its own is a gap of its own. */
export const unsourcedStatistic = defineRule<Claim>({
  id: 'unsourced-statistic',
  version: '2.1',
  test: 'A figure from measurement, a survey or "studies" has no origin in its sentence or beside it, and no link.',
  standards: ['AP-ATTR', 'REU-ALL', 'BBC-STATS', 'WP-WEASEL'],
  subjects: (reading) => claimsOf(reading, 'figure'),
  applies: () => true,
  unless: [
    {
      because: 'the figure is part of quoted words',
      when: ({ words }, reading) => reading.isQuoted(words[0]),
    },
  ],
  severity: () => 'notice',
  anchor: ({ words }) => words,
  evidence: () => [],
  statements: ({ statement }) => [statement.id],
  group: ({ statement }) => statement.id,
  note: ({ words }, reading) => ({ slots: { figure: reading.words(words) } }),
  confidence: ({ statement }) => statement.confidence,
});
