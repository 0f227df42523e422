import { likelySpeaker } from './reading/likely-speaker.ts';
import type { Reading } from './reading/reading.ts';
import { creditsSomebody, type StandingQuote, standingQuotes } from './reading/standing-quotes.ts';
import { defineRule } from './rule.ts';

/** Taxonomy 7. A subject without a reporting verb is no credit; a lead-in with a colon is. */
export const floatingQuote = defineRule<StandingQuote>({
  id: 'floating-quote',
  version: '1.1',
  test: 'A direct quotation of at least four words has nobody who says it in its own paragraph.',
  standards: ['REU-QUOTE', 'GRD-QUOTE', 'AP-RESTATE'],
  needs: ({ article }) => article.genre !== 'q-and-a' && article.genre !== 'transcript',
  subjects: standingQuotes,
  applies: ({ statement, paragraph, before, after }, reading) =>
    (statement === null || statement.cue.length === 0) &&
    !creditsSomebody(reading, paragraph, before) &&
    !creditsSomebody(reading, paragraph, after),
  unless: [
    {
      because: 'it runs on from the paragraph before, which left it open',
      when: ({ quotation }) => quotation.continues,
    },
    {
      because: 'words with a colon lead into it',
      when: ({ paragraph, span }, reading) => leadIn(reading, paragraph, span[0]).endsWith(':'),
    },
    {
      because: 'the paragraph begins with the label of a speaker',
      when: ({ paragraph }, reading) =>
        /^[A-Z][A-Z .'’-]{2,40}:|^(?:Q|A):/.test(reading.words(reading.paragraphSpan(paragraph))),
    },
    {
      because: 'a line under it names who said it',
      when: ({ paragraph, span }, reading) =>
        /^\s*[—–-]\s*\p{Lu}/u.test(textAfter(reading, paragraph, span[1])),
    },
  ],
  severity: (quote, reading) => (likelySpeaker(reading, quote) ? 'notice' : 'warning'),
  anchor: ({ span }) => span,
  evidence: (quote, reading) => {
    const speaker = likelySpeaker(reading, quote);
    return speaker ? [speaker.span] : [];
  },
  statements: ({ statement }) => (statement ? [statement.id] : []),
  group: ({ span }) => String(span[0]),
  note: (quote, reading) => {
    const speaker = likelySpeaker(reading, quote);
    if (!speaker)
      return { slots: { candidate: 'none', before: 'none', resolution: 'none', paragraph: 'none' } };
    const resolution =
      speaker.resolution === 'same-paragraph-subject' ? 'sameParagraphSubject' : 'previousParagraph';
    return {
      slots: {
        candidate: speaker.name,
        before: speaker.isQuoted ? 'theirWords' : 'aboutThem',
        resolution,
        paragraph: String(reading.numberOf(speaker.paragraph)),
      },
    };
  },
  attributes: (quote, reading) => {
    const speaker = likelySpeaker(reading, quote);
    return speaker ? { resolution: speaker.resolution, candidate: speaker.name } : { resolution: 'none' };
  },
  confidence: ({ statement, quotation }) =>
    (quotation.status === 'closed' ? 0.85 : 0.7) + (statement ? 0.1 * statement.confidence : 0),
});

/** What stands before the quote in its paragraph, else the end of the paragraph before. */
function leadIn(reading: Reading, paragraph: number, start: number): string {
  const own = reading.words([reading.paragraphSpan(paragraph)[0], start]).trim();
  return own !== '' || paragraph === 0 ? own : reading.words(reading.paragraphSpan(paragraph - 1)).trim();
}

/** The rest of the paragraph, else the beginning of the next. */
function textAfter(reading: Reading, paragraph: number, end: number): string {
  const own = reading.words([end, reading.paragraphSpan(paragraph)[1]]);
  return own.trim() !== '' ? own : reading.words(reading.paragraphSpan(paragraph + 1));
}
