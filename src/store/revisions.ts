import type { RevisionRecord } from '../model/index.ts';
import { orStoreError } from './errors.ts';
import { openStore } from './open.ts';

/** The earlier versions of an article, oldest first. @throws StoreError */
export async function readRevisions(articleId: string): Promise<RevisionRecord[]> {
  return orStoreError(async () =>
    (await openStore()).getAll('revisions', IDBKeyRange.bound([articleId], [articleId, []])),
  );
}

/**
 * How many versions `thinRevisions` would delete now.
 *
 * @param most how many of an article would stay
 * @throws StoreError
 */
export const countOlderRevisions = (most: number): Promise<number> =>
  orStoreError(async () => {
    const keys = await (await openStore()).getAllKeys('revisions');
    const ofArticles = new Map<string, number>();
    for (const [articleId] of keys) ofArticles.set(articleId, (ofArticles.get(articleId) ?? 0) + 1);
    return [...ofArticles.values()].reduce((sum, count) => sum + Math.max(0, count - most), 0);
  });

/**
 * Deletes, of every article, all earlier versions but the latest few.
 *
 * @param most how many of an article stay
 * @throws StoreError
 */
export async function thinRevisions(most: number): Promise<void> {
  return orStoreError(async () => {
    const transaction = (await openStore()).transaction('revisions', 'readwrite');
    const done = transaction.done.catch((error: unknown) => error);
    let article: string | null = null;
    let passed = 0;
    // From the latest version of an article to its first, article by article.
    let cursor = await transaction.store.openCursor(null, 'prev');
    while (cursor) {
      const [articleId] = cursor.primaryKey;
      passed = articleId === article ? passed + 1 : 1;
      article = articleId;
      if (passed > most) await cursor.delete();
      cursor = await cursor.continue();
    }
    const failure = await done;
    if (failure) throw failure;
  });
}
