import type { Article, Span } from '../../model/index.ts';
import { findQuotations, type Quotation } from '../../text/quotation-marks.ts';
import { splitSentences } from '../../text/sentences.ts';
import { type Token, tokenise } from '../../text/tokens.ts';

/** A paragraph taken apart once, for everybody who reads it. */
export interface ParagraphReading {
  span: Span;
  tokens: Token[];
  sentences: Span[];
  /** Outermost quotations, in order. */
  quotations: Quotation[];
  /** Number of sentences in the paragraphs before it. */
  sentencesBefore: number;
}

const known = new WeakMap<Article, readonly ParagraphReading[]>();

/** Takes an article apart into tokens, sentences and quotations: once, whoever asks. Linear in the length of its text. */
export function readArticle(article: Article): readonly ParagraphReading[] {
  const readings = known.get(article) ?? takenApart(article);
  known.set(article, readings);
  return readings;
}

function takenApart(article: Article): ParagraphReading[] {
  const { text } = article;
  const spans = article.paragraphs.map(({ start, end }): Span => [start, end]);
  const quotations: Quotation[][] = spans.map(() => []);
  for (const quotation of findQuotations(text, spans)) {
    if (quotation.level === 0 && quotation.status !== 'unopened')
      quotations[quotation.paragraph]?.push(quotation);
  }
  let sentencesBefore = 0;
  return spans.map((span, index) => {
    const sentences = splitSentences(text, span[0], span[1]);
    const reading = {
      span,
      tokens: tokenise(text, span[0], span[1]),
      sentences,
      quotations: quotations[index] as Quotation[],
      sentencesBefore,
    };
    sentencesBefore += sentences.length;
    return reading;
  });
}

/** Index of the last of `length` ranges in order that begins at or before `offset`; -1 where all begin after it. */
function lastBegun(length: number, startOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the last range that begins at or before `offset`; -1 where all begin after it. Ranges are in order. */
export function lastBeginningBy(ranges: readonly { start: number }[], offset: number): number {
  return lastBegun(ranges.length, (index) => (ranges[index] as { start: number }).start, offset);
}

/** Index of the paragraph in which `offset` stands; -1 where all begin after it. */
export function paragraphAt(readings: readonly ParagraphReading[], offset: number): number {
  return lastBegun(readings.length, (index) => (readings[index] as ParagraphReading).span[0], offset);
}

/** Number of the sentence, counted through the article, in which `offset` stands. */
export function sentenceAt(readings: readonly ParagraphReading[], offset: number): number {
  const paragraph = readings[paragraphAt(readings, offset)];
  if (!paragraph) return 0;
  const { sentences } = paragraph;
  const within = lastBegun(sentences.length, (index) => (sentences[index] as Span)[0], offset);
  return paragraph.sentencesBefore + Math.max(0, within);
}
