import type { PageState } from '../messages/table.ts';
import { type Article, PARAGRAPH_KINDS, type Paragraph, type Span } from '../model/index.ts';
import { canonicalAddress } from '../page/index.ts';

/** The longest article that is analysed, in UTF-16 code units: a live blog of some 250,000 words. */
const LONGEST_TEXT = 1_500_000;

/**
 * What a content script says of its page, checked: a page that took over its own process must not be able to write
 * into another site's record, nor make the background stumble over impossible offsets.
 *
 * @param url the address that the browser itself gives for the sender's frame
 */
export function trustedPage(page: PageState, url: string): PageState {
  if (page?.state !== 'article') return page?.state === 'nothing' ? page : failed('unreadable');
  const { article } = page;
  if (!isArticle(article)) return failed('unreadable');
  if (article.text.length > LONGEST_TEXT) return { state: 'nothing', reason: 'too-long' };
  return {
    state: 'article',
    article: { ...article, url, canonicalUrl: canonicalAddress(url, article.canonicalUrl) },
    ...(page.loading === true && { loading: true }),
  };
}

const failed = (detail: string): PageState => ({ state: 'nothing', reason: 'failed', detail });

function isArticle(value: unknown): value is Article {
  const article = value as Article;
  return (
    typeof article === 'object' &&
    article !== null &&
    [article.text, article.title, article.canonicalUrl].every((part) => typeof part === 'string') &&
    Array.isArray(article.paragraphs) &&
    article.paragraphs.every((paragraph) => isParagraph(paragraph, article.text.length)) &&
    article.paragraphs.every((paragraph, i) => i === 0 || paragraph.start >= article.paragraphs[i - 1]!.end)
  );
}

function isParagraph(paragraph: Paragraph, length: number): boolean {
  return (
    PARAGRAPH_KINDS.includes(paragraph?.kind) &&
    isSpan([paragraph.start, paragraph.end], length) &&
    Array.isArray(paragraph.links) &&
    paragraph.links.every((link) => isSpan([link.start, link.end], length) && typeof link.url === 'string')
  );
}

const isSpan = ([start, end]: Span, length: number): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
