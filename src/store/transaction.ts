import type { IDBPTransaction, StoreKey, StoreValue } from 'idb';
import type { LibraryRow, NoteRecord, RevisionRecord } from '../model/index.ts';
import { tellChanged } from './changes.ts';
import { orStoreError } from './errors.ts';
import { joinNotes } from './joined.ts';
import { openStore } from './open.ts';
import { type ArticlePayload, unpackArticle } from './pack.ts';
import { totalsAfter } from './rows.ts';
import type { LibraryState, Schema } from './schema.ts';

const READ = ['articles', 'rows', 'notes', 'revisions', 'state'] as const;
const WRITTEN = [...READ, 'views', 'staged'] as const;
type ReadName = (typeof READ)[number];
interface ReadableStore<Name extends ReadName> {
  get(key: StoreKey<Schema, Name>): Promise<StoreValue<Schema, Name> | undefined>;
  getAll(range: IDBKeyRange): Promise<StoreValue<Schema, Name>[]>;
  getAllKeys(): Promise<StoreKey<Schema, Name>[]>;
}
/** A transaction as far as reading needs it; one that writes can do it too. */
export interface Reading {
  objectStore<Name extends ReadName>(name: Name): ReadableStore<Name>;
}
export type Writing = IDBPTransaction<Schema, (typeof WRITTEN)[number][], 'readwrite'>;

/** Every key that begins with this article's address. */
export const ofArticle = (articleId: string) => IDBKeyRange.bound([articleId], [articleId, []]);

/** All that is kept of one article. */
export interface KeptArticle extends ArticlePayload {
  row: LibraryRow;
  /** Notes that a person judged or wrote. */
  touched: NoteRecord[];
  /** All notes. */
  notes: NoteRecord[];
}

/**
 * One transaction over everything that belongs to articles: all of it or nothing. The work awaits nothing but the
 * database. Open libraries are told once it is on disk.
 *
 * @throws StoreError
 */
export async function writeStore<Value>(
  durability: 'strict' | 'relaxed',
  articleIds: readonly string[],
  work: (transaction: Writing) => Promise<Value>,
): Promise<Value> {
  return orStoreError(async () => {
    const transaction = (await openStore()).transaction([...WRITTEN], 'readwrite', { durability });
    const done = transaction.done.catch((error: unknown) => error);
    let value: Value;
    try {
      value = await work(transaction);
    } catch (error) {
      abort(transaction);
      await done;
      throw error;
    }
    const failure = await done;
    if (failure) throw failure;
    tellChanged(articleIds);
    return value;
  });
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It ended by itself, with the error that is being thrown.
  }
}

/** @throws StoreError */
export async function readFrom<Value>(work: (transaction: Reading) => Promise<Value>): Promise<Value> {
  return orStoreError(async () => work((await openStore()).transaction([...READ]) as Reading));
}

/** All that is kept of an article, or undefined. */
export async function readKept(transaction: Reading, articleId: string): Promise<KeptArticle | undefined> {
  const [stored, row, touched] = await Promise.all([
    transaction.objectStore('articles').get(articleId),
    transaction.objectStore('rows').get(articleId),
    transaction.objectStore('notes').getAll(ofArticle(articleId)),
  ]);
  if (!stored || !row) return undefined;
  const payload = unpackArticle(stored.packed);
  const { firstSeen, lastSeen } = row;
  return {
    ...payload,
    article: { ...payload.article, firstSeen, lastSeen },
    row,
    touched,
    notes: joinNotes(articleId, payload.gaps, touched),
  };
}

const NOTHING: LibraryState = { name: 'state', changed: 0, articles: 0, statements: 0, notes: 0, own: 0 };

export const readState = async (transaction: Reading): Promise<LibraryState> =>
  (await transaction.objectStore('state').get('state')) ?? NOTHING;

/**
 * Puts rows in the place of others and keeps number of changes and totals with them. That an article came with a file
 * is told by its row alone, so that it goes from each row to the next.
 *
 * @param rows each with what is kept now; `after` is given the number of this change, undefined deletes the row
 */
export async function writeRows(
  transaction: Writing,
  rows: readonly { before: LibraryRow | undefined; after: ((changed: number) => LibraryRow) | undefined }[],
): Promise<void> {
  const state = await readState(transaction);
  let { changed, ...totals } = state;
  const store = transaction.objectStore('rows');
  const writes = rows.map(({ before, after }) => {
    const next = after?.(++changed);
    const row = next && before?.imported ? { ...next, imported: true as const } : next;
    totals = { ...totals, ...totalsAfter(totals, before, row) };
    if (row) return store.put(row);
    return before ? store.delete(before.id) : undefined;
  });
  await Promise.all([...writes, transaction.objectStore('state').put({ ...totals, changed })]);
}

/** The earlier versions of an article, oldest first. */
export const revisionsOf = (transaction: Reading, articleId: string): Promise<RevisionRecord[]> =>
  transaction.objectStore('revisions').getAll(ofArticle(articleId));
