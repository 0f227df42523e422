import { REPORTING_FORMS } from '../../attribution/en/reporting-verbs.ts';
import type { Span, Statement } from '../../model/index.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Reading } from './reading.ts';
import { overlaps } from './spans.ts';

/** A quotation that makes up whole sentences of its paragraph, with what stands before and after it there. */
export interface StandingQuote {
  quotation: Quotation;
  span: Span;
  paragraph: number;
  /** The nearest sentences of the paragraph before and after that are no quotation; null at its edges. */
  before: Span | null;
  after: Span | null;
  /** What attribution made of it, if anything. */
  statement: Statement | null;
}

const FEWEST_WORDS = 4;
const SENTENCE_END = /[.!?…:]["”’')\]]*$/;

/** All such quotations of the running text, in reading order. Titles, scare quotes and scraps are none. */
export function standingQuotes(reading: Reading): StandingQuote[] {
  return reading.article.paragraphs.flatMap((_, paragraph) =>
    reading.kind(paragraph) === 'body' || reading.kind(paragraph) === 'quote'
      ? reading
          .quotations(paragraph)
          .filter((quotation) => isStanding(reading, quotation))
          .map((quotation) => placed(reading, quotation))
      : [],
  );
}

function isStanding(reading: Reading, quotation: Quotation): boolean {
  if (quotation.kind !== 'double' || quotation.level !== 0 || quotation.status === 'unopened') return false;
  const [start, end] = reading.paragraphSpan(quotation.paragraph);
  const before = reading.words([start, quotation.start]).trimEnd();
  const after = reading.words([quotation.end, end]).trimStart();
  const inner = reading.words(quotation.inner);
  if (inner.split(/\s+/).length < FEWEST_WORDS) return false;
  if (before !== '' && !SENTENCE_END.test(before)) return false;
  if (!/^[\s“"'‘([]*(?:\p{Lu}|\d|…|\.\.\.)/u.test(inner)) return false;
  if (before === '' && after === '' && !/[.!?…,;:—–-]$/.test(inner)) return false; // a heading made of a quotation
  return after === '' || (/[.!?…]["”’')\]]*$/.test(inner) && /^[“"‘'([]?(?:\p{Lu}|\d)/u.test(after));
}

function placed(reading: Reading, quotation: Quotation): StandingQuote {
  const { paragraph } = quotation;
  const span: Span = [quotation.start, quotation.end];
  const others = reading.sentences(paragraph).filter((sentence) => !isAllQuoted(reading, sentence));
  return {
    quotation,
    span,
    paragraph,
    before: others.findLast((sentence) => sentence[1] <= span[0]) ?? null,
    after: others.find((sentence) => sentence[0] >= span[1]) ?? null,
    statement: reading.statementsOf(paragraph).find((s) => s.content.some((c) => overlaps(c, span))) ?? null,
  };
}

const isAllQuoted = (reading: Reading, [start, end]: Span): boolean =>
  reading.isQuoted(start) && reading.isQuoted(end - 1);

/**
 * Whether somebody is credited in these words: by a cue and a source of one statement, or by a reporting verb that
 * attribution made nothing of. In doubt a quote has a speaker.
 */
export const creditsSomebody = (reading: Reading, paragraph: number, sentence: Span | null): boolean =>
  sentence !== null &&
  (reading
    .statementsOf(paragraph)
    .some(
      (statement) =>
        statement.type !== 'outlet-claim' &&
        statement.cue.some((cue) => overlaps(cue, sentence)) &&
        statement.source.length > 0,
    ) ||
    tokenise(reading.text, ...sentence).some(
      ({ start, text }) => isReporting(text.toLowerCase()) && !reading.isQuoted(start),
    ));

const isReporting = (word: string): boolean => {
  const form = REPORTING_FORMS.get(word)?.form;
  return (form !== undefined && form !== 'base') || word === 'reads' || word === 'asked' || word === 'asks';
};
