import { analyse } from '../analysis/index.ts';
import { type ExportRecord, recordFromAnalysis } from '../formats/index.ts';
import type { Article } from '../model/index.ts';
import { readArticle } from '../page/index.ts';
import { articleFromText } from '../text/paragraphs.ts';
import { InputError } from './failure.ts';
import type { Input } from './inputs.ts';
import { LIMITS, withCommas } from './limits.ts';
import { type MarkupLoad, markupLoad } from './markup-load.ts';
import { wording } from './texts.ts';

type Readable = Exclude<Input, { failure: unknown }>;

/**
 * The record of one input.
 *
 * @param minConfidence null for the engine's own
 * @throws InputError for an HTML page without an article, and for a text that is too long
 */
export async function analyseInput(input: Readable, minConfidence: number | null): Promise<ExportRecord> {
  const article = 'text' in input ? articleFromText(input.text) : await articleOfPage(input.html, input.url);
  if (article.text.length > LIMITS.characters)
    throw new InputError('cli_error_too_long', { limit: withCommas(LIMITS.characters) });
  const analysis = analyse(article, minConfidence === null ? {} : { minConfidence });
  return recordFromAnalysis(article, { ...analysis, id: input.id }, wording);
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
