import type { Span } from '../../../model/index.ts';
import { around } from './context.ts';
import { KINDS } from './kinds.ts';
import { nounPhraseAt } from './numbers.ts';
import { unnamedStudies } from './studies.ts';

export { isAnyStudy } from './studies.ts';

/** Without a digit or one of these words there is no figure; most sentences stop here. */
const MAY_HOLD_A_FIGURE =
  /\d|%|\b(?:an estimated|percent|per cent|times|twice|in ten|in every|one in|out of|thirds?|quarters?|fifths?|sixths?|tenths?|half|(?:thousands|hundreds|dozens|scores|millions) of|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|eleven|twelve|[a-z]+teen|counted|largest|biggest|highest|lowest|poorest|richest|deadliest|busiest|studies|study|research|surveys?|polls?|polling|data|figures|statistics|estimates|models|modell?ing|simulations)\b/i;

/** "Undecided 9%" is a line of a table. */
const IS_SENTENCE = /\s\S+\s+\S+\s+\S/;

/**
 * The first figure that the sentence from `start` to `end` gives as measured, counted or estimated, or the studies
 * that it rests on without naming one; null for none. The figure is its number, quantifier and what it counts.
 */
export function findFigure(text: string, [start, end]: Span, isOpen: (at: number) => boolean): Span | null {
  const sentence = text.slice(start, end);
  if (!MAY_HOLD_A_FIGURE.test(sentence) || !IS_SENTENCE.test(sentence)) return null;
  const found = [unnamedStudies(sentence), ...KINDS.map((kind) => measuredIn(sentence, kind, start, isOpen))];
  let first: Span | null = null;
  for (const span of found) {
    if (span && isOpen(start + span[0]) && (!first || span[0] < first[0])) first = span;
  }
  return first && [start + first[0], start + first[1]];
}

function measuredIn(
  sentence: string,
  { head, counted, measured }: (typeof KINDS)[number],
  start: number,
  isOpen: (at: number) => boolean,
): Span | null {
  for (const match of sentence.matchAll(head)) {
    const from = match.index;
    const to = from + match[0].length;
    const lead = counted === null ? null : LEAD[counted].exec(sentence.slice(to, to + 8));
    const noun = lead ? nounPhraseAt(sentence.slice(to + lead[0].length)) : null;
    const counts = lead && noun ? to + lead[0].length + noun.length : to;
    const last =
      counts + (noun ? (PLACE.exec(sentence.slice(counts, counts + LONGEST_PLACE))?.[0].length ?? 0) : 0);
    const place = around(sentence, [from, to], last);
    if (isOpen(start + from) && measured({ head: match[0], noun, around: place })) return [from, last];
  }
  return null;
}

/** "… in the county": part of what is counted. */
const PLACE =
  /^ in (?:the|this) (?:[\p{Ll}-]+ )?(?:area|capital|city|country|county|district|nation|province|region|state|town|valley|village|world)\b/u;
const LONGEST_PLACE = 60; // code units

/** What stands between a number and what it counts. */
const LEAD = { of: /^ of (?=\p{L})/u, next: /^ (?:of )?(?=\p{L})/u } as const;
