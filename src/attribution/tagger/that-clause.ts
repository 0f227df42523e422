import type { Span } from '../../model/index.ts';
import { WORD_CLASS } from '../en/lexicon.ts';
import { isReportingWord } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { type Evidence, narrowed } from './evidence.ts';
import { QUOTE } from './reading.ts';

const SAYING: ReadonlySet<string> = new Set(['said', 'says']);
/** How far "that" may stand from the cue, in tokens: "said in a letter to the council in May that". */
const FARTHEST = 14;
const LEAST_CONTENT = 3;

/**
 * "said in a letter to the council in May that …": what stands from "that" to the sentence's end, when between the
 * cue and "that" are only circumstances. In tokens; null for any other form.
 */
export function thatClause(e: Evidence, { span: [, to] }: CueCandidate): Span | null {
  const { reading: r } = e;
  const end = r.sentenceTokens[r.sentence[to - 1] ?? -1]?.[1] ?? to;
  if (!SAYING.has(r.lower[to - 1] ?? '') || r.wordClass[to] !== WORD_CLASS.preposition) return null;
  for (let t = to; t < Math.min(end, to + FARTHEST); t++) {
    if (r.lower[t] === 'that') {
      const clause = narrowed(e, [t, end]);
      return clause && clause[1] - clause[0] >= LEAST_CONTENT ? clause : null;
    }
    if (r.quote[t] !== QUOTE.outside || r.lower[t] === ',' || isReportingWord(r, t)) return null;
  }
  return null;
}
