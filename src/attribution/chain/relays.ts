import type { Span } from '../../model/index.ts';
import { REPORTING_FORMS } from '../en/reporting-verbs.ts';
import { TIME_WORDS } from '../en/time.ts';
import { readNounPhrase } from '../phrases/noun-phrase.ts';
import type { Item } from '../phrases/sentence-frame.ts';
import { phraseAfter, spanOf, subjectBefore, verbGroupStart } from '../phrases/subject.ts';
import { citedBy } from './cited.ts';
import type { RouteStep } from './stations.ts';

/**
 * Adds who handed the words on to a statement's own source: "A quoted B as saying", "B, quoted by A", "A's source".
 * Where the tagger took A for the source of "A quoted B", B is the speaker.
 * @returns the stations, outermost first
 */
export function withRelays(
  text: string,
  items: Item[],
  own: RouteStep,
  content: readonly Span[],
): RouteStep[] {
  return (
    insertedIn(text, own) ??
    quotedBy(text, items, own, content) ??
    quoter(text, items, own) ??
    quoted(text, items, own) ??
    sourceOf(text, own) ??
    citing(text, items, own) ?? [own]
  );
}

const INSERTED = /^(.{2,80}?), ((?:according to|as (?:quoted|cited|reported) by)) (.{3,80}?),?$/su;

/** "Piet Bos, according to the Courier, said …": the source as it was tagged holds who handed its words on. */
function insertedIn(text: string, own: RouteStep): RouteStep[] | null {
  const [start] = own.phrase.span;
  const [, speaker = '', verb = '', relay = ''] = INSERTED.exec(own.phrase.surface) ?? [];
  if (relay === '') return null;
  const from = start + speaker.length + 2;
  const behind = from + verb.length + 1;
  return [
    { phrase: readNounPhrase(text, [behind, behind + relay.length]), verb, verbSpan: [from, behind - 1] },
    { ...own, phrase: readNounPhrase(text, [start, start + speaker.length]) },
  ];
}

/**
 * "said Lena Frost, quoted by the Ledger", "Lena Frost was quoted as saying by the Ledger", "Lena Frost was quoted by the
 * Ledger as saying": whoever stands behind "by" handed the words on, and may have been taken for their source.
 */
function quotedBy(text: string, items: Item[], own: RouteStep, content: readonly Span[]): RouteStep[] | null {
  const verb = items.findIndex(
    (item, i) =>
      /^(?:quoted|cited)$/.test(item.word) &&
      /^by$/.test(items[byBehind(items, i)]?.word ?? '') &&
      !content.some(([start, end]) => start <= item.start && item.end <= end),
  );
  if (verb < 0) return null;
  const by = byBehind(items, verb);
  const range = phraseAfter(items, by + 1);
  if (!range) return null;
  const as = items.findIndex((item, i) => i > range[0] && i < range[1] && item.word === 'as');
  const phrase = readNounPhrase(text, spanOf(items, as > 0 ? [range[0], as] : range));
  if (phrase.kind === 'pronoun' || phrase.kind === 'unclear') return null;
  const { start, end } = items[verb] as Item;
  const relay: RouteStep = { phrase, verb: items[verb]?.text ?? '', verbSpan: [start, end] };
  const [from, to] = own.phrase.span;
  if (from < start && to > start) {
    const name = text.slice(from, start).replace(/,? (?:as )?$/, '');
    return [relay, { ...own, phrase: readNounPhrase(text, [from, from + name.length]) }];
  }
  const tookTheRelay = from >= phrase.span[0] && from < phrase.span[1];
  const quoted = tookTheRelay ? subjectBefore(items, verbGroupStart(items, verb)) : null;
  if (tookTheRelay) return quoted && [relay, { ...own, phrase: readNounPhrase(text, spanOf(items, quoted)) }];
  return to <= start ? [relay, own] : null;
}

/** Where "by" would stand: "quoted by", "quoted as saying by". */
const byBehind = (items: Item[], verb: number): number =>
  items[verb + 1]?.word === 'as' && items[verb + 2]?.word.endsWith('ing') ? verb + 3 : verb + 1;

/** The source stands right after "A quoted": A comes before it. */
function quoter(text: string, items: Item[], own: RouteStep): RouteStep[] | null {
  const from = items.findIndex((item) => item.end > own.phrase.span[0]);
  const verb = items[from - 1];
  if (!verb || !isRelaying(verb)) return null;
  const group = verbGroupStart(items, from - 1);
  if (isPassive(items, group, from - 1)) return null;
  const nearest = subjectBefore(items, group);
  const subject = overInsertions(text, items, nearest) ?? nearest;
  if (!subject) return null;
  return [
    {
      phrase: readNounPhrase(text, spanOf(items, subject)),
      verb: verb.text,
      verbSpan: [verb.start, verb.end],
    },
    own.verbSpan ? own : { ...own, ...sayingBehind(items, own) },
  ];
}

/** "quoted Rafael Montoya as saying": the verb of whoever is quoted stands behind the name. */
function sayingBehind(items: Item[], { phrase }: RouteStep): Partial<RouteStep> {
  return sayingAt(
    items,
    items.findIndex((item) => item.start >= phrase.span[1]),
  );
}

function sayingAt(items: Item[], as: number): Partial<RouteStep> {
  const verb = items[as + 1];
  if (as < 0 || items[as]?.word !== 'as' || !verb?.word.endsWith('ing')) return {};
  return { verb: verb.text, verbSpan: [verb.start, verb.end] };
}

/**
 * "The Visby Tidende, in its edition of 4 March, page 12, quoted …": what stands between the commas is an insertion
 * that can quote nobody, and the subject is what the sentence begins with.
 */
function overInsertions(
  text: string,
  items: Item[],
  nearest: [number, number] | null,
): [number, number] | null {
  if (nearest && readNounPhrase(text, spanOf(items, nearest)).kind !== 'unclear' && !isDate(items, nearest)) {
    return null;
  }
  const comma = items.findIndex((item) => item.text === ',');
  if (comma <= 0 || comma > (nearest?.[0] ?? items.length)) return null;
  const first = readNounPhrase(text, spanOf(items, [0, comma]));
  return first.kind === 'organisation' || first.kind === 'proper' || first.kind === 'person'
    ? [0, comma]
    : null;
}

const isDate = (items: readonly Item[], [from, to]: [number, number]): boolean =>
  items.slice(from, to).some(({ word }) => /^(?:page|edition|issue|\d+)$/.test(word) || TIME_WORDS.has(word));

/** The source stands right before "quoted B": B is the speaker. */
function quoted(text: string, items: Item[], own: RouteStep): RouteStep[] | null {
  let at = items.findIndex((item) => item.start >= own.phrase.span[1]);
  if (at < 0) return null;
  while (
    items[at] &&
    (items[at]?.text === ',' || /^(?:has|have|had|also|later|then)$/.test(items[at]?.word ?? ''))
  )
    at++;
  const verb = items[at];
  if (!verb || !isRelaying(verb) || items[at + 1]?.word === 'by') return null;
  const range = phraseAfter(items, at + 1);
  if (!range) return null;
  const as = items.findIndex((item, index) => index >= range[0] && index < range[1] && item.word === 'as');
  const object = readNounPhrase(text, spanOf(items, [range[0], as > range[0] ? as : range[1]]));
  if (object.kind === 'unclear' || object.kind === 'document') return null;
  // "cited it as an example": a thing, and nobody who said something.
  if (/^(?:it|this|that|these|those)$/i.test(object.surface)) return null;
  const verbSpan: Span = [verb.start, verb.end];
  return [
    { ...own, verb: verb.text, verbSpan },
    { phrase: object, verb: null, verbSpan: null, ...sayingAt(items, as > 0 ? as : range[1]) },
  ];
}

function isRelaying(item: Item): boolean {
  const form = REPORTING_FORMS.get(item.word);
  return form?.classes.has('relaying') === true && form.form !== 'base';
}

/** "is cited on the website": what stands before was cited, and cites nobody. */
function isPassive(items: Item[], group: number, verb: number): boolean {
  if (items[verb]?.word.endsWith('ing')) return false;
  return items
    .slice(group, verb)
    .some(({ word }) => /^(?:is|are|was|were|be|been|being|get|gets|got)$/.test(word));
}

const PUBLISHES = /^(?:organisation|proper|person)$/;

/** "Radio Kantor reported that the minister had resigned, citing two officials": what it reports it had from them. */
function citing(text: string, items: Item[], own: RouteStep): RouteStep[] | null {
  if (!PUBLISHES.test(own.phrase.kind) || !/\b(?:reported|reports|wrote|said|says)$/i.test(own.verb ?? ''))
    return null;
  const at = items.findLastIndex(
    (item, i) => item.word === 'citing' && item.quotation === null && items[i - 1]?.text === ',',
  );
  if (at < 0 || (items[at]?.start ?? 0) < own.phrase.span[1]) return null;
  const cited = citedBy(text, items.slice(at));
  return cited && cited.phrase.kind !== 'person' ? [own, cited] : null;
}

const SOMEBODYS_SOURCE = /^(.{3,90}?)['’]s? (?:own )?(?:source|informant|contact)\b/s;

/** "The Ledger reporter Ana Ruiz's source inside the camp": the words came through her. */
function sourceOf(text: string, own: RouteStep): RouteStep[] | null {
  const owner = SOMEBODYS_SOURCE.exec(own.phrase.surface)?.[1];
  if (!owner) return null;
  const start = own.phrase.span[0];
  return [{ phrase: readNounPhrase(text, [start, start + owner.length]), verb: null, verbSpan: null }, own];
}
