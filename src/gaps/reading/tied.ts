import { sharesTopic, topicWords } from '../../attribution/chain/topic.ts';
import type { Statement } from '../../model/index.ts';
import type { Reading } from './reading.ts';
import { foreignIntermediaries, linkKey, speakerOf } from './routes.ts';

const SURE = 0.5; // confidence of a statement that states a route
const NEAR = 2; // paragraphs over which words go on without a word in common

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
  Math.abs(one.paragraph - other.paragraph) <= NEAR || isOneTopic(one, other, reading);

/** The speaker's name apart. */
function isOneTopic(one: Statement, other: Statement, reading: Reading): boolean {
  const name = (speakerOf(one.chainEffective)?.resolvesTo ?? '').toLowerCase();
  return sharesTopic(wordsOf(one, reading), wordsOf(other, reading), name);
}

const cache = new WeakMap<Statement, ReadonlySet<string>>();

function wordsOf(statement: Statement, { text }: Reading): ReadonlySet<string> {
  const known = cache.get(statement) ?? topicWords(text, statement.content);
  cache.set(statement, known);
  return known;
}
