import type { Span, Statement } from '../../model/index.ts';
import type { Reading } from './reading.ts';

const ASKS = /\b(?:asks?|asked|asking|wonders?|wondered|wondering)\b/i;
const REQUESTS = /^(?:for|that|to|not to)\b/i;
const CHANTS = /\bchant(?:s|ed|ing)?\b/i;
/** A phrase behind "of" or "by" is part of a larger one, which is the subject: "the share of voters saying". */
const PART_OF_A_PHRASE = /\b(?:of|by) (?:the )?$/i;
const SOME_OF =
  /\b(?:one|another|some|several|many|most|few|two|three|four|five|six|seven|all|both|each|members?|group|number|handful|couple) of (?:the )?$/i;

/**
 * Whether a statement tells something that a reader may want a name for: a question asserts nothing, and what a crowd
 * chants is nobody's in particular.
 */
export const assertsSomething = ({ cue, content }: Statement, reading: Reading): boolean =>
  !cue.some((span) => {
    const words = reading.words(span);
    if (CHANTS.test(words)) return true;
    return ASKS.test(words) && !REQUESTS.test(content[0] ? reading.words(content[0]) : 'for');
  });

/** Whether the words for a source are all of the phrase that stands before its cue. */
export function isWholePhrase({ cue }: Statement, [start, end]: Span, reading: Reading): boolean {
  if (!cue.some(([from]) => from >= end)) return true;
  const before = reading.text.slice(Math.max(0, start - 30), start);
  return !PART_OF_A_PHRASE.test(before) || SOME_OF.test(before);
}
