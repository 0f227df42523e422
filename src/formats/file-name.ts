import type { ExportRecord } from './record.ts';

/** A headline as a file name that every system takes: letters and digits of any script, words joined by hyphens. */
export function fileName(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name ? `${name}-${word}` : word;
    if (longer.length > 60) break;
    name = longer;
  }
  return name || 'on-the-record';
}

/**
 * The name of one file of many, so that they sort in the order of the articles and no two are the same.
 *
 * @param number of the article, from 1
 */
export const numberedFileName = (
  number: number,
  { id, article }: Pick<ExportRecord, 'id'> & { article?: Pick<ExportRecord['article'], 'title'> },
  extension: string,
): string => `${String(number).padStart(5, '0')}-${fileName(article?.title || id)}.${extension}`;
