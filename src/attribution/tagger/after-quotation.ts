import type { Span } from '../../model/index.ts';
import { NO_SUBJECT } from './clause-words.ts';
import { isReportingWord } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { type Evidence, narrowed } from './evidence.ts';
import { QUOTE } from './reading.ts';

const TELLING: ReadonlySet<string> = new Set(
  'said says told tells added adds asked wrote writes replied recalled explained argued warned insisted'.split(
    ' ',
  ),
);
const LONGEST_SOURCE = 24;
/**
 * "“…,” Mara Silva, who keeps the archive, told the daily": a quotation, then somebody with whatever is said of them,
 * then the first verb of telling, all in one sentence: the quotation is theirs. In tokens; null for any other form.
 */
export function afterQuotation(
  e: Evidence,
  { span: [from, to] }: CueCandidate,
): { source: Span; content: Span } | null {
  const { reading: r } = e;
  if (!TELLING.has(r.lower[to - 1] ?? '') || r.quote[from] !== QUOTE.outside) return null;
  let closing = from - 1;
  while (closing > 0 && from - closing <= LONGEST_SOURCE && r.quote[closing] === QUOTE.outside) {
    if (isReportingWord(r, closing)) return null;
    closing--;
  }
  if (r.quote[closing] !== QUOTE.closing || r.paragraph[closing] !== r.paragraph[from]) return null;
  // ".”" ends a sentence of its own; ",”" leads on to the speaker.
  if (!/[,!?]/.test(r.lower[closing - 1] ?? '')) return null;
  const source = narrowed(e, [closing + 1, from]);
  if (!source || source[0] !== closing + 1 || NO_SUBJECT.has(r.wordClass[source[0]] as number)) return null;
  const content = narrowed(e, [beginningOfQuotation(e, closing), closing]);
  return content && { source, content };
}

function beginningOfQuotation({ reading: r }: Evidence, closing: number): number {
  let t = closing;
  while (t > 0 && r.quotation[t - 1] === r.quotation[closing] && r.quote[t - 1] === QUOTE.inside) t--;
  return t;
}
