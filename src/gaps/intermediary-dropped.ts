import { mayBeTime, readOccasion } from '../attribution/chain/occasion.ts';
import type { Span, Statement } from '../model/index.ts';
import { hasDirectAccess } from './reading/direct-access.ts';
import { frameOf, hasDate } from './reading/occasions.ts';
import type { Reading } from './reading/reading.ts';
import {
  creditSpan,
  foreignIntermediaries,
  isUnnamed,
  linkKey,
  linkName,
  routeKey,
  speakerOf,
} from './reading/routes.ts';
import { isTiedToRoute } from './reading/tied.ts';
import { defineRule } from './rule.ts';

/** Taxonomy 11: the difference between the route as the paragraph has it and the route that the page knows. */
export const intermediaryDropped = defineRule<Statement>({
  id: 'intermediary-dropped',
  version: '1.2',
  test: 'Words are credited straight to a speaker although the page elsewhere says that they came through others.',
  standards: ['IPSO-1I', 'WAPO-AGG', 'NPR-OTHERS', 'AP-SECOND'],
  subjects: (reading) => reading.statements.filter((statement) => statement.type !== 'outlet-claim'),
  applies: (statement, reading) =>
    foreignIntermediaries(reading, statement.chainAsWritten).length === 0 &&
    foreignIntermediaries(reading, statement.chainEffective).length > 0 &&
    isCredited(statement),
  unless: [
    {
      because: 'the paragraph itself names one in between',
      when: (statement, reading) => namesTheRoute(statement, reading),
    },
    {
      because: 'the page says that it heard the speaker itself',
      when: (statement, reading) => hasDirectAccess(statement, reading),
    },
    {
      because: 'the words have a date that is not the one of the route, and so may be of another occasion',
      when: (statement, reading) => hasOtherDate(statement, reading),
    },
    {
      because: 'a pronoun may take up somebody else who speaks in the paragraph',
      when: (statement, reading) => mayBeSomebodyElse(statement, reading),
    },
    {
      because: 'the page tells of more than one route from this speaker, and not which of them this is',
      when: (statement, reading) => hasSeveralRoutes(statement, reading),
    },
    {
      because: 'nothing ties the words to the place where the page states the route',
      when: (statement, reading) => !sumsUp(statement, reading) && !isTiedToRoute(statement, reading),
    },
    {
      because: 'the heading itself says that it is a report',
      when: (statement, reading) => saysItIsAReport(statement, reading),
    },
  ],
  severity: ({ paragraph }, reading) => (sumsUp({ paragraph }, reading) ? 'warning' : 'notice'),
  anchor: creditSpan,
  evidence: (statement, reading) => {
    const place = statedAt(statement, reading);
    return place ? [place.sentence] : [];
  },
  statements: ({ id }) => [id],
  group: ({ chainEffective }) => routeKey(chainEffective),
  note: (statement, reading) => {
    const speaker = speakerOf(statement.chainEffective);
    return {
      slots: {
        speaker: speaker ? linkName(speaker) : 'the speaker',
        paragraph: String(reading.numberOf(statedAt(statement, reading)?.paragraph ?? 0)),
        chain: foreignIntermediaries(reading, statement.chainEffective).map(linkName).join(' → '),
      },
    };
  },
  confidence: ({ confidence }) => 0.6 + 0.3 * confidence,
});

/** A headline or lede sums up what follows; it needs no words in common with it. */
const sumsUp = ({ paragraph }: Pick<Statement, 'paragraph'>, reading: Reading): boolean =>
  !reading.isBody(paragraph) || paragraph === reading.lede;

const REPORT =
  /^(?:reports?|sources?|media|papers?|aides|officials|[\p{L}’' -]{2,40} (?:reports?|sources?|media))\s*:|[,–—-] (?:reports?|sources?)$/iu;

/** "Report: minister to go", "Minister to go, report says", "Gulf Courier: minister to go". */
function saysItIsAReport({ paragraph, chainEffective }: Statement, reading: Reading): boolean {
  if (reading.isBody(paragraph)) return false;
  const words = reading.words(reading.paragraphSpan(paragraph));
  const lead = words.split(':')[0] ?? '';
  return (
    REPORT.test(words) ||
    foreignIntermediaries(reading, chainEffective).some(
      (link) => lead !== words && lead.includes(properName(linkName(link))),
    )
  );
}

/** Their date is given and cannot be the one at the place where the page states the route. */
function hasOtherDate(statement: Statement, reading: Reading): boolean {
  const { words } = frameOf(reading, statement);
  if (!hasDate(words)) return false;
  const first = foreignIntermediaries(reading, statement.chainEffective)[0];
  const stating = first && firstStating(linkKey(first), reading);
  const date = dateIn(words);
  return date === null || !mayBeTime(date, stating ? dateIn(frameOf(reading, stating).words) : null);
}

const dateIn = (words: string): string | null => readOccasion(words, [[0, words.length]]).date;

/** The statement before it in the paragraph has another speaker, and this one has only a pronoun. */
function mayBeSomebodyElse(statement: Statement, reading: Reading): boolean {
  const speaker = speakerOf(statement.chainAsWritten);
  if (speaker?.explicit !== 'pronoun') return false;
  const own = reading.statementsOf(statement.paragraph);
  const before = own[own.indexOf(statement) - 1]?.speaker.sourceId;
  return before !== undefined && before !== speaker.sourceId;
}

/** Somebody is credited in the paragraph: by a source and cue, or carried on from words beside it. */
const isCredited = (statement: Statement): boolean => {
  const speaker = speakerOf(statement.chainAsWritten);
  return speaker !== undefined && speaker.namedAs !== 'none' && speaker.explicit !== 'inferred';
};

/** The last station before the speaker differs from one statement to another. */
function hasSeveralRoutes({ chainEffective }: Statement, reading: Reading): boolean {
  const speaker = speakerOf(chainEffective);
  return speaker !== undefined && (lastStations(reading).get(linkKey(speaker))?.size ?? 0) > 1;
}

/** For each speaker the stations that are written right before them. */
function lastStations(reading: Reading): Map<string, Set<string>> {
  const known = stationsKnown.get(reading);
  if (known) return known;
  const stations = new Map<string, Set<string>>();
  for (const { chainAsWritten } of reading.statements) {
    const speaker = speakerOf(chainAsWritten);
    const before = foreignIntermediaries(reading, chainAsWritten).at(-1);
    if (!speaker || !before) continue;
    const key = linkKey(speaker);
    stations.set(key, (stations.get(key) ?? new Set()).add(linkKey(before)));
  }
  stationsKnown.set(reading, stations);
  return stations;
}

const stationsKnown = new WeakMap<Reading, Map<string, Set<string>>>();

/** Named without a cue, as in a sentence on what a newspaper left open. */
function namesTheRoute({ paragraph, chainEffective }: Statement, reading: Reading): boolean {
  const words = reading.words(reading.paragraphSpan(paragraph));
  return foreignIntermediaries(reading, chainEffective).some(
    (link) => !isUnnamed(link) && words.includes(properName(linkName(link))),
  );
}

/** "Lautira Courier" of "the weekly Lautira Courier, a paper": its first run of capitalised words. */
const properName = (name: string): string =>
  /\p{Lu}[\p{L}\p{N}.’'&-]*(?:\s\p{Lu}[\p{L}\p{N}.’'&-]*)*/u.exec(name.replace(/^the\s/i, ''))?.[0] ?? name;

/** The first place where the page states the route: its paragraph and sentence. */
function statedAt(statement: Statement, reading: Reading): { paragraph: number; sentence: Span } | null {
  const between = foreignIntermediaries(reading, statement.chainEffective);
  const first = between[0];
  if (!first) return null;
  const stating = first.span ? undefined : firstStating(linkKey(first), reading);
  const position = first.span?.[0] ?? stating?.content[0]?.[0];
  if (position === undefined) return null;
  return { paragraph: reading.paragraphAt(position), sentence: reading.sentenceAt(position) };
}

const firstStating = (key: string, reading: Reading): Statement | undefined =>
  reading.statements.find((other) =>
    foreignIntermediaries(reading, other.chainAsWritten).some((link) => linkKey(link) === key),
  );
