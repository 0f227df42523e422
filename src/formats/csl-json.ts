import { type ArticleCitation, citationOf } from './article-citation.ts';
import { type ExportOptions, type Sequence, stopIfCancelled } from './export.ts';
import { jsonText } from './json-text.ts';
import type { ExportRecord } from './record.ts';

/** The articles, without their statements, as items of CSL-JSON 1.0 ("article-newspaper"), which Zotero and pandoc read. */
export async function* writeCslJson(
  records: Sequence<ExportRecord>,
  options: ExportOptions,
): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const record of records) {
    stopIfCancelled(options);
    yield separator + jsonText(cslItem(citationOf(record)));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

const cslItem = (article: ArticleCitation) => ({
  id: article.id,
  type: 'article-newspaper',
  title: article.title,
  ...(article.outlet !== null && { 'container-title': article.outlet }),
  ...(article.byline !== null && { author: [{ literal: article.byline }] }),
  ...(article.published && { issued: { 'date-parts': [article.published] } }),
  ...(article.accessed && { accessed: { 'date-parts': [article.accessed] } }),
  ...(article.url !== null && { URL: article.url }),
  ...(article.language !== null && { language: article.language }),
});
