import type { Span, Statement } from '../../model/index.ts';
import type { Reading } from './reading.ts';
import type { StandingQuote } from './standing-quotes.ts';

/** Who a reader would take a quote without a speaker for, and from where. */
export interface LikelySpeaker {
  name: string;
  resolution: 'same-paragraph-subject' | 'previous-paragraph';
  /** Whether words before the quote are theirs, or are only about them. */
  isQuoted: boolean;
  paragraph: number;
  span: Span;
}

/** So many paragraphs back a reader still holds on to the last speaker. */
const REACH = 4;
const NAME_AS_SUBJECT = /^(?:(?:But|And|Yet|Still|Meanwhile|Then|Later),? )?((?:\p{Lu}[\p{L}’'.-]+ ?){1,4})/u;

/**
 * The named subject of the paragraph's own words before the quote, else the last person quoted before it, else the
 * person that the previous paragraph is about. Nobody whom the quote itself speaks of by name.
 */
export function likelySpeaker(reading: Reading, quote: StandingQuote): LikelySpeaker | null {
  const own = quote.before ? subjectOf(reading, quote.before, quote.paragraph) : null;
  if (own && !speaksOf(reading, quote, own.name))
    return { ...own, isQuoted: false, resolution: 'same-paragraph-subject' };
  const earlier = own ? undefined : lastSpeaking(reading, quote.paragraph, quote.span[0]);
  if (earlier?.speaker.name && !speaksOf(reading, quote, earlier.speaker.name)) {
    const span = earlier.source[0] ?? earlier.cue[0] ?? [0, 0];
    const { paragraph } = quote;
    return {
      name: earlier.speaker.name,
      isQuoted: true,
      resolution: 'same-paragraph-subject',
      paragraph,
      span,
    };
  }
  for (let paragraph = quote.paragraph - 1; paragraph >= Math.max(0, quote.paragraph - REACH); paragraph--) {
    if (!reading.isBody(paragraph)) continue;
    const last = lastSpeaking(reading, paragraph, Number.POSITIVE_INFINITY);
    if (!last?.speaker.name) continue;
    if (speaksOf(reading, quote, last.speaker.name)) return null;
    const span = last.source[0] ?? last.cue[0] ?? [0, 0];
    return { name: last.speaker.name, isQuoted: true, resolution: 'previous-paragraph', paragraph, span };
  }
  return previousSubject(reading, quote);
}

/** The last statement of a paragraph before a place in it whose speaker has a name. */
const lastSpeaking = (reading: Reading, paragraph: number, before: number): Statement | undefined =>
  reading
    .statementsOf(paragraph)
    .findLast(
      ({ speaker, cue, source, nested }) =>
        speaker.name !== null && cue.length > 0 && !nested && (source[0]?.[0] ?? 0) < before,
    );

/** Whom the paragraphs before are about: the subject of the previous one, else the person last named in them. */
function previousSubject(reading: Reading, quote: StandingQuote): LikelySpeaker | null {
  let seen = 0;
  for (let paragraph = quote.paragraph - 1; paragraph >= 0 && seen < REACH; paragraph--) {
    const first = reading.isBody(paragraph) ? reading.sentences(paragraph)[0] : undefined;
    if (!first) continue;
    seen++;
    const subject =
      (seen === 1 ? subjectOf(reading, first, paragraph) : null) ?? lastNamed(reading, paragraph);
    if (!subject) continue;
    return speaksOf(reading, quote, subject.name)
      ? null
      : { ...subject, isQuoted: false, resolution: 'previous-paragraph' };
  }
  return null;
}

/** The person named last outside quotations in a paragraph: a source of the page, or a name with a description. */
function lastNamed(reading: Reading, paragraph: number): Subject | null {
  const [start] = reading.paragraphSpan(paragraph);
  const words = reading.words(reading.paragraphSpan(paragraph));
  let last: Subject | null = null;
  for (const match of words.matchAll(CAPITALISED)) {
    const at = start + match.index;
    const name = match[0].replace(/['’]s$/, '');
    if (reading.isQuoted(at) || (last && at < last.span[0])) continue;
    const known = knownPerson(reading, name);
    const described =
      / /.test(name) &&
      /^,? (?:who|an? |the |\d|president|head|director|[a-z]+er\b)/.test(
        words.slice(match.index + match[0].length),
      );
    if (known || described) last = { name: known ?? name, paragraph, span: [at, at + name.length] };
  }
  return last;
}

const CAPITALISED = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*)*/gu;

const knownPerson = (reading: Reading, name: string): string | null =>
  reading.sources.find(
    (source) =>
      source.namedAs === 'named-person' && source.name !== null && lastName(source.name) === lastName(name),
  )?.name ?? null;

type Subject = Omit<LikelySpeaker, 'resolution' | 'isQuoted'>;

/** The person a sentence begins with: a named source of the page, or at least two capitalised words. */
function subjectOf(reading: Reading, sentence: Span, paragraph: number): Subject | null {
  const match = NAME_AS_SUBJECT.exec(reading.words(sentence));
  const words = match?.[1]?.trim();
  if (!words) return null;
  const start = sentence[0] + (match?.[0].indexOf(words) ?? 0);
  const place = { paragraph, span: [start, start + words.length] as Span };
  const known = knownPerson(reading, words);
  if (known) return { name: known, ...place };
  return /^\p{Lu}[\p{Ll}’'-]+ (?:\p{Lu}[\p{L}.’'-]* ?)+$/u.test(words) &&
    !/^(?:The|In|On|At|An?|It|This|That)\b/.test(words)
    ? { name: words, ...place }
    : null;
}

const lastName = (name: string): string =>
  name
    .replace(/['’]s$/, '')
    .split(' ')
    .at(-1) ?? name;

const speaksOf = (reading: Reading, quote: StandingQuote, name: string): boolean =>
  new RegExp(`\\b${lastName(name).replace(/[^\p{L}\p{N}-]/gu, '.')}\\b`, 'u').test(reading.words(quote.span));
