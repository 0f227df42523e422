import type { Span } from '../../model/index.ts';
import type { Evidence } from './evidence.ts';
import { QUOTE } from './reading.ts';

/** What may stand between the cue and its sentence's end, in tokens: "she said at the gate on Tuesday." */
const LONGEST_TAIL = 12;

/**
 * "“…,” she said. “…”": the quotation that opens the sentence after the cue's goes on with what the cue reports, when
 * the words before the cue are a quotation, too. In tokens without the marks; null where no such quotation stands
 * or part of it is `taken`.
 */
export function followingQuotation(e: Evidence, taken: Uint8Array, cue: Span, before: Span): Span | null {
  const { reading: r } = e;
  const [, cueEnd] = cue;
  const sentence = r.sentenceTokens[r.sentence[cueEnd - 1] ?? -1];
  if (before[1] > cue[0] || !sentence || r.quote[before[1] - 1] !== QUOTE.inside) return null;
  const opening = sentence[1];
  if (opening - cueEnd > LONGEST_TAIL || r.quote[opening] !== QUOTE.opening) return null;
  if (r.paragraph[opening] !== r.paragraph[cueEnd - 1]) return null;
  for (let t = cueEnd; t < opening; t++) if (r.quote[t] !== QUOTE.outside) return null;
  const from = opening + 1;
  let to = from;
  while (r.quote[to] === QUOTE.inside && r.quotation[to] === r.quotation[opening]) {
    if (taken[to]) return null;
    to++;
  }
  return to > from ? [from, to] : null;
}
