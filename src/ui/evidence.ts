import type { Article, ParagraphKind, Span } from '../model/index.ts';
import { paragraphNumbers } from '../text/paragraph-numbers.ts';

/** Words that show a gap, with a little of what stands around them, and where they stand. */
export interface EvidenceWords {
  span: Span;
  before: string;
  words: string;
  after: string;
  /** What kind of paragraph they stand in. */
  kind: ParagraphKind;
  /** Of a paragraph of running text: its number, counted as the notes' texts count. */
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
    kind: article.paragraphs[index]?.kind ?? 'body',
    paragraph: paragraphNumbers(article.paragraphs)[index] ?? 0,
  };
}
