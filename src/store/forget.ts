import type { LibraryRow, LibraryTotals } from '../model/index.ts';
import { tellChanged } from './changes.ts';
import { orStoreError } from './errors.ts';
import { openStore } from './open.ts';
import { ofArticle, readFrom, readState, writeRows, writeStore } from './transaction.ts';

/** How much is kept. @throws StoreError */
export const keptTotals = (): Promise<LibraryTotals> =>
  readFrom(async (transaction) => {
    const { articles, statements, notes, own } = await readState(transaction);
    return { articles, statements, notes, own };
  });

/** Articles that are deleted in one transaction. */
const BATCH = 500;

/**
 * How many articles `forgetUntouched` would delete now. Takes what it takes.
 *
 * @throws StoreError
 */
export const countUntouched = async (before: number, spared: ReadonlySet<string>): Promise<number> =>
  (await untouchedIds(before, spared)).length;

/**
 * Deletes articles that the reader did nothing with, all that belongs to them included. What came with a file is not
 * among them: bringing it in was something.
 *
 * @param before last seen before this time (milliseconds since 1970); infinity for all
 * @param spared addresses that stay, because a tab shows them
 * @returns how many were found to delete
 * @throws StoreError
 */
export async function forgetUntouched(before: number, spared: ReadonlySet<string>): Promise<number> {
  const ids = await untouchedIds(before, spared);
  for (let from = 0; from < ids.length; from += BATCH) await forget(ids.slice(from, from + BATCH), before);
  return ids.length;
}

const isForgettable = ({ lastSeen, imported }: LibraryRow, before: number): boolean =>
  lastSeen < before && !imported;

const untouchedIds = (before: number, spared: ReadonlySet<string>): Promise<string[]> =>
  readFrom(async (transaction) => {
    const [rows, noteKeys] = await Promise.all([
      transaction.objectStore('rows').getAll(IDBKeyRange.lowerBound('')),
      transaction.objectStore('notes').getAllKeys(),
    ]);
    const touched = new Set(noteKeys.map(([articleId]) => articleId));
    return rows
      .filter((row) => isForgettable(row, before) && !touched.has(row.id) && !spared.has(row.id))
      .map(({ id }) => id);
  });

/** An article that was judged, written on or looked at meanwhile stays. */
const forget = (ids: readonly string[], before: number): Promise<void> =>
  writeStore('relaxed', ids, async (transaction) => {
    const rows = await Promise.all(
      ids.map(async (id) => {
        const [row, touched] = await Promise.all([
          transaction.objectStore('rows').get(id),
          transaction.objectStore('notes').count(ofArticle(id)),
        ]);
        return row && touched === 0 && isForgettable(row, before) ? row : undefined;
      }),
    );
    const gone = rows.filter((row) => row !== undefined);
    await Promise.all([
      ...gone.map(({ id }) => transaction.objectStore('articles').delete(id)),
      ...gone.map(({ id }) => transaction.objectStore('revisions').delete(ofArticle(id))),
      writeRows(
        transaction,
        gone.map((row) => ({ before: row, after: undefined })),
      ),
    ]);
  });

/** Deletes all that is kept of anything that was read, judged or written. @throws StoreError */
export async function deleteEverything(): Promise<void> {
  await orStoreError(async () => {
    const database = await openStore();
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite', {
      durability: 'strict',
    });
    const done = transaction.done.catch((error: unknown) => error);
    await Promise.all([...database.objectStoreNames].map((name) => transaction.objectStore(name).clear()));
    const failure = await done;
    if (failure) throw failure;
  });
  tellChanged([]);
}
