import type { Statement } from '../model/index.ts';
import { type AnonymityMarker, anonymityMarkers } from './reading/anonymity.ts';
import type { Reading } from './reading/reading.ts';
import { defineRule } from './rule.ts';

/** Taxonomy 5. A reason given, even by a formula, is good practice and no gap. */
export const anonymityUnexplained = defineRule<AnonymityMarker>({
  id: 'anonymity-unexplained',
  version: '1.2',
  test: 'The page says that a name is withheld and gives no reason.',
  standards: ['SPJ-ANON', 'JTI-12.1', 'NPR-EXPLAIN', 'NYT-WHY', 'AP-WHY'],
  subjects: anonymityMarkers,
  applies: ({ reason }) => reason === null,
  unless: [
    {
      because: 'the words are about being quoted elsewhere or a rule, not about a source of this page',
      when: ({ sentence }, reading) =>
        /\b(?:never|always|usually|policy|policies|guidelines|rules) [^.]{0,60}anonymity/i.test(
          reading.words(sentence),
        ),
    },
  ],
  severity: () => 'notice',
  anchor: ({ span }) => span,
  evidence: () => [],
  statements: (marker, reading) => statementsBeside(marker, reading).map(({ id }) => id),
  group: ({ span }) => String(span[0]),
  note: ({ span }, reading) => ({ slots: { marker: reading.words(span) } }),
  confidence: () => 0.85,
});

/** The statements of the marker's sentence, else the first of its paragraph. */
function statementsBeside({ paragraph, sentence }: AnonymityMarker, reading: Reading): Statement[] {
  const all = reading.statementsOf(paragraph).filter((statement) => statement.type !== 'outlet-claim');
  const own = all.filter((statement) =>
    [...statement.source, ...statement.cue, ...statement.content].some(
      ([start]) => start >= sentence[0] && start < sentence[1],
    ),
  );
  return own.length > 0 ? own : all.slice(0, 1);
}
