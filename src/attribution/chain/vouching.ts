import type { Span, TaggedStatement } from '../../model/index.ts';
import { readNounPhrase } from '../phrases/noun-phrase.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import type { Frame, Item } from '../phrases/sentence-frame.ts';
import { spanOf, subjectBefore, verbGroupStart } from '../phrases/subject.ts';
import { citedBy, phraseTo } from './cited.ts';
import { canHandOn, isTakenDown, setsDownWords } from './relaying.ts';
import type { RouteStep } from './stations.ts';
import { withoutMark } from './verb.ts';

/** Words between the end of what was said and the verb of whoever reports it: ", the daily El Faro on Sunday reported". */
const LONGEST_SUBJECT = 20;
/** Verbs of saying to somebody: what is reported of them is an occasion at which others were. */
const SPOKE =
  /\b(?:told|said|says|tells|wrote|promised|warned|ordered|asked|urged|instructed|testified|admitted)$/i;
const TO_SOMEBODY = /\b(?:told|tells)$/i;
/** "his lawyer", "her office", "its website": speaks for whoever said it. */
const OWN = /^(?:his|her|their|its|my|our)\b/i;

/**
 * Who the sentence of a statement says the words were had from, outside the statement itself: "Ruiz told aides that …,
 * according to two of them", "Ruiz told aides that …, the Courier reported, citing two of them". Outermost first; empty
 * where it names nobody.
 */
export function vouchedBy(text: string, statement: TaggedStatement, frame: Frame): RouteStep[] {
  const cue = withoutMark(text.slice(...(statement.cue.at(-1) ?? [0, 0])));
  const source = statement.source[0];
  if (!source || !SPOKE.test(cue)) return [];
  const outside = (item: Item | undefined): boolean =>
    item !== undefined &&
    !statement.content.some(([start, end]) => start <= item.start && item.end <= end) &&
    !(source[0] <= item.start && item.end <= source[1]);
  const according = accordingTo(text, frame.items, outside);
  const steps =
    according ?? reportedBehind(text, statement, frame.items) ?? reportedBefore(text, source, frame.items);
  if (!steps) return [];
  if (!according || vouches(steps[0]?.phrase as NounPhrase, text, statement, cue)) return steps;
  return [];
}

/** Whether a phrase behind "according to" vouches for what somebody said, and not for a figure within it. */
function vouches(phrase: NounPhrase, text: string, statement: TaggedStatement, cue: string): boolean {
  const source = statement.source[0] as Span;
  // "said Frost of the guild, which has 900 members, according to …": goes with the clause on the guild.
  const description = text.slice(...source);
  if (
    source[1] < phrase.span[0] &&
    phrase.span[0] - source[1] < 20 &&
    /, (?:who|which)\b/.test(description)
  ) {
    return false;
  }
  if (phrase.kind === 'document') return setsDownWords(phrase) && !isTakenDown(phrase.surface);
  return phrase.kind !== 'organisation' || TO_SOMEBODY.test(cue);
}

function accordingTo(
  text: string,
  items: Item[],
  outside: (item: Item | undefined) => boolean,
): RouteStep[] | null {
  const at = items.findIndex(
    (item, i) =>
      item.word === 'according' &&
      items[i + 1]?.word === 'to' &&
      outside(item) &&
      (i === 0 || items[i - 1]?.quotation != null || /^[,–—-]$/.test(items[i - 1]?.text ?? '')),
  );
  const range = at < 0 ? null : phraseTo(items, at + 2);
  if (!range) return null;
  const phrase = readNounPhrase(text, spanOf(items, range));
  const first = items[at] as Item;
  if (!handsOn(phrase)) return null;
  return [{ phrase, verb: 'according to', verbSpan: [first.start, (items[at + 1] as Item).end] }];
}

/** ", the Brussels Observer reported on Sunday, citing two diplomats": behind the words, with its own sources. */
function reportedBehind(text: string, statement: TaggedStatement, items: Item[]): RouteStep[] | null {
  const end = statement.content.at(-1)?.[1] ?? 0;
  const source = statement.source[0] as Span;
  if (source[0] > end) return null;
  const next = items.findIndex((item) => item.start >= end);
  const closed = /,["”’']?$/.test(text.slice(Math.max(0, end - 2), end)); // the comma stands within the words
  if (next < 0 || !(closed || items[next]?.text === ',')) return null;
  const from = closed ? next - 1 : next;
  const verb = items.findIndex(
    (item, i) => i > from + 1 && i < from + LONGEST_SUBJECT && REPORTS.test(item.word),
  );
  if (verb < 0) return null;
  const subject = subjectBefore(items, verbGroupStart(items, verb));
  if (!subject || items.slice(from + 1, subject[0]).some(({ text: mark }) => /^[,;:]$/.test(mark)))
    return null;
  const phrase = readNounPhrase(text, spanOf(items, subject));
  if (!handsOn(phrase) || /^(?:which|who|but|and|while)$/.test(items[from + 1]?.word ?? '')) return null;
  const { start, end: to, text: word } = items[verb] as Item;
  const step: RouteStep = { phrase, verb: word, verbSpan: [start, to] };
  const cited = citedBy(text, items.slice(verb + 1));
  return cited ? [step, cited] : [step];
}

/**
 * "Before she hung up, the person said, Ruiz told him that …", "As the Courier first reported, Ruiz said …": right
 * before who spoke, between commas or behind "as".
 */
function reportedBefore(text: string, source: Span, items: Item[]): RouteStep[] | null {
  const at = items.findIndex((item) => item.start >= source[0]);
  const verb = items[at - 2];
  if (at < 4 || items[at - 1]?.text !== ',' || !verb || !REPORTS.test(verb.word)) return null;
  const group = verbGroupStart(items, at - 2);
  const subject = subjectBefore(items, group);
  if (!subject || !/^(?:,|as)$/i.test(items[subject[0] - 1]?.text ?? '')) return null;
  const phrase = readNounPhrase(text, spanOf(items, subject));
  return handsOn(phrase) ? [{ phrase, verb: verb.text, verbSpan: [verb.start, verb.end] }] : null;
}

const REPORTS = /^(?:reported|reports|said|says|wrote|recalled|testified)$/;

const handsOn = (phrase: NounPhrase): boolean =>
  phrase.kind !== 'pronoun' && canHandOn(phrase) && !OWN.test(phrase.surface) && !isOwnOutlet(phrase);

/** "this newspaper", "us": the outlet that publishes the article. */
const isOwnOutlet = ({ surface }: NounPhrase): boolean => /^(?:this|these|our|us|me)\b/i.test(surface);
