import type { Page } from 'puppeteer-core';
import type { ArticleRecord, NoteRecord, StatementRecord } from '../src/model/index.ts';

/** Everything in the extension's store. */
export interface Kept {
  articles: ArticleRecord[];
  statements: StatementRecord[];
  notes: NoteRecord[];
}

/** Everything in the extension's store, read through one of its own pages. */
export function readStore(extensionPage: Page): Promise<Kept> {
  return extensionPage.evaluate(async () => {
    // Opening a database that is not there would make an empty one.
    const there = (await indexedDB.databases()).some(({ name }) => name === 'onrecord');
    if (!there) return { articles: [], statements: [], notes: [] };
    return new Promise<Kept>((resolve, reject) => {
      const request = indexedDB.open('onrecord');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const transaction = request.result.transaction(['articles', 'statements', 'notes']);
        const all = (name: string) => transaction.objectStore(name).getAll();
        const [articles, statements, notes] = [all('articles'), all('statements'), all('notes')];
        transaction.oncomplete = () => {
          request.result.close();
          resolve({ articles: articles.result, statements: statements.result, notes: notes.result });
        };
      };
    });
  });
}
