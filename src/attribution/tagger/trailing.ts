import type { Span } from '../../model/index.ts';
import { WORD_CLASS } from '../en/lexicon.ts';
import { NO_SUBJECT } from './clause-words.ts';
import type { CueCandidate } from './cue-candidates.ts';
import type { DraftOnly } from './drafts.ts';
import { type Evidence, narrowed } from './evidence.ts';
import { QUOTE, type Reading } from './reading.ts';
import { cueWord } from './segment-features.ts';

const SAYING: ReadonlySet<string> = new Set(
  'said say says announced announces reported warned argued claimed explained confirmed recalled'.split(' '),
);
/** What a tail may begin with: "said on Tuesday", "said later"; anything else may be words of another kind. */
const TAIL: ReadonlySet<number> = new Set([WORD_CLASS.preposition, WORD_CLASS.time, WORD_CLASS.adverb]);
/** What may follow the cue, in tokens: "said on Tuesday", "said at the gate". */
const LONGEST_TAIL = 8;
const LONGEST_SOURCE = 20;
/** Fewer words before the comma, or between two commas, are more of a phrase than of a clause. */
const LEAST_CLAUSE = 4;
/** What follows a comma and is not the subject of what follows: "…, as he said", "…, and said", "…, then said". */
const NO_TRAILING_SUBJECT: ReadonlySet<number> = new Set([
  ...NO_SUBJECT,
  WORD_CLASS.adverb,
  WORD_CLASS.negation,
  WORD_CLASS.speech,
  WORD_CLASS.according,
  WORD_CLASS.time,
]);
const VERBAL: ReadonlySet<number> = new Set([WORD_CLASS.auxiliary, WORD_CLASS.modal, WORD_CLASS.relative]);
/** A sentence that begins with one of these may have no clause of its own before the comma: "Asked why, she said". */
const NO_CLAUSE: ReadonlySet<number> = new Set([
  WORD_CLASS.subordinator,
  WORD_CLASS.preposition,
  WORD_CLASS.speech,
  WORD_CLASS.according,
  WORD_CLASS.time,
]);

/**
 * "The bridge is safe, the engineer said on Tuesday", "The bridge is safe, said the engineer": a verb of saying with
 * its subject between a comma and the sentence's end reports what the sentence says before that comma. Null for any
 * other form.
 */
export function trailingForm(e: Evidence, cue: CueCandidate): { source: Span; content: Span } | null {
  const { reading: r } = e;
  const [from, to] = cue.span;
  const sentence = r.sentenceTokens[r.sentence[from] ?? -1];
  if (!sentence || !SAYING.has(r.lower[to - 1] ?? '') || r.quote[from] !== QUOTE.outside) return null;
  // A subject has no more words; marks may stand beside it.
  const comma = commaBefore(r, from, Math.max(sentence[0], from - 2 * LONGEST_SOURCE));
  const content = comma < 0 ? null : narrowed(e, [sentence[0], comma]);
  if (!content || !isClause(e, content)) return null;
  const source = comma + 1 === from ? subjectAfter(e, to, sentence[1]) : subjectBefore(e, comma, from, to);
  return source && { source, content };
}

function subjectBefore(e: Evidence, comma: number, cue: number, tail: number): Span | null {
  const { reading: r } = e;
  const end = r.sentenceTokens[r.sentence[cue] ?? -1]?.[1] ?? tail;
  if (end - tail > LONGEST_TAIL || r.lower.slice(tail, end).includes('that')) return null;
  if (e.isWord[tail] && tail < end && !TAIL.has(r.wordClass[tail] as number)) return null;
  const source = narrowed(e, [comma + 1, cue]);
  if (!source || !isSubject(e, source)) return null;
  for (let t = source[0]; t < source[1]; t++)
    if (VERBAL.has(r.wordClass[t] as number) && !/^['’]s$/.test(r.lower[t] ?? '')) return null;
  return source;
}

function subjectAfter(e: Evidence, from: number, end: number): Span | null {
  const { reading: r } = e;
  let to = from;
  while (to < end && (r.lower[to] !== ',' || r.wordClass[to + 1] === WORD_CLASS.relative)) to++;
  const source = narrowed(e, [from, to]);
  return source && source[0] === from && isSubject(e, source) ? source : null;
}

/** The last comma outside quotation marks before token `t` and not before `low`, or -1. */
function commaBefore(r: Reading, t: number, low: number): number {
  let at = t - 1;
  while (at >= low && !isComma(r, at)) at--;
  return at >= low ? at : -1;
}

const isComma = (r: Reading, t: number): boolean => r.lower[t] === ',' && r.quote[t] === QUOTE.outside;

function isSubject({ reading: r }: Evidence, [from, to]: Span): boolean {
  if (to - from > LONGEST_SOURCE || NO_TRAILING_SUBJECT.has(r.wordClass[from] as number)) return false;
  return r.quote.subarray(from, to).every((where) => where === QUOTE.outside);
}

/** Whether a stretch from a sentence's beginning may be a clause that begins and ends outside quotation marks. */
function isClause(e: Evidence, [from, to]: Span): boolean {
  const { reading: r } = e;
  if (r.quote[from] !== QUOTE.outside || r.quote[to - 1] !== QUOTE.outside) return false;
  if (NO_CLAUSE.has(r.wordClass[from] as number)) return false;
  // Between "…, the mayor, a farmer, said" and its clause stands an apposition.
  let words = 0;
  for (let t = to - 1; t >= from && words < LEAST_CLAUSE && !isComma(r, t); t--)
    words += e.isWord[t] as number;
  return words >= LEAST_CLAUSE;
}

const LEAST_SURE = 0.5;
const LONGEST_TAIL_OF_DRAFT = 10;
const LEAST_CONTENT_OF_DRAFT = 3;

/**
 * The same for a draft whose source is known and whose content nobody found: the judge of statements then sees one,
 * with any reporting word. It learned from drafts completed in this way.
 */
export function withTrailing(e: Evidence, draft: DraftOnly): DraftOnly {
  const { reading: r } = e;
  const { cue, source, left, right, sure } = draft;
  if (left.span || right.span || !source.span || sure < LEAST_SURE) return draft;
  if (r.wordClass[cueWord(e, cue)] !== WORD_CLASS.speech || source.span[1] !== cue.span[0]) return draft;
  const sentence = r.sentenceTokens[r.sentence[cue.span[0]] ?? -1];
  const comma = source.span[0] - 1;
  if (
    !sentence ||
    sentence[1] - cue.span[1] > LONGEST_TAIL_OF_DRAFT ||
    comma - sentence[0] < LEAST_CONTENT_OF_DRAFT
  )
    return draft;
  if (r.lower[comma] !== ',' || r.quote[sentence[0]] !== QUOTE.outside || r.quote[comma] !== QUOTE.outside)
    return draft;
  if (r.lower.slice(cue.span[1], sentence[1]).includes('that')) return draft;
  return { ...draft, left: { span: [sentence[0], comma], probability: sure } };
}
