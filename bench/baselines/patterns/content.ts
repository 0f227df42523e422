import type { Frame, Item } from '../../../src/attribution/phrases/sentence-frame.ts';
import type { Span, StatementType } from '../../../src/model/index.ts';
import type { Credit } from './credits.ts';

const isWord = (item: Item): boolean => item.quotation !== null || /[\p{L}\p{N}]/u.test(item.text);
const CLOSING = /^[.!?…]+$/;
/** Verbs that report without a quotation and without "that": "blamed T for …". */
const REPORT_WITHOUT_MARKS = new Set('blame accuse urge'.split(' '));

/**
 * The words that a reporting expression credits: the clause or quotation after it, or the one before it.
 * Empty where it credits none ("they spoke for an hour").
 */
export function contentOf(
  text: string,
  frame: Frame,
  credit: Credit,
  previous: Credit | null,
  next: Credit | null,
): Span[] {
  const { items } = frame;
  const from = previous?.to ?? 0;
  const before = trimmed(items, from, credit.from);
  const after = trimmed(items, credit.to, items.length);
  if (
    credit.verb === null &&
    credit.cue[0] &&
    text.slice(...credit.cue[0]).toLowerCase() === 'according to'
  ) {
    const content = before && endsWithComma(items, credit.from) ? before : (after ?? before);
    return content ? [spanOf(items, content)] : [];
  }
  const quotedBefore = before ? quotationAtEnd(items, before) : null;
  if (quotedBefore && isSaying(credit)) {
    const goesOn = after && next === null ? quotationAtStart(items, after) : null;
    return goesOn ? [quotedBefore, goesOn] : [wholeClause(items, before as [number, number], quotedBefore)];
  }
  if (
    after &&
    !(before && endsWithComma(items, credit.from) && !credit.thatFollows && isParenthetical(items, credit))
  ) {
    const content = contentAfter(items, credit, after);
    if (content) return [content];
  }
  if (before && endsWithComma(items, credit.from) && isSaying(credit)) return [spanOf(items, before)];
  return [];
}

function isSaying(credit: Credit): boolean {
  const classes = credit.verb?.classes;
  return !classes || classes.has('saying') || classes.has('relaying') || classes.has('telling');
}

function isParenthetical(items: Item[], credit: Credit): boolean {
  const following = items[credit.to];
  return following === undefined || following.text === ',' || CLOSING.test(following.text);
}

function contentAfter(items: Item[], credit: Credit, after: [number, number]): Span | null {
  const first = items[after[0]] as Item;
  const colonAndMarks = lastQuotationAfterColon(items, credit.to);
  if (colonAndMarks) return [colonAndMarks.start, colonAndMarks.end];
  const hasMarks = items.slice(after[0], after[1]).some((item) => item.quotation);
  const verb = credit.verb;
  if (credit.inverted && verb && !verb.classes.has('relaying')) return null;
  const about = verb === null;
  if (verb && !verb.classes.has('saying') && !hasMarks) {
    const that = items.findIndex(
      (item, index) => index >= credit.to && index < credit.to + 14 && item.word === 'that',
    );
    if (verb.classes.has('telling') && that > 0)
      return spanOf(items, trimmed(items, that + 1, after[1]) ?? after);
    if (!REPORT_WITHOUT_MARKS.has(verb.lemma)) return null;
  }
  if (
    verb &&
    !hasMarks &&
    !credit.thatFollows &&
    !startsClause(items, credit.to) &&
    verb.lemma !== 'say' &&
    !REPORT_WITHOUT_MARKS.has(verb.lemma)
  ) {
    return null;
  }
  if (!about && first.quotation && after[1] === after[0] + 1) return [first.start, first.end];
  const late = !hasMarks && PLACES.has(first.word) ? thatAfter(items, after) : null;
  if (!about && !hasMarks && PLACES.has(first.word) && late === null) return null;
  const start = late ?? (credit.thatFollows ? credit.to + 1 : after[0]);
  const content = trimmed(items, start, after[1]);
  return content ? spanOf(items, content) : null;
}

/** What begins so after a reporting verb says when or where it was said: "said in 2011", "said at the trial that …". */
const PLACES = new Set('in on at during before after since from by with to for'.split(' '));

/** The item after the first "that": where the words begin that follow a time or place; null without one. */
function thatAfter(items: Item[], [from, to]: [number, number]): number | null {
  const that = items.findIndex((item, index) => index >= from && index < to && item.word === 'that');
  return that < 0 ? null : that + 1;
}

/** Whether what follows the verb begins like a clause: a subject, and no preposition or adverb. */
function startsClause(items: Item[], at: number): boolean {
  const item = items[at];
  if (!item) return false;
  return (
    /^(?:that|he|she|they|it|we|i|there|the|a|an|this|these|those|his|her|its|their|if|no|some|many|most|all)$/.test(
      item.word,
    ) || /^\p{Lu}/u.test(item.text)
  );
}

function lastQuotationAfterColon(items: Item[], from: number): Item | null {
  const colon = items.findIndex((item, index) => index >= from && item.text === ':');
  const next = colon >= 0 ? items[colon + 1] : undefined;
  return next?.quotation ? next : null;
}

function trimmed(items: Item[], from: number, to: number): [number, number] | null {
  let start = from;
  let end = to;
  while (start < end && !isWord(items[start] as Item)) start++;
  while (end > start && !isWord(items[end - 1] as Item)) end--;
  return start < end ? [start, end] : null;
}

function spanOf(items: Item[], [from, to]: [number, number]): Span {
  return [(items[from] as Item).start, (items[to - 1] as Item).end];
}

function endsWithComma(items: Item[], at: number): boolean {
  const item = items[at - 1];
  return item !== undefined && (item.text === ',' || item.quotation !== null);
}

function quotationAtEnd(items: Item[], [, to]: [number, number]): Span | null {
  const item = items[to - 1] as Item;
  return item.quotation ? [item.start, item.end] : null;
}

function quotationAtStart(items: Item[], [from]: [number, number]): Span | null {
  const item = items[from] as Item;
  return item.quotation ? [item.start, item.end] : null;
}

/** `Both parties "saw it as open," she said`: the clause belongs to the words; otherwise the quotation alone. */
function wholeClause(items: Item[], before: [number, number], quoted: Span): Span {
  const clause = spanOf(items, before);
  return clause[0] < quoted[0] ? clause : quoted;
}

/** `direct` where everything is in quotation marks, `mixed` where a part is. */
export function typeOf(frame: Frame, content: readonly Span[]): StatementType {
  const quotations = frame.items.filter((item) => item.quotation);
  const whole = content.every(([start, end]) => quotations.some((q) => q.start <= start && q.end >= end));
  if (whole) return 'direct';
  return content.some(([start, end]) => quotations.some((q) => q.start < end && start < q.end))
    ? 'mixed'
    : 'indirect';
}
