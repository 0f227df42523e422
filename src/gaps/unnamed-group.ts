import { fullestDescriptor, isTakenUp, type Mention, mentionsOf } from './reading/mentions.ts';
import { namesAMember } from './reading/named-member.ts';
import type { Reading } from './reading/reading.ts';
import { defineRule } from './rule.ts';

/** Taxonomy 4, with the clarification that an earlier named member does not count. */
export const unnamedGroup = defineRule<Mention>({
  id: 'unnamed-group',
  version: '1.1',
  test: 'A statement is credited to several people none of whom is named.',
  standards: ['WP-WEASEL', 'WP-WHO', 'NPR-SOURCES', 'REU-PLURAL'],
  subjects: mentionsOf,
  applies: (mention, reading) =>
    mention.descriptor?.number === 'several' && fullestDescriptor(reading, mention)?.bare === false,
  unless: [
    {
      because: '"the" and a bare noun take up people who were brought in before',
      when: (mention, reading) => takesUpOthers(mention, reading),
    },
    {
      because: 'the same or the next paragraph names a member who says it',
      when: (mention, reading) =>
        mention.descriptor !== null && namesAMember(reading, mention, mention.descriptor),
    },
  ],
  severity: () => 'notice',
  anchor: ({ span }) => span,
  evidence: () => [],
  statements: ({ statement }) => [statement.id],
  group: ({ source }) => source,
  note: ({ descriptor }) => ({ slots: { descriptor: descriptor?.surface ?? '' } }),
  confidence: ({ statement }) => 0.6 + 0.35 * statement.confidence,
});

/** "The two voters", "the researchers": who they are was said, or was not, where they were brought in. */
const takesUpOthers = (mention: Mention, reading: Reading): boolean =>
  /^the (?:(?:two|three|four|five|six|seven) )?[a-z-]+$/i.test(mention.descriptor?.surface ?? '') &&
  !isTakenUp(reading, mention);
