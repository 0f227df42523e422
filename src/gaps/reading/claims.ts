import { findAgentlessCue } from '../../attribution/claims/agentless.ts';
import { findFigure } from '../../attribution/claims/figures/index.ts';
import type { ClaimKind } from '../../attribution/claims/index.ts';
import type { Span, Statement } from '../../model/index.ts';
import type { Reading } from './reading.ts';
import { extent } from './spans.ts';

/** A statement of the page's own voice, with the words that make it a claim. */
export interface Claim {
  statement: Statement;
  kind: ClaimKind;
  words: Span;
}

const known = new WeakMap<Reading, readonly Claim[]>();

/** The outlet's own claims in the running text, in reading order. A figure has no cue; a guess and hearsay have one. */
export function claimsOf(reading: Reading, kind: ClaimKind): Claim[] {
  const claims = known.get(reading) ?? readClaims(reading);
  known.set(reading, claims);
  return claims.filter((claim) => claim.kind === kind);
}

const readClaims = (reading: Reading): Claim[] =>
  reading.statements.flatMap((statement) => {
    if (statement.type !== 'outlet-claim' || !reading.isBody(statement.paragraph)) return [];
    return readClaim(reading, statement) ?? [];
  });

function readClaim(reading: Reading, statement: Statement): Claim | null {
  const sentence = extent(statement.content);
  if (!sentence) return null;
  const cue = statement.cue[0];
  if (!cue) {
    const words = findFigure(reading.text, sentence, () => true);
    return words && { statement, kind: 'figure', words };
  }
  const hearsay = findAgentlessCue(reading.text, sentence, (at) => at >= cue[0] && at < cue[1]);
  return { statement, kind: hearsay ? 'agentless' : 'speculation', words: cue };
}
