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

/** Removes what another finding rules out. Order of the rest is kept. Linear in their number. */
export function applyPrecedence(findings: readonly Finding[]): Finding[] {
  const byPlace = new Map<number, Finding[]>();
  const byStatement = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const place of placesOf(finding)) enter(byPlace, place, finding);
    for (const id of new Set(finding.statements)) enter(byStatement, id, finding);
  }
  const isRuledOut = (finding: Finding): boolean => {
    const beside = (others: Finding[] | undefined): boolean =>
      others?.some((other) => other !== finding && rulesOut(other, finding)) === true;
    return (
      placesOf(finding).some((place) => beside(byPlace.get(place))) ||
      finding.statements.some((id) => beside(byStatement.get(id)))
    );
  };
  return findings.filter((finding) => !(CAN_LOSE.has(finding.id) && isRuledOut(finding)));
}

const CAN_LOSE = new Set<GapId>([
  ...WHO,
  ...[...BEATS_ON_STATEMENT, ...BEATS_ON_WORDS].map(([, loser]) => loser),
]);
const STRETCH = 256; // code units; findings on the same words share one

/** The stretches of the text that a finding's words reach into. */
function placesOf({ anchor }: Finding): number[] {
  if (!anchor) return [];
  const first = Math.floor(anchor[0] / STRETCH);
  return Array.from({ length: Math.floor(anchor[1] / STRETCH) - first + 1 }, (_, i) => first + i);
}

function enter<Key>(index: Map<Key, Finding[]>, key: Key, finding: Finding): void {
  const known = index.get(key);
  if (known) known.push(finding);
  else index.set(key, [finding]);
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
