import type { Span } from '../../model/index.ts';
import { isUpperCase } from '../../text/characters.ts';
import { REPORTING_FORMS } from '../en/reporting-verbs.ts';
import { TIME_WORDS } from '../en/time.ts';
import { isCalling } from './callings.ts';
import { readTokens } from './noun-phrase.ts';
import type { PhraseKind } from './phrase.ts';
import type { Item } from './sentence-frame.ts';

const AUXILIARIES = new Set(
  `has have had is are was were be been being will would could should may might must can do does did 's 've 'd 'll
  also later then now once repeatedly reportedly recently already even still just often always never previously
  publicly privately reluctantly famously flatly angrily quietly openly cynically further again first only long`.split(
    /\s+/,
  ),
);
const CLAUSE_STARTERS = new Set(
  'but and while as because although though whereas since so or yet if when after before which'.split(' '),
);
const PREPOSITIONS = new Set(
  'at in on during after before since by from following for with amid despite under until'.split(' '),
);
const isMark = (item: Item): boolean => item.quotation === null && !/[\p{L}\p{N}]/u.test(item.text);
/** Marks that a noun phrase goes over: apostrophes, hyphens, dots of abbreviations, brackets. */
const isInnerMark = (item: Item): boolean => /^(?:['’]s?|-|\.|&|\(|\))$/.test(item.text);

/** The first item of a verb group that ends at `verb`: "has also said". */
export function verbGroupStart(items: Item[], verb: number): number {
  let start = verb;
  while (start > 0 && AUXILIARIES.has((items[start - 1] as Item).word)) start--;
  return start;
}

export function isNegated(items: Item[], verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    const word = (items[i] as Item).word;
    if (
      /^(?:not|never|n't|to|without|cannot|nor|neither)$/.test(word) ||
      word.endsWith("n't") ||
      word.endsWith('n’t')
    )
      return true;
    if (!AUXILIARIES.has(word)) return false;
  }
  return false;
}

/** Items [from, to) of the subject whose verb group begins at `end`; null where nothing stands there. */
export function subjectBefore(items: Item[], end: number): [number, number] | null {
  let to = end;
  const closed = to > 0 && (items[to - 1] as Item).text === ',';
  if (closed) to--;
  let from = segmentStart(items, to);
  if (closed) from = appositionsStart(items, from, to);
  from = skipLead(items, from, to);
  to = beforeTail(items, from, to);
  return from < to ? [from, to] : null;
}

const LONGEST_HEAD = 14; // words before the first comma

/**
 * "Omar Haddad, a nurse and writer in Basra, said": where the phrase begins whose last apposition begins at `from`.
 * It is the first segment of the clause, and names somebody; otherwise the segment stays as it is.
 */
function appositionsStart(items: Item[], from: number, to: number): number {
  let start = to;
  while (start > 0) {
    const item = items[start - 1] as Item;
    if (item.quotation || /^[;:]$/.test(item.text)) break;
    start--;
  }
  for (let at = start; at < from; at++) {
    if (at > start && (items[at - 1] as Item).text !== ',') continue;
    const head = skipLead(items, at, to);
    const end = items.findIndex((item, index) => index >= head && item.text === ',');
    if (end <= head || end >= to || end - head > LONGEST_HEAD) continue;
    if (items.slice(head, end).some((item) => REPORTING_FORMS.has(item.word) || AUXILIARIES.has(item.word)))
      continue;
    if (WHOSE.has(readItems(items, head, end))) return at;
  }
  return from;
}

const WHOSE = new Set<PhraseKind>(['person', 'proper', 'individual', 'one-of']);

function readItems(items: Item[], from: number, to: number): PhraseKind {
  return readTokens(items.slice(from, to)).kind;
}

function segmentStart(items: Item[], to: number): number {
  let from = to;
  while (from > 0) {
    const item = items[from - 1] as Item;
    if (item.quotation || (isMark(item) && !isInnerMark(item)) || CLAUSE_STARTERS.has(item.word)) break;
    from--;
  }
  return from;
}

/** Steps over adverbials at the head of the segment: "later in October Rossi", "On Monday the mayor". */
function skipLead(items: Item[], from: number, to: number): number {
  let start = from;
  for (let guard = 0; guard < 8 && start < to; guard++) {
    const item = items[start] as Item;
    const word = item.word;
    if (
      TIME_WORDS.has(word) ||
      AUXILIARIES.has(word) ||
      isMark(item) ||
      (/ly$/.test(word) && word.length > 4)
    )
      start++;
    else if (PREPOSITIONS.has(word)) start = afterPreposition(items, start, to);
    else break;
  }
  return start;
}

/** Steps back over the time that stands between subject and verb: "The Ledger on Monday quoted". */
function beforeTail(items: Item[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && isTime((items[end - 1] as Item).word)) end--;
  if (end === to) return to;
  return /^(?:on|in|at|last|this|late|early)$/.test(items[end - 1]?.word ?? '') && end > from + 1
    ? end - 1
    : /^(?:today|yesterday|later)$/.test(items[end]?.word ?? '')
      ? end
      : to;
}

const isTime = (word: string): boolean => TIME_WORDS.has(word) || /^\d{1,4}$/.test(word);

/** "in October Rossi" → at Rossi; "at the weekend the mayor" → at the second article. */
function afterPreposition(items: Item[], from: number, to: number): number {
  let i = from + 1;
  while (i < to && /^(?:the|a|an|his|her|their|its|last|next|this)$/.test((items[i] as Item).word)) i++;
  if (i < to && TIME_WORDS.has((items[i] as Item).word)) {
    while (i < to && (TIME_WORDS.has((items[i] as Item).word) || /^\d/.test((items[i] as Item).word))) i++;
    return i;
  }
  const article = items.findIndex(
    (item, index) => index > i && index < to && /^(?:the|a|an|one|he|she|they)$/.test(item.word),
  );
  if (article > 0) return article;
  // The last run of capitals before the verb.
  let start = to;
  while (start > i && isUpperCase((items[start - 1] as Item).text.charAt(0))) start--;
  return start < to ? start : to;
}

/** Items [from, to) of the noun phrase that begins at `from` ("said Ida Holm, the mayor, who …"); null for none. */
export function phraseAfter(items: Item[], from: number): [number, number] | null {
  let to = from;
  while (to < items.length) {
    const item = items[to] as Item;
    if (item.quotation || (isMark(item) && !isInnerMark(item) && item.text !== ',')) break;
    if (item.text === ',' && !goesOnAsApposition(items, to)) break;
    if (CLAUSE_STARTERS.has(item.word) && !(item.word === 'and' && joinsOnePhrase(items, to))) break;
    if (
      to > from &&
      PREPOSITIONS.has(item.word) &&
      item.word !== 'for' &&
      item.word !== 'at' &&
      item.word !== 'from' &&
      item.word !== 'in'
    )
      break;
    if (TIME_WORDS.has(item.word)) break;
    to++;
  }
  while (
    to > from &&
    (/^[,.]$/.test((items[to - 1] as Item).text) || PREPOSITIONS.has((items[to - 1] as Item).word))
  )
    to--;
  return to > from ? [from, to] : null;
}

function goesOnAsApposition(items: Item[], comma: number): boolean {
  const next = items[comma + 1];
  return (
    next !== undefined &&
    /^(?:a|an|the|who|whose|director|professor|head|chief|president|executive|senior|associate)$/.test(
      next.word,
    )
  );
}

/** "Marks and Spencer", "lead researcher and planetary scientist Ana Ruiz". */
function joinsOnePhrase(items: Item[], and: number): boolean {
  if (isCalling((items[and - 1] as Item | undefined)?.word ?? '')) return true;
  const [before, after] = [items[and - 1], items[and + 1]];
  return Boolean(before && after && isUpperCase(before.text.charAt(0)) && isUpperCase(after.text.charAt(0)));
}

export function spanOf(items: Item[], [from, to]: [number, number]): Span {
  return [(items[from] as Item).start, (items[to - 1] as Item).end];
}
