import type { Span } from '../model/index.ts';
import type { Quotation } from '../text/quotation-marks.ts';
import type { Reading } from './reading/reading.ts';
import { overlaps } from './reading/spans.ts';
import { creditsSomebody } from './reading/standing-quotes.ts';
import { defineRule } from './rule.ts';

/** How many words of the quotation the note shows. */
const SHOWN_WORDS = 4;

/** Taxonomy 14. */
export const quoteMarksUnbalanced = defineRule<Quotation>({
  id: 'quote-marks-unbalanced',
  version: '1.1',
  test: 'The marks do not show where quoted words begin or end: one is missing, a pair mixes straight and curly, or one closes in mid-sentence.',
  standards: ['NYT-QUOTE', 'GRD-QUOTE', 'AP-RUN'],
  subjects: (reading) =>
    reading.article.paragraphs.flatMap((_, paragraph) =>
      reading.isBody(paragraph) ? reading.quotations(paragraph).filter((q) => q.kind === 'double') : [],
    ),
  applies: (quotation, reading) =>
    quotation.status === 'mixed'
      ? isStraight(quotation.opener) !== isStraight(quotation.closer)
      : quotation.status === 'closed'
        ? breaksOff(quotation, reading)
        : (quotation.status === 'unclosed' || quotation.status === 'unopened') &&
          hasOddMark(reading, quotation.paragraph),
  unless: [
    {
      because: 'the mark stands for inches, seconds or a title of one letter',
      when: ({ start, status }, reading) =>
        status !== 'mixed' && /\d\s?$/.test(reading.text.slice(Math.max(0, start - 2), start)),
    },
  ],
  severity: () => 'warning',
  anchor: anchorOf,
  evidence: () => [],
  statements: (quotation, reading) => {
    const anchor = anchorOf(quotation, reading);
    return reading
      .statementsOf(quotation.paragraph)
      .filter((statement) => statement.content.some((content) => overlaps(content, anchor)))
      .slice(0, 1)
      .map(({ id }) => id);
  },
  group: ({ start }) => String(start),
  note: (quotation, reading) => {
    const words = reading.words(quotation.inner).split(/\s+/);
    const start = quotation.status === 'unopened' ? 'none' : words.slice(0, SHOWN_WORDS).join(' ');
    const last = reading
      .words(anchorOf(quotation, reading))
      .replace(/["“”]+$/, '')
      .split(/\s+/);
    const end =
      quotation.status === 'unclosed'
        ? 'none'
        : last
            .slice(-SHOWN_WORDS / 2)
            .join(' ')
            .replace(/[,.]$/, '');
    const form = quotation.status === 'mixed' && !stopsShort(quotation, reading) ? 'mixed' : 'short';
    return { slots: { start, end, form } };
  },
  confidence: ({ status }) => (status === 'mixed' ? 0.9 : 0.75),
});

const isStraight = (mark: string): boolean => /^["'`]/.test(mark);

/** One double mark too many or too few; doubled marks inside doubled marks are untidy, but they pair. */
function hasOddMark(reading: Reading, paragraph: number): boolean {
  const known = odd.get(reading) ?? new Map<number, boolean>();
  odd.set(reading, known);
  const counted =
    known.get(paragraph) ??
    (reading.words(reading.paragraphSpan(paragraph)).match(/["“”„«»]|''|``/g)?.length ?? 0) % 2 === 1;
  known.set(paragraph, counted);
  return counted;
}

const odd = new WeakMap<Reading, Map<number, boolean>>();

/** The quoted fragment with its marks; where the opening one is missing, the words of the clause before the other. */
function anchorOf(quotation: Quotation, reading: Reading): Span {
  if (quotation.status !== 'unopened') return [quotation.start, quotation.end];
  const [start] = reading.sentenceAt(quotation.start);
  const words = reading.words([start, quotation.start]);
  const from = Math.max(
    0,
    ...[...words.matchAll(/[,;:"”“]\s|\s(?=(?:\S+\s+){0,3}\S*$)/g)].map((m) => (m.index ?? 0) + m[0].length),
  );
  return [start + Math.min(from, Math.max(0, words.length - 1)), quotation.end];
}

/** Whether the closing mark stands after a comma and no credit follows: the quoted sentence is cut in its middle. */
function stopsShort(quotation: Quotation, reading: Reading): boolean {
  const after = reading.words([quotation.end, reading.paragraphSpan(quotation.paragraph)[1]]);
  const inner = reading.words(quotation.inner);
  return inner.endsWith(',') && /^\s+(?:who|which|that|and|but|whose)\b/.test(after);
}

const FEWEST_WORDS = 5;
/** A relative goes on with the last noun between the marks, and leaves the sentence there without its verb. */
const GOES_ON = /^\s+(?:who|whose|whom|which)\s+\p{L}/u;

/**
 * Taxonomy 14 (c) where the marks pair: a whole sentence is begun between them, a comma stands before the closing mark,
 * and what follows goes on with it and credits nobody. American style sets a comma inside the marks of a scrap too; a
 * scrap begins no sentence, and a credit may stand on either side.
 */
function breaksOff(quotation: Quotation, reading: Reading): boolean {
  if (quotation.level !== 0) return false;
  const inner = reading.words(quotation.inner);
  const [from, to] = reading.paragraphSpan(quotation.paragraph);
  if (!inner.endsWith(',') || !/^\p{Lu}/u.test(inner) || inner.split(/\s+/).length < FEWEST_WORDS)
    return false;
  const before = reading.words([from, quotation.start]);
  if (!/(?:^|[.!?…:]["”’')\]]*)\s*$/.test(before)) return false;
  const after = reading.words([quotation.end, to]);
  if (!GOES_ON.test(after)) return false;
  const [start] = reading.sentenceAt(quotation.start);
  return !creditsSomebody(reading, quotation.paragraph, [start, quotation.end + restOfSentence(after)]);
}

const restOfSentence = (words: string): number => /[.!?](?:\s|$)|["“”]/.exec(words)?.index ?? words.length;
