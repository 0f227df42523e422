import type { Article } from '../model/index.ts';
import { readArticle } from '../page/index.ts';
import { articleFromText } from '../text/paragraphs.ts';
import { InputError } from './failure.ts';
import { LIMITS, withCommas } from './limits.ts';
import type { Readable } from './line-input.ts';
import { type MarkupLoad, markupLoad } from './markup-load.ts';

/**
 * The article of one input.
 *
 * @throws InputError for an HTML page without an article, and for a text that is too long
 */
export async function articleOfInput(input: Readable): Promise<Article> {
  const article = 'text' in input ? articleFromText(input.text) : await articleOfPage(input.html, input.url);
  if (article.text.length > LIMITS.characters)
    throw new InputError('cli_error_too_long', { limit: withCommas(LIMITS.characters) });
  return article;
}

const MEASURES: readonly (keyof MarkupLoad)[] = ['elements', 'depth', 'attributes'];

/** The article of a page given as markup. @throws InputError where there is none */
export async function articleOfPage(html: string, url: string | null): Promise<Article> {
  const load = markupLoad(html);
  if (MEASURES.some((measure) => load[measure] > LIMITS.markup[measure]))
    throw new InputError('cli_error_page_too_long');
  const { createDocument } = await import('@mixmark-io/domino');
  const document = createDocument(html, true);
  const found = readArticle(document, { url: url ?? declaredAddress(document) ?? '', force: true });
  if ('article' in found) return found.article;
  throw new InputError(`cli_error_page_${found.reason.replaceAll('-', '_')}`, { detail: found.detail ?? '' });
}

/** The address that a saved page gives as its own: nobody else knows where it came from. */
function declaredAddress(document: Document): string | null {
  const declared =
    document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"][content]')?.getAttribute('content') ??
    '';
  return URL.canParse(declared) && /^https?:/i.test(declared) ? declared : null;
}
