import { hashText } from '../text/hash.ts';
import { webAddress } from './iri.ts';
import { plainLine } from './plain-line.ts';
import type { ExportedArticle, ExportRecord } from './record.ts';

/** What a reference manager wants to know of an article. */
export interface ArticleCitation {
  id: string;
  title: string;
  outlet: string | null;
  /** As the page writes it: whether it names one person or three is not guessed. */
  byline: string | null;
  published: CitedDate | null;
  accessed: CitedDate | null;
  url: string | null;
  language: string | null;
}

/** Year, month and day, as far as they are known. */
export type CitedDate =
  | [year: number]
  | [year: number, month: number]
  | [year: number, month: number, day: number];

export function citationOf({ id, article }: ExportRecord): ArticleCitation {
  return {
    id: `onrecord-${hashText(id)}`,
    title: plainLine(article.title),
    outlet: lineOrNull(article.outlet),
    byline: withoutBy(article),
    published: dateOf(article.published),
    accessed: dateOf(article.lastSeen),
    url: webAddress(article.canonicalUrl) ?? webAddress(article.url),
    language: lineOrNull(article.language),
  };
}

const lineOrNull = (text: string | null): string | null => plainLine(text ?? '') || null;

/** "By Ana Reyes" is credited to "Ana Reyes". */
export const withoutBy = ({ byline }: Pick<ExportedArticle, 'byline'>): string | null =>
  lineOrNull(byline && plainLine(byline).replace(/^by\s+/i, ''));

/** The calendar date with which an ISO 8601 time begins; its hours and zone are no part of a citation. */
function dateOf(time: string | null): CitedDate | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/.exec(time ?? '');
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (!month || month > 12) return [year!];
  return !day || day > 31 ? [year!, month] : [year!, month, day];
}
