import type { Span } from '../../model/index.ts';

/** Where a station spoke, through whom and how: a circumstance of the saying, and no part of its verb. */
const CIRCUMSTANCE =
  /,? (?:by|through|in|on|at|during|after|before|from|via|over) (?:an?|the|his|her|their|its|this|last|\p{Lu}|\d).*$/su;

/** Reporting words without the colon or comma behind them. */
export const withoutMark = (cue: string): string => cue.replace(/[\s:,]+$/, '');

/**
 * The verb of a station as a chain tells it: the reporting words without the "as" that leads in, the colon behind, and
 * the circumstances that a cue may hold: "quoted as saying by the Ledger on Friday" → "quoted as saying".
 * @param span the cue's place in the text
 */
export function verbOf(text: string, span: Span): { verb: string; verbSpan: Span } {
  const words = text.slice(...span);
  const lead = /^as (?=\p{L}+ing\b)/u.exec(words)?.[0].length ?? 0;
  const verb = withoutMark(words.slice(lead)).replace(CIRCUMSTANCE, '');
  return { verb, verbSpan: [span[0] + lead, span[0] + lead + verb.length] };
}
