import type { Severity, Span, Statement } from '../model/index.ts';
import type { Reading } from './reading/reading.ts';
import { speaksFor } from './reading/representatives.ts';
import {
  creditSpan,
  foreignIntermediaries,
  isUnnamed,
  linkName,
  routeKey,
  routeWords,
  speakerOf,
  unnamedLink,
} from './reading/routes.ts';
import { extent, within } from './reading/spans.ts';
import { defineRule } from './rule.ts';

/** Taxonomy 10. The paragraph itself has to state the route; how many removes it is may be known from elsewhere. */
export const secondhandChain = defineRule<Statement>({
  id: 'secondhand-chain',
  version: '1.3',
  test: 'The page states that the words reached it through somebody else.',
  standards: ['NPR-OTHERS', 'WAPO-AGG', 'BBC-FIRST', 'AP-SECOND', 'WP-WHEREREAD'],
  subjects: (reading) =>
    reading.statements.filter(
      (statement) => statement.type !== 'outlet-claim' && reading.isBody(statement.paragraph),
    ),
  applies: (statement, reading) => foreignIntermediaries(reading, statement.chainAsWritten).length > 0,
  unless: [
    {
      because: 'the one in between speaks for the person or body whose words these are',
      when: (statement, reading) =>
        foreignIntermediaries(reading, statement.chainAsWritten).every((link) =>
          speaksFor(link, speakerOf(statement.chainAsWritten), reading),
        ),
    },
    {
      because: 'the words are no more than whom an outlet names as its source',
      when: (statement, reading) => isOnlyASource(statement, reading),
    },
    {
      because: 'the words within it that somebody else said carry the same route on, and have the note',
      when: (statement, reading) => isCarriedOn(statement, reading),
    },
    {
      because: "the paragraph links to the speaker's own document",
      when: (statement, reading) =>
        foreignIntermediaries(reading, statement.chainAsWritten).every(
          (link) => link.namedAs === 'document' && typeof link.url === 'string' && link.url !== 'unknown',
        ),
    },
  ],
  severity: severityOf,
  anchor: creditSpan,
  evidence: (statement, reading) =>
    foreignIntermediaries(reading, statement.chainEffective)
      .map((link) => link.span)
      .filter((span): span is Span => span !== null),
  statements: ({ id }) => [id],
  group: ({ chainEffective }) => routeKey(chainEffective),
  marksItsPlace: (statement, reading) =>
    foreignIntermediaries(reading, statement.chainAsWritten).some(
      ({ explicit }) => explicit !== 'carried-over',
    ),
  note: ({ chainEffective, depth }) => {
    const speaker = speakerOf(chainEffective);
    return {
      slots: {
        removes: String(Math.max(1, depth)),
        chain: routeWords(chainEffective),
        descriptor: unnamedLink(chainEffective) ?? 'none',
        speaker: speaker ? linkName(speaker) : 'the speaker',
      },
    };
  },
  confidence: ({ confidence }) => 0.6 + 0.35 * confidence,
});

/** All that the statement says is that another, inside it, was made. */
function isCarriedOn(statement: Statement, reading: Reading): boolean {
  const { type, content, speaker } = statement;
  const route = foreignIntermediaries(reading, statement.chainAsWritten);
  const [start, end] = extent(content) ?? [0, 0];
  return (
    type === 'indirect' &&
    reading.following(statement, NEXT).some((inner) => {
      const [source] = inner.source;
      return (
        inner.nested === true &&
        source !== undefined &&
        within(source, [start, end]) &&
        source[0] - start < LONGEST_LEAD_IN &&
        (passesThrough(inner, [speaker]) || passesThrough(inner, route))
      );
    })
  );
}

const passesThrough = (inner: Statement, stations: readonly { sourceId?: string }[]): boolean =>
  stations.every(({ sourceId }) => inner.chainAsWritten.some((link) => link.sourceId === sourceId));

/** "The Courier, citing two aides": the aides stand in the place of words, and said none. */
function isOnlyASource({ content, chainAsWritten }: Statement, reading: Reading): boolean {
  const speaker = speakerOf(chainAsWritten)?.span;
  return (
    speaker != null &&
    content.length === 1 &&
    content.every(
      (span) => within(speaker, span) && reading.words(span).length - SLACK <= speaker[1] - speaker[0],
    )
  );
}

const SLACK = 10; // code units of "as saying" behind the one who is cited

/** What is reported within a statement follows it in reading order. */
const NEXT = 4;

/** Code units of "on Monday that the" before the one whose words they are. */
const LONGEST_LEAD_IN = 40;

/** Info when every station is named and there is one, or a named person relays what another said to them. */
function severityOf({ chainEffective, nested }: Statement, reading: Reading): Severity {
  const between = foreignIntermediaries(reading, chainEffective);
  if (between.some(isUnnamed)) return 'warning';
  if (between.length < 2) return 'info';
  const relayed = nested === true && between.at(-1)?.namedAs === 'named-person';
  return relayed ? 'info' : 'warning';
}
