import type { Article, ParagraphKind } from '../model/index.ts';

const BODY_KINDS = new Set<ParagraphKind>(['heading', 'body', 'list', 'quote']);

/** The article's own running text: its headings, paragraphs, list items and quotes, joined by a blank line. */
export function bodyOf(article: Pick<Article, 'text' | 'paragraphs'>): string {
  return article.paragraphs
    .filter(({ kind }) => BODY_KINDS.has(kind))
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n\n');
}
