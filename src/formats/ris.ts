import { type ArticleCitation, type CitedDate, citationOf } from './article-citation.ts';
import { type ExportOptions, type Sequence, stopIfCancelled } from './export.ts';
import type { ExportRecord } from './record.ts';

/** The articles, without their statements, in RIS (type NEWS), which every reference manager reads. */
export async function* writeRis(
  records: Sequence<ExportRecord>,
  options: ExportOptions,
): AsyncGenerator<string> {
  for await (const record of records) {
    stopIfCancelled(options);
    yield risEntry(citationOf(record));
  }
}

function risEntry(article: ArticleCitation): string {
  const fields: [tag: string, value: string | null][] = [
    ['TY', 'NEWS'],
    ['ID', article.id],
    ['TI', article.title],
    ['T2', article.outlet],
    ['AU', article.byline],
    ['PY', article.published && String(article.published[0]).padStart(4, '0')],
    ['DA', risDate(article.published)],
    ['Y2', risDate(article.accessed)],
    ['UR', article.url],
    ['LA', article.language],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n\r\n`;
}

const risDate = (date: CitedDate | null): string | null =>
  date?.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('/') ?? null;
