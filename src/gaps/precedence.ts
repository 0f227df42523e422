import type { GapId } from '../model/index.ts';
import { overlaps } from './reading/spans.ts';
import type { Finding } from './rule.ts';

/** Of these only the first may be said of one source mention. */
const WHO: readonly GapId[] = ['unnamed-one-of-set', 'bare-source', 'unnamed-individual', 'unnamed-group'];

/** winner → loser: on one statement only the winner is said. */
const BEATS_ON_STATEMENT: readonly (readonly [GapId, GapId])[] = [
  ['intermediary-dropped', 'secondhand-chain'],
  ['agentless-attribution', 'unsourced-speculation'],
  ['agentless-attribution', 'unsourced-statistic'],
];

/** winner → loser: on the same words only the winner is said. */
const BEATS_ON_WORDS: readonly (readonly [GapId, GapId])[] = [['quote-marks-unbalanced', 'partial-quote']];

/** Removes what another finding rules out. Order of the rest is kept. */
export function applyPrecedence(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) => !findings.some((other) => other !== finding && rulesOut(other, finding)),
  );
}

function rulesOut(winner: Finding, loser: Finding): boolean {
  const [high, low] = [WHO.indexOf(winner.id), WHO.indexOf(loser.id)];
  if (high >= 0 && low > high) return sameWords(winner, loser);
  if (isPair(BEATS_ON_STATEMENT, winner, loser)) return sameStatement(winner, loser);
  return isPair(BEATS_ON_WORDS, winner, loser) && sameWords(winner, loser);
}

const isPair = (pairs: readonly (readonly [GapId, GapId])[], winner: Finding, loser: Finding): boolean =>
  pairs.some(([high, low]) => winner.id === high && loser.id === low);

const sameWords = (a: Finding, b: Finding): boolean =>
  a.anchor !== null && b.anchor !== null && overlaps(a.anchor, b.anchor);

const sameStatement = (a: Finding, b: Finding): boolean =>
  a.statements.some((id) => b.statements.includes(id));
