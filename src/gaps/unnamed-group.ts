import { fullestDescriptor, isTakenUp, type Mention, mentionsOf } from './reading/mentions.ts';
import { namesAMember } from './reading/named-member.ts';
import type { Reading } from './reading/reading.ts';
import { defineRule } from './rule.ts';
import { ASSERTS_NOTHING } from './who-exceptions.ts';

/** Taxonomy 4, with the clarification that an earlier named member does not count. */
export const unnamedGroup = defineRule<Mention>({
  id: 'unnamed-group',
  version: '1.4',
  test: 'A statement is credited to several people none of whom is named.',
  standards: ['WP-WEASEL', 'WP-WHO', 'NPR-SOURCES', 'REU-PLURAL'],
  subjects: mentionsOf,
  applies: (mention, reading) =>
    mention.descriptor?.number === 'several' && fullestDescriptor(reading, mention)?.bare === false,
  unless: [
    ASSERTS_NOTHING,
    {
      because: '"the" and a bare noun take up people who were brought in before',
      when: (mention, reading) => takesUpOthers(mention, reading),
    },
    {
      because: 'they are named together with somebody who is',
      when: (mention, reading) => standsBesideAName(mention, reading),
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

/** "The two voters", "both", "all three candidates": who they are was said, or was not, where they were brought in. */
const takesUpOthers = (mention: Mention, reading: Reading): boolean =>
  TAKING_UP.test(mention.descriptor?.surface ?? '') && !isTakenUp(reading, mention);

const TAKING_UP =
  /^(?:the|both|both the|all|all the|all of the) ?(?:(?:two|three|four|five|six|seven) )?[a-z-]*$|^both of\b(?!.* and )/i;

/** "Lim and other residents", "he and other officials": one of them is known. */
const standsBesideAName = ({ span }: Mention, reading: Reading): boolean =>
  /^(?:(?:several|two|three|many|some) )?others?\b/i.test(reading.words(span)) &&
  /(?:\p{Lu}[\p{L}’'.-]+|\b(?:he|she)),? and $/u.test(reading.text.slice(Math.max(0, span[0] - 40), span[0]));
