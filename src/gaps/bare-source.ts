import { fullestDescriptor, type Mention, mentionsOf } from './reading/mentions.ts';
import { defineRule } from './rule.ts';
import { ASSERTS_NOTHING } from './who-exceptions.ts';

/** Taxonomy 2. Knowing of a matter ("familiar with the talks") is no role, organisation or relation. */
export const bareSource = defineRule<Mention>({
  id: 'bare-source',
  version: '1.2',
  test: 'The source is described only by a word that carries no role, organisation or relation.',
  standards: ['AP-SOURCE', 'REU-VAGUE', 'NPR-SOURCES', 'GRD-LADDER'],
  subjects: mentionsOf,
  applies: ({ descriptor }) => descriptor?.bare === true,
  unless: [
    ASSERTS_NOTHING,
    {
      because: 'another mention of the same source says more',
      when: (mention, reading) => fullestDescriptor(reading, mention)?.bare !== true,
    },
  ],
  severity: () => 'warning',
  anchor: ({ span }) => span,
  evidence: () => [],
  statements: ({ statement }) => [statement.id],
  group: ({ source }) => source,
  note: ({ descriptor }) => ({ slots: { descriptor: descriptor?.surface ?? '' } }),
  confidence: ({ statement }) => 0.65 + 0.3 * statement.confidence,
});
