import type { Statement } from '../../model/index.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Reading } from './reading.ts';
import { foreignIntermediaries, linkKey, speakerOf } from './routes.ts';

const SURE = 0.5; // confidence of a statement that states a route
const NEAR = 2; // paragraphs over which words go on without a word in common
const SHORTEST_WORD = 5; // letters; shorter words are mostly grammar
const LONGEST_READ = 1200; // code units

/**
 * Whether something on the page ties the statement to the place that states its route (codebook, P13): it stands near
 * that place, or near or on the topic of other words of the same speaker by the same route that are tied to it.
 */
export function isTiedToRoute(statement: Statement, reading: Reading): boolean {
  const key = keyOf(statement, reading);
  const others = reading.statements.filter((other) => keyOf(other, reading) === key);
  const reached = new Set(others.filter((other) => other !== statement && statesRoute(other, reading)));
  for (const from of reached) {
    if (isTied(from, statement, reading)) return true;
    for (const other of others) if (isTied(from, other, reading)) reached.add(other);
  }
  return false;
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

function contentWords({ content }: Statement, { text }: Reading): Set<string> {
  return new Set(
    content.flatMap(([start, end]) =>
      tokenise(text, start, Math.min(end, start + LONGEST_READ)).flatMap((token) => {
        const word = token.text.toLowerCase();
        return word.length >= SHORTEST_WORD && !COMMON.has(word) ? [word.replace(/(?:ing|ed|s)$/, '')] : [];
      }),
    ),
  );
}
