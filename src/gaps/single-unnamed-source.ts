import type { Statement } from '../model/index.ts';
import { bareSource } from './bare-source.ts';
import { describe } from './descriptors/descriptor.ts';
import { anonymityMarkerOf } from './reading/anonymity.ts';
import { mentionsBySource } from './reading/mentions.ts';
import type { Reading } from './reading/reading.ts';
import { intermediariesOf, linkName, speakerOf } from './reading/routes.ts';
import { overlaps } from './reading/spans.ts';
import { defineRule } from './rule.ts';
import { unnamedIndividual } from './unnamed-individual.ts';
import { unnamedOneOfSet } from './unnamed-one-of-set.ts';

/** An unnamed person and the statements that came through them, in reading order. */
interface Dependence {
  source: string;
  descriptor: string;
  statements: Statement[];
}

const ENOUGH = 3;
/** Statements of one source that are looked at; a page with more is a list. */
const MOST_COMPARED = 100;
const UNNAMED_PERSON = new Set(['unnamed-individual', 'one-of-named-set']);

/** The roll-up of the taxonomy, said once of a whole article. */
export const singleUnnamedSource = defineRule<Dependence>({
  id: 'single-unnamed-source',
  version: '1.2',
  test: 'The first statement, or three and more, run through one unnamed person, and nobody else carries the same.',
  standards: ['BBC-SINGLE', 'REU-TWO', 'AP-SECONDSRC', 'GRD-MULTI'],
  subjects: dependences,
  applies: (dependence, reading) => {
    if (describe(dependence.descriptor) === null) return false;
    let alone = 0;
    for (const one of dependence.statements.slice(0, MOST_COMPARED)) {
      if (isCarriedByOthers(one, dependence.source, reading)) continue;
      if (++alone >= ENOUGH || isLede(one, reading)) return true;
    }
    return false;
  },
  unless: [
    {
      because: 'no mention of the person is noted as one of somebody unnamed',
      when: ({ statements }, reading) => !statements.some(({ id }) => notedAsUnnamed(reading).has(id)),
    },
    {
      because: 'the person speaks for a body that answers for the words',
      when: ({ descriptor }) => describe(descriptor)?.speaksFor != null,
    },
  ],
  severity: () => 'warning',
  anchor: () => null,
  evidence: ({ source }, reading) => (mentionsBySource(reading).get(source) ?? []).map(({ span }) => span),
  statements: ({ statements }) => statements.map(({ id }) => id),
  group: ({ source }) => source,
  note: ({ statements, descriptor }) => ({
    slots: { statements: String(statements.length), descriptor },
  }),
  confidence: ({ statements }) => (statements.length >= ENOUGH ? 0.85 : 0.65),
});

const NOTES_OF_PEOPLE = [unnamedOneOfSet, bareSource, unnamedIndividual];
const notedKnown = new WeakMap<Reading, ReadonlySet<string>>();

/** Ids of the statements whose source another rule notes as unnamed. */
function notedAsUnnamed(reading: Reading): ReadonlySet<string> {
  const known = notedKnown.get(reading);
  if (known) return known;
  const noted = new Set(
    NOTES_OF_PEOPLE.flatMap((rule) => rule.find(reading).flatMap(({ statements }) => statements)),
  );
  notedKnown.set(reading, noted);
  return noted;
}

function dependences(reading: Reading): Dependence[] {
  const found = new Map<string, Dependence>();
  for (const statement of reading.statements) {
    if (asksForAnonymity(statement, reading)) continue;
    for (const link of [...intermediariesOf(statement.chainEffective), speakerOf(statement.chainEffective)]) {
      if (!link?.sourceId || !UNNAMED_PERSON.has(link.namedAs)) continue;
      const known = found.get(link.sourceId);
      if (!known)
        found.set(link.sourceId, {
          source: link.sourceId,
          descriptor: linkName(link),
          statements: [statement],
        });
      else if (known.statements.at(-1) !== statement) known.statements.push(statement);
    }
  }
  return [...found.values()].map((dependence) => ({
    ...dependence,
    descriptor: firstDescription(reading, dependence),
  }));
}

/** "She asked that her name not be used, citing …": to ask for it, and to say why, tells nothing of the news. */
function asksForAnonymity(statement: Statement, reading: Reading): boolean {
  const marker = anonymityMarkerOf(reading, statement);
  if (!marker) return false;
  return statement.cue.some(
    (cue) => overlaps(cue, marker.span) || marker.reason?.text.startsWith(reading.words(cue)) === true,
  );
}

/** How the page introduces the person, which says more than "the author" later on. */
const firstDescription = (reading: Reading, { source, descriptor }: Dependence): string => {
  const mention = mentionsBySource(reading).get(source)?.[0];
  return mention ? reading.words(mention.span) : descriptor;
};

const isLede = (statement: Statement, reading: Reading): boolean =>
  statement.paragraph === reading.lede && statement.type !== 'outlet-claim';

const LONG_WORD = /\p{L}{5,}/gu;

/** Another source's statement shares at least half of the longer words. */
function isCarriedByOthers(statement: Statement, source: string, reading: Reading): boolean {
  const own = longWords(statement, reading);
  if (own.size === 0) return false;
  const shared = new Map<Statement, number>();
  for (const word of own) {
    for (const other of statementsByWord(reading).get(word) ?? []) {
      if (other !== statement) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared].some(
    ([other, words]) =>
      words * 2 >= own.size && !other.chainEffective.some((link) => link.sourceId === source),
  );
}

/** Statements looked at for one word; a word of more statements tells none of them apart. */
const MOST_WITH_A_WORD = 60;
const byWordKnown = new WeakMap<Reading, ReadonlyMap<string, readonly Statement[]>>();

/** For each longer word the first statements that have it, the outlet's own claims apart. */
function statementsByWord(reading: Reading): ReadonlyMap<string, readonly Statement[]> {
  const known = byWordKnown.get(reading);
  if (known) return known;
  const byWord = new Map<string, Statement[]>();
  for (const statement of reading.statements) {
    if (statement.type === 'outlet-claim') continue;
    for (const word of longWords(statement, reading)) {
      const others = byWord.get(word);
      if (!others) byWord.set(word, [statement]);
      else if (others.length < MOST_WITH_A_WORD) others.push(statement);
    }
  }
  byWordKnown.set(reading, byWord);
  return byWord;
}

const wordsKnown = new WeakMap<Statement, Set<string>>();

function longWords(statement: Statement, reading: Reading): Set<string> {
  const known = wordsKnown.get(statement);
  if (known) return known;
  const words = new Set(
    statement.content.flatMap((span) => reading.words(span).toLowerCase().match(LONG_WORD) ?? []),
  );
  wordsKnown.set(statement, words);
  return words;
}
