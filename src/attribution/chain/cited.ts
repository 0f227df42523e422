import { REPORTING_FORMS } from '../en/reporting-verbs.ts';
import { readNounPhrase } from '../phrases/noun-phrase.ts';
import type { Item } from '../phrases/sentence-frame.ts';
import { spanOf } from '../phrases/subject.ts';
import { setsDownWords } from './relaying.ts';
import type { RouteStep } from './stations.ts';

/** Whom a report names as its own source: "citing two diplomats", "quoting a person in the room". */
export function citedBy(text: string, items: Item[]): RouteStep | null {
  const at = items.findIndex(
    ({ word }, i) => /^(?:citing|quoting)$/.test(word) && REPORTING_FORMS.has(word) && i + 1 < items.length,
  );
  const range = at < 0 ? null : phraseTo(items, at + 1);
  if (!range) return null;
  const phrase = readNounPhrase(text, spanOf(items, range));
  if (!/^(?:group|individual|one-of|person|document)$/.test(phrase.kind) || !setsDownWords(phrase))
    return null;
  return { phrase, verb: null, verbSpan: null }; // the verb is that of whoever cites
}

/** Items [from, to) of a phrase with all that goes with it: to the next mark, "a donor who was on the line". */
export function phraseTo(items: Item[], from: number): [number, number] | null {
  let to = from;
  while (to < items.length && items[to]?.quotation === null && !/^[,;:!?“”"—–]$/.test(items[to]?.text ?? ''))
    to++;
  while (to > from && items[to - 1]?.text === '.') to--;
  return to > from ? [from, to] : null;
}
