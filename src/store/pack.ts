import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type { ArticleRecord, Gap, Statement } from '../model/index.ts';

/** What is kept of an article and only read to show it: never queried, therefore packed. */
export interface ArticlePayload {
  article: ArticleRecord;
  /** In reading order. */
  statements: Statement[];
  /** What the latest analysis found. */
  gaps: Gap[];
}

/** One JSON line as a gzip member: the same bytes for the same value, wherever and whenever it is packed. */
export const packLine = (value: unknown): Uint8Array<ArrayBuffer> =>
  gzipSync(strToU8(`${JSON.stringify(value)}\n`), { level: 6, mem: 5, mtime: 0 });

/** @throws where the bytes are cut, or are no JSON */
export const unpackLine = (packed: Uint8Array): unknown => JSON.parse(strFromU8(gunzipSync(packed)));

export const packArticle = (payload: ArticlePayload): Uint8Array<ArrayBuffer> =>
  packLine({ record: 'article', ...payload });

export const unpackArticle = (packed: Uint8Array): ArticlePayload => {
  const { article, statements, gaps } = unpackLine(packed) as ArticlePayload;
  return { article, statements, gaps };
};
