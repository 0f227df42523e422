import type { LibraryRow, LibraryTotals, SavedView } from '../model/index.ts';
import { tellChanged } from './changes.ts';
import { orStoreError } from './errors.ts';
import { openStore } from './open.ts';
import { ROW_FORM } from './row-numbers.ts';
import { rowOf } from './rows.ts';
import { readFrom, readKept, readState, writeRows, writeStore } from './transaction.ts';

/** Rows read at a time. */
const AT_ONCE = 500;

/** How much is kept. @throws StoreError */
export const readTotals = (): Promise<LibraryTotals & { changed: number }> => readFrom(readState);

/** The rows that were looked at last, the latest first. @throws StoreError */
export function readNewestRows(most: number): Promise<LibraryRow[]> {
  return orStoreError(async () => {
    const { store } = (await openStore()).transaction('rows');
    const rows: LibraryRow[] = [];
    let cursor = await store.index('lastSeen').openCursor(null, 'prev');
    for (; cursor && rows.length < most; cursor = await cursor.continue()) rows.push(cursor.value);
    return rows;
  });
}

/** All rows by address, some hundred at a time. @throws StoreError */
export async function* readRows(): AsyncGenerator<LibraryRow[]> {
  let after: string | null = null;
  while (true) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const rows: LibraryRow[] = await orStoreError(async () =>
      (await openStore()).getAll('rows', range, AT_ONCE),
    );
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

/** The rows that changed after the change of this number, and the addresses of all rows. @throws StoreError */
export function readRowsAfter(changed: number): Promise<{ rows: LibraryRow[]; ids: string[] }> {
  return orStoreError(async () => {
    const { store } = (await openStore()).transaction('rows');
    const [rows, ids] = await Promise.all([
      store.index('changed').getAll(IDBKeyRange.lowerBound(changed, true)),
      store.getAllKeys(),
    ]);
    return { rows, ids };
  });
}

/** Makes rows anew that an earlier version of the extension wrote in another form. @throws StoreError */
export function renewRows(rows: readonly LibraryRow[]): Promise<void> {
  const old = rows.filter(({ form }) => form !== ROW_FORM).map(({ id }) => id);
  if (old.length === 0) return Promise.resolve();
  return writeStore('relaxed', old, async (transaction) => {
    const kept = await Promise.all(old.map((id) => readKept(transaction, id)));
    await writeRows(
      transaction,
      kept.flatMap((one) =>
        one
          ? [
              {
                before: one.row,
                after: (changed: number) => rowOf(one.article, one.statements, one.notes, changed),
              },
            ]
          : [],
      ),
    );
  });
}

/** Deletes an article with everything kept of it. @throws StoreError */
export function deleteArticle(articleId: string): Promise<void> {
  return writeStore('strict', [articleId], async (transaction) => {
    const range = IDBKeyRange.bound([articleId], [articleId, []]);
    const row = await transaction.objectStore('rows').get(articleId);
    await Promise.all([
      transaction.objectStore('articles').delete(articleId),
      transaction.objectStore('notes').delete(range),
      transaction.objectStore('revisions').delete(range),
      writeRows(transaction, [{ before: row, after: undefined }]),
    ]);
  });
}

/** Something made from other records and kept to save time, or undefined. @throws StoreError */
export const readDerived = (name: string): Promise<unknown> =>
  orStoreError(async () => (await (await openStore()).get('derived', name))?.value);

/** @throws StoreError */
export const keepDerived = (name: string, value: unknown): Promise<void> =>
  orStoreError(async () => void (await (await openStore()).put('derived', { name, value })));

/** Saved views in the order in which they were saved. @throws StoreError */
export const readViews = (): Promise<SavedView[]> =>
  orStoreError(async () =>
    (await (await openStore()).getAll('views')).sort((a, b) => a.createdAt - b.createdAt),
  );

/** One saved view, or undefined. @throws StoreError */
export const readView = (id: string): Promise<SavedView | undefined> =>
  orStoreError(async () => (await openStore()).get('views', id));

/** Keeps a view; open libraries are told. @throws StoreError */
export async function keepView(view: SavedView): Promise<void> {
  await orStoreError(async () => {
    const transaction = (await openStore()).transaction('views', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(view), transaction.done]);
  });
  tellChanged([]);
}

/** Deletes a view; open libraries are told. @throws StoreError */
export async function deleteView(id: string): Promise<void> {
  await orStoreError(async () => (await openStore()).delete('views', id));
  tellChanged([]);
}
