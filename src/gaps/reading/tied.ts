import type { Statement } from '../../model/index.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Reading } from './reading.ts';
import { foreignIntermediaries, linkKey, speakerOf } from './routes.ts';

const SURE = 0.5; // confidence of a statement that states a route
const NEAR = 2; // paragraphs over which words go on without a word in common
const SHORTEST_WORD = 5; // letters; shorter words are mostly grammar
const LONGEST_READ = 1200; // code units

/** Statements of one route that are looked at; so many on one page are a list. */
const MOST_COMPARED = 300;

/**
 * Whether something on the page ties the statement to the place that states its route (codebook, P13): it stands near
 * that place, or near or on the topic of other words of the same speaker by the same route that are tied to it.
 */
export function isTiedToRoute(statement: Statement, reading: Reading): boolean {
  for (const tied of tiedByRoute(keyOf(statement, reading), reading)) {
    if (tied === statement || isTied(tied, statement, reading)) return true;
  }
  return false;
}

/** For each route its statements, and those that state it or are tied to it, once they were asked for. */
interface Route {
  statements: Statement[];
  tied: Set<Statement> | null;
}

const routesKnown = new WeakMap<Reading, Map<string, Route>>();

function routesOf(reading: Reading): Map<string, Route> {
  const known = routesKnown.get(reading);
  if (known) return known;
  const routes = new Map<string, Route>();
  for (const statement of reading.statements) {
    const key = keyOf(statement, reading);
    const route = routes.get(key) ?? { statements: [], tied: null };
    routes.set(key, route);
    if (route.statements.length < MOST_COMPARED) route.statements.push(statement);
  }
  routesKnown.set(reading, routes);
  return routes;
}

function tiedByRoute(key: string, reading: Reading): Set<Statement> {
  const route = routesOf(reading).get(key);
  if (!route) return new Set();
  if (route.tied) return route.tied;
  const reached = new Set(route.statements.filter((other) => statesRoute(other, reading)));
  for (const from of reached) {
    for (const other of route.statements)
      if (!reached.has(other) && isTied(from, other, reading)) reached.add(other);
  }
  route.tied = reached;
  return reached;
}

/** The speaker and the station right before them. */
function keyOf({ chainEffective }: Statement, reading: Reading): string {
  const speaker = speakerOf(chainEffective);
  const before = foreignIntermediaries(reading, chainEffective).at(-1);
  return speaker && before ? `${linkKey(before)}>${linkKey(speaker)}` : '';
}

/** In its own words, and not carried over from elsewhere. */
const statesRoute = ({ confidence, chainAsWritten }: Statement, reading: Reading): boolean =>
  confidence >= SURE &&
  foreignIntermediaries(reading, chainAsWritten).some(
    ({ explicit }) => explicit === 'in-sentence' || explicit === 'pronoun',
  );

const isTied = (one: Statement, other: Statement, reading: Reading): boolean =>
  Math.abs(one.paragraph - other.paragraph) <= NEAR || sharesTopic(one, other, reading);

/** Two content words in common, the speaker's name apart. */
function sharesTopic(one: Statement, other: Statement, reading: Reading): boolean {
  const name = (speakerOf(one.chainEffective)?.resolvesTo ?? '').toLowerCase();
  const words = contentWords(one, reading);
  let shared = 0;
  for (const word of contentWords(other, reading)) {
    if (words.has(word) && !name.includes(word) && ++shared > 1) return true;
  }
  return false;
}

const COMMON = new Set(
  `about after again against because before being between could every first might never other people really right
  should still their there these thing think those through under until where which while would years`.split(
    /\s+/,
  ),
);

const wordsKnown = new WeakMap<Statement, Set<string>>();

function contentWords(statement: Statement, { text }: Reading): Set<string> {
  const known = wordsKnown.get(statement);
  if (known) return known;
  const words = new Set(
    statement.content.flatMap(([start, end]) =>
      tokenise(text, start, Math.min(end, start + LONGEST_READ)).flatMap((token) => {
        const word = token.text.toLowerCase();
        return word.length >= SHORTEST_WORD && !COMMON.has(word) ? [word.replace(/(?:ing|ed|s)$/, '')] : [];
      }),
    ),
  );
  wordsKnown.set(statement, words);
  return words;
}
