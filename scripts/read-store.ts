import type { Page } from 'puppeteer-core';
import type { ArticleRecord, NoteRecord, RevisionRecord, StatementRecord } from '../src/model/index.ts';

/** Everything in the extension's store. */
export interface Kept {
  articles: ArticleRecord[];
  statements: StatementRecord[];
  notes: NoteRecord[];
  revisions: RevisionRecord[];
}

/**
 * Everything in the extension's store, read through one of its own pages. No function in it has a name: the tool that
 * runs scripts marks named ones by a helper that the page does not have.
 */
export function readStore(extensionPage: Page): Promise<Kept> {
  return extensionPage.evaluate(async () => {
    // Opening a database that is not there would make an empty one.
    const there = (await indexedDB.databases()).some(({ name }) => name === 'onrecord');
    if (!there) return { articles: [], statements: [], notes: [], revisions: [] };
    return new Promise<Kept>((resolve, reject) => {
      const request = indexedDB.open('onrecord');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const stores = ['articles', 'statements', 'notes', 'revisions'];
        const transaction = request.result.transaction(stores);
        const reads = stores.map((store) => transaction.objectStore(store).getAll());
        transaction.oncomplete = () => {
          request.result.close();
          const [articles, statements, notes, revisions] = reads.map((read) => read.result);
          resolve({ articles, statements, notes, revisions } as Kept);
        };
      };
    });
  });
}
