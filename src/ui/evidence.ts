import type { Article, Span } from '../model/index.ts';

/** Words that show a gap, with a little of what stands around them, and where they stand. */
export interface EvidenceWords {
  span: Span;
  before: string;
  words: string;
  after: string;
  /** Counted from 1, as a reader counts. */
  paragraph: number;
}

const AROUND = 28;

/** The words of a span with up to 28 characters around them, cut between words and never across paragraphs. */
export function evidenceWords(article: Pick<Article, 'text' | 'paragraphs'>, span: Span): EvidenceWords {
  const [start, end] = span;
  const index = article.paragraphs.findIndex((paragraph) => start < paragraph.end);
  const paragraph = article.paragraphs[index] ?? { start: 0, end: article.text.length };
  const before = article.text.slice(Math.max(paragraph.start, start - AROUND), start);
  const after = article.text.slice(end, Math.max(end, Math.min(paragraph.end, end + AROUND)));
  return {
    span,
    before: start - AROUND > paragraph.start ? `…${before.replace(/^\S*\s/, '')}` : before,
    words: article.text.slice(start, end),
    after: end + AROUND < paragraph.end ? `${after.replace(/\s\S*$/, '')}…` : after,
    paragraph: index + 1,
  };
}
