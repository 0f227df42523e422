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

/**
 * What a content script answers that was asked. An answer may be older than the page's address, which scripts change
 * without loading anything: of one site it keeps the address that it was read at, of another it never had one.
 *
 * @param told the address that the browser gives for the frame that was asked; undefined where it gives none
 */
export function trustedAnswer(page: PageState, told: string | undefined): PageState {
  const claimed = page?.state === 'article' ? String(page.article?.url) : '';
  return trustedPage(page, told === undefined || originOf(claimed) === originOf(told) ? claimed : told);
}

export const originOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).origin : null;

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
