import type { Span, Statement } from '../model/index.ts';
import { isPlaced, isPlacedItself, isVague, pageHasDay, personOf, vaguePlace } from './reading/occasions.ts';
import type { Reading } from './reading/reading.ts';
import { speakerOf } from './reading/routes.ts';
import { defineRule } from './rule.ts';

/** What a named person said on an occasion that the page does not tell. */
interface Unplaced {
  statement: Statement;
  /** All statements of the person that nothing on the page places. */
  all: Statement[];
  vague: boolean;
}

const COMMENTATOR =
  /\b(?:analyst|expert|scholar|professor|lecturer|economist|researcher|scientist|historian|fellow|consultant|author|co-author|former|journalist|strategist|advocate|academic|critic|commentator|specialist|who served|who serves|think tank|institute|university|center for|centre for|policy|physicist|biologist|sociologist|psychologist|ex-\w+)\b/i;
const PAST = /(?:ed|said|told|wrote|thought|felt|spoke|recalled|added)$/i;
const STANDING =
  /^(?:has|have) (?:\w+ly |also |long |often |repeatedly )?(?:said|claimed|argued|insisted|suggested|denied|cited|maintained|called|described)$/i;

/** Taxonomy 13, once a person and occasion. What concerns a news event that the page dates to the day has a date. */
export const noDateOrOccasion = defineRule<Unplaced>({
  id: 'no-date-or-occasion',
  version: '1.2',
  test: 'A past statement of a named person is reported without a date and without an occasion that can be identified.',
  standards: ['NPR-ARCHIVE', 'NEWELL-2017', 'WP-V'],
  subjects: unplaced,
  applies: ({ statement, vague }, reading) =>
    vague ||
    isStanding(statement, reading) ||
    (isPast(statement, reading) && (isCommentator(statement, reading) || !pageHasDay(reading))),
  unless: [
    {
      because: 'a transcript or an interview is its own occasion',
      when: (_, { article }) =>
        article.genre === 'transcript' || article.genre === 'q-and-a' || article.genre === 'press-release',
    },
    {
      because: 'the words are told to the publishing outlet',
      when: ({ statement }, reading) => toldToOutlet(statement, reading),
    },
  ],
  severity: () => 'info',
  anchor: ({ statement }, reading) => placeOf(statement, reading),
  evidence: () => [],
  statements: ({ all }) => all.map(({ id }) => id),
  group: ({ statement }) => statement.id,
  note: ({ statement }, reading) => {
    const vague = vaguePlace(reading, statement);
    const where = speakerOf(statement.chainAsWritten)?.place ?? null;
    const words = vague ? reading.words(vague) : (where ?? 'none');
    return { slots: { words, place: where !== null || / in \p{Lu}/u.test(words) ? 'given' : 'none' } };
  },
  confidence: ({ statement, vague }) => (vague ? 0.6 : 0.5) + 0.3 * statement.confidence,
});

/** For each named person the first statement that nothing places; one with vague words comes before the others. */
function unplaced(reading: Reading): Unplaced[] {
  const byPerson = new Map<string, { open: Statement[]; placed: boolean }>();
  for (const statement of reading.statements) {
    const person = personOf(statement);
    if (person === null || !isCandidate(statement, reading)) continue;
    const known = byPerson.get(person) ?? { open: [], placed: false };
    byPerson.set(person, known);
    if (isStanding(statement, reading) ? isPlacedItself(reading, statement) : isPlaced(reading, statement))
      known.placed = true;
    else known.open.push(statement);
  }
  return [...byPerson.values()].flatMap(({ open, placed }) => {
    const occasions = occasionsOf(open, placed, reading);
    const [main] = occasions;
    return occasions.map((statement) => ({
      statement,
      all: statement === main ? open.filter((one) => one === main || !occasions.includes(one)) : [statement],
      vague: isVague(reading, statement),
    }));
  });
}

/**
 * One statement for each occasion: what has vague words of time, what somebody "has said" at some time (P16), and what
 * is told without any of it. The last is of the occasion that the page tells of elsewhere, where it does, and of that of
 * the vague words before it.
 */
function occasionsOf(open: readonly Statement[], placed: boolean, reading: Reading): Statement[] {
  const vague = open.find((statement) => isVague(reading, statement));
  const standing = open.find((statement) => statement !== vague && isStanding(statement, reading));
  const before = vague ? open.slice(0, open.indexOf(vague)) : open;
  const rest = placed ? [] : before.filter((statement) => statement !== standing);
  const placeless = rest.find((one) => vaguePlace(reading, one) !== null) ?? rest[0];
  return [vague, standing, placeless].filter((statement) => statement !== undefined);
}

const isCandidate = (statement: Statement, reading: Reading): boolean =>
  statement.type !== 'outlet-claim' &&
  !statement.nested &&
  statement.cue.length > 0 &&
  statement.source.length > 0 &&
  reading.isBody(statement.paragraph) &&
  !reading.isQuoted(statement.cue[0]?.[0] ?? 0);

/** The verb without the occasion that may stand in the cue: "recalled in an interview". */
const cueWords = (statement: Statement, reading: Reading): string =>
  reading
    .words(statement.cue[0] ?? [0, 0])
    .replace(/ (?:in|at|on|during|after|to|that)\b.*$| (?:before|again|earlier)$/is, '');

const isPast = (statement: Statement, reading: Reading): boolean =>
  PAST.test(cueWords(statement, reading)) &&
  !/^(?:has|have|is|are|was|were)\b/i.test(cueWords(statement, reading));

const isStanding = (statement: Statement, reading: Reading): boolean =>
  STANDING.test(cueWords(statement, reading));

/** Somebody who comments on the news and is no part of it, by how the page describes them. */
const isCommentator = (statement: Statement, reading: Reading): boolean =>
  statement.source.some((span) => COMMENTATOR.test(reading.words(span)));

function toldToOutlet(statement: Statement, reading: Reading): boolean {
  const outlet = reading.article.outlet;
  const words = reading.words(reading.sentenceAt(statement.cue[0]?.[0] ?? 0));
  if (/\btold (?:this (?:website|newspaper|paper|reporter|magazine|outlet)|us)\b/i.test(words)) return true;
  return outlet !== null && outlet !== '' && words.toLowerCase().includes(outlet.toLowerCase());
}

const placeOf = (statement: Statement, reading: Reading): Span =>
  vaguePlace(reading, statement) ?? statement.cue[0] ?? statement.content[0] ?? [0, 0];
