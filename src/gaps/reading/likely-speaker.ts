import type { Span } from '../../model/index.ts';
import type { Reading } from './reading.ts';
import type { StandingQuote } from './standing-quotes.ts';

/** Who a reader would take a quote without a speaker for, and from where. */
export interface LikelySpeaker {
  name: string;
  resolution: 'same-paragraph-subject' | 'previous-paragraph';
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
  if (own && !speaksOf(reading, quote, own.name)) return { ...own, resolution: 'same-paragraph-subject' };
  for (let paragraph = quote.paragraph - 1; paragraph >= Math.max(0, quote.paragraph - REACH); paragraph--) {
    if (!reading.isBody(paragraph)) continue;
    const last = reading
      .statementsOf(paragraph)
      .findLast(
        (statement) => statement.speaker.name !== null && statement.cue.length > 0 && !statement.nested,
      );
    if (!last?.speaker.name) continue;
    if (speaksOf(reading, quote, last.speaker.name)) return null;
    const span = last.source[0] ?? last.cue[0] ?? [0, 0];
    return { name: last.speaker.name, resolution: 'previous-paragraph', paragraph, span };
  }
  return previousSubject(reading, quote);
}

function previousSubject(reading: Reading, quote: StandingQuote): LikelySpeaker | null {
  let paragraph = quote.paragraph - 1;
  while (paragraph >= 0 && !reading.isBody(paragraph)) paragraph--;
  const first = reading.sentences(paragraph)[0];
  const subject = first ? subjectOf(reading, first, paragraph) : null;
  if (!subject || speaksOf(reading, quote, subject.name)) return null;
  return { ...subject, resolution: 'previous-paragraph' };
}

type Subject = Omit<LikelySpeaker, 'resolution'>;

/** The person a sentence begins with: a named source of the page, or at least two capitalised words. */
function subjectOf(reading: Reading, sentence: Span, paragraph: number): Subject | null {
  const match = NAME_AS_SUBJECT.exec(reading.words(sentence));
  const words = match?.[1]?.trim();
  if (!words) return null;
  const start = sentence[0] + (match?.[0].indexOf(words) ?? 0);
  const place = { paragraph, span: [start, start + words.length] as Span };
  const known = reading.sources.find(
    (source) =>
      source.namedAs === 'named-person' && source.name !== null && lastName(source.name) === lastName(words),
  );
  if (known?.name) return { name: known.name, ...place };
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
