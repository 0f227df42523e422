import type { Page } from 'puppeteer-core';
import type { ArticleRecord, NoteRecord, RevisionRecord, Statement } from '../src/model/index.ts';
import { joinNotes } from '../src/store/joined.ts';
import { unpackArticle } from '../src/store/pack.ts';

/** Everything in the extension's store that belongs to articles. */
export interface Kept {
  articles: ArticleRecord[];
  statements: { articleId: string; id: string; statement: Statement }[];
  /** Machine's and people's notes. */
  notes: NoteRecord[];
  revisions: RevisionRecord[];
}

/**
 * Everything in the extension's store, read through one of its own pages. No function in it has a name: the tool that
 * runs scripts marks named ones by a helper that the page does not have.
 */
export async function readStore(extensionPage: Page): Promise<Kept> {
  const { packed, rows, touched, revisions } = await extensionPage.evaluate(async () => {
    const nothing = { packed: [] as number[][], rows: [], touched: [], revisions: [] };
    // Opening a database that is not there would make an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'onrecord')) return nothing;
    return new Promise<{
      packed: number[][];
      rows: { id: string; firstSeen: number; lastSeen: number }[];
      touched: NoteRecord[];
      revisions: RevisionRecord[];
    }>((resolve, reject) => {
      const request = indexedDB.open('onrecord');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const stores = ['articles', 'rows', 'notes', 'revisions'];
        const transaction = request.result.transaction(stores);
        const reads = stores.map((store) => transaction.objectStore(store).getAll());
        transaction.oncomplete = () => {
          request.result.close();
          const [articles, rows, touched, revisions] = reads.map((read) => read.result);
          const bytes = articles!.map(({ packed }: { packed: Uint8Array }) => [...packed]);
          const seen = rows!.map(({ id, firstSeen, lastSeen }) => ({ id, firstSeen, lastSeen }));
          resolve({ packed: bytes, rows: seen, touched: touched!, revisions: revisions! });
        };
      };
    });
  });
  const articles = packed.map((bytes) => unpackArticle(Uint8Array.from(bytes)));
  const seen = new Map(rows.map((row) => [row.id, row]));
  return {
    articles: articles.map(({ article }) => ({ ...article, ...seen.get(article.id) })),
    statements: articles.flatMap(({ article, statements }) =>
      statements.map((statement) => ({ articleId: article.id, id: statement.id, statement })),
    ),
    notes: articles.flatMap(({ article: { id }, gaps }) =>
      joinNotes(
        id,
        gaps,
        touched.filter((note) => note.articleId === id),
      ),
    ),
    revisions,
  };
}
