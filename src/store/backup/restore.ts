import type { Cancellation, LibraryRow, SavedView } from '../../model/index.ts';
import { orStoreError } from '../errors.ts';
import { openStore } from '../open.ts';
import { packLine, unpackLine } from '../pack.ts';
import { rowOf } from '../rows.ts';
import type { StagedRecord } from '../schema.ts';
import { ofArticle, type Writing, writeRows, writeStore } from '../transaction.ts';
import { type Conflict, type Follow, mergeArticle, type Preference, type WholeArticle } from './merge.ts';
import { mergeView } from './merge-view.ts';
import { type RestoreProgress, wholeHere } from './plan-restore.ts';
import type { BrokenPiece, IncomingItem } from './read-backup.ts';
import { packWhole, unpackWhole } from './staged.ts';

export interface RestoreOptions {
  preference: Preference;
  follow: Follow;
  /** What to do where a record cannot be read: import all the others, or nothing. */
  broken: 'rest' | 'nothing';
  cancellation: Cancellation;
  onProgress(progress: RestoreProgress): void;
  /** The browser's locks: one restore at a time, in whatever window. */
  locks: Pick<LockManager, 'request'>;
}

/** `refused`: nothing was written because of the broken records; `busy`: another window restores. */
export type RestoreResult =
  | { state: 'done'; articles: number; conflicts: Conflict[]; broken: BrokenPiece[] }
  | { state: 'refused'; broken: BrokenPiece[] }
  | { state: 'cancelled' }
  | { state: 'busy' };

const LOCK = 'onrecord.restore';
/** Bytes and records staged, and records merged, at a time. */
const BATCH_BYTES = 1 << 21;
const BATCH_RECORDS = 500;
const MERGED_AT_ONCE = 50;

class Cancelled extends Error {}

/**
 * Brings what a file holds into the store. It is first staged where nobody reads it, in batches, and checked on the way;
 * then all of it is merged in one transaction. Stopped at any moment, by the reader, by an error or by a browser that
 * was killed, the store is as it was before or complete.
 *
 * @throws StoreError, and what reading the items throws
 */
export async function restore(
  items: AsyncIterable<IncomingItem>,
  options: RestoreOptions,
): Promise<RestoreResult> {
  return options.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return { state: 'busy' };
    await clearStaged();
    try {
      const staged = await stage(items, options);
      if (!staged) return { state: 'cancelled' };
      if (staged.broken.length > 0 && options.broken === 'nothing')
        return { state: 'refused', broken: staged.broken };
      const merged = await merge(staged.records, options);
      return { state: 'done', ...merged, broken: staged.broken };
    } catch (error) {
      if (error instanceof Error && error.cause instanceof Cancelled) return { state: 'cancelled' };
      throw error;
    } finally {
      await clearStaged().catch(() => undefined);
    }
  }) as Promise<RestoreResult>;
}

/** Takes away what a restore left behind whose browser was killed; leaves one that is running alone. @throws StoreError */
export async function clearLeftovers(locks: Pick<LockManager, 'request'>): Promise<void> {
  await locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await clearStaged();
  });
}

const clearStaged = (): Promise<void> => orStoreError(async () => (await openStore()).clear('staged'));

/** @returns how many records are staged, and what cannot be read; null when it is no longer wanted */
async function stage(
  items: AsyncIterable<IncomingItem>,
  { cancellation, onProgress }: RestoreOptions,
): Promise<{ records: number; broken: BrokenPiece[] } | null> {
  const broken: BrokenPiece[] = [];
  let batch: StagedRecord[] = [];
  let bytes = 0;
  let records = 0;
  let total = 0;
  const write = async () => {
    const writing = batch;
    batch = [];
    bytes = 0;
    await orStoreError(async () => {
      const transaction = (await openStore()).transaction('staged', 'readwrite');
      await Promise.all([...writing.map((record) => transaction.store.add(record)), transaction.done]);
    });
    onProgress({ step: 'reading', done: records, total });
  };
  for await (const item of items) {
    if (cancellation.aborted) return null;
    if ('header' in item) total = item.header.articles;
    else if ('broken' in item) broken.push(item.broken);
    else {
      const record = stagedOf(item);
      batch.push(record);
      bytes += record.packed.length;
      records++;
      if (bytes >= BATCH_BYTES || batch.length >= BATCH_RECORDS) await write();
    }
  }
  await write();
  return { records, broken };
}

function stagedOf(
  item: { article: WholeArticle; packed: Uint8Array<ArrayBuffer> } | { view: SavedView },
): StagedRecord {
  if ('view' in item) return { packed: packLine(item.view), rest: null };
  return packWhole(item.article, item.packed);
}

type Unpacked = { key: number } & (
  | { view: SavedView }
  | { packed: StagedRecord['packed']; file: WholeArticle }
);

function unpackStaged({ key, packed, rest }: StagedRecord): Unpacked {
  if (rest === null) return { key: key!, view: unpackLine(packed) as SavedView };
  return { key: key!, packed, file: unpackWhole({ packed, rest }) };
}

/** As many as can be merged side by side: one article has to be written before more of it is joined to it. */
function beforeRepeated(records: readonly Unpacked[]): readonly Unpacked[] {
  const seen = new Set<string>();
  const at = records.findIndex((record) => {
    if ('view' in record) return false;
    const { id } = record.file.article;
    const again = seen.has(id);
    seen.add(id);
    return again;
  });
  return at < 0 ? records : records.slice(0, at);
}

/** Everything staged, merged in one transaction. */
function merge(
  records: number,
  { preference, follow, cancellation, onProgress }: RestoreOptions,
): Promise<{ articles: number; conflicts: Conflict[] }> {
  const conflicts: Conflict[] = [];
  const changed = new Set<string>();
  return writeStore('strict', [], async (transaction) => {
    let done = 0;
    let after = 0;
    while (true) {
      if (cancellation.aborted) throw new Cancelled();
      const range = IDBKeyRange.lowerBound(after, true);
      const next = await transaction.objectStore('staged').getAll(range, MERGED_AT_ONCE);
      if (next.length === 0) break;
      const staged = beforeRepeated(next.map(unpackStaged));
      const rows = await Promise.all(
        staged.map(async (record) => {
          if ('view' in record) {
            const views = transaction.objectStore('views');
            const merged = mergeView(await views.get(record.view.id), record.view, preference);
            if (merged === 'added' || (merged !== 'same' && merged.stays === 'file'))
              await views.put(record.view);
            return [];
          }
          const { packed, file } = record;
          const here = await wholeHere(transaction, file.article.id);
          const merged = mergeArticle(here, file, preference, follow);
          conflicts.push(...merged.conflicts);
          if (merged.same) return [];
          changed.add(file.article.id);
          return writeMerged(
            transaction,
            here,
            merged,
            merged.article.article === file.article ? packed : null,
          );
        }),
      );
      await writeRows(transaction, rows.flat());
      done += staged.length;
      after = staged.at(-1)!.key;
      onProgress({ step: 'writing', done, total: records });
    }
    await transaction.objectStore('staged').clear();
    return { articles: changed.size, conflicts };
  });
}

/** @param packed the article's record where it is the file's; null where the one here stays */
async function writeMerged(
  transaction: Writing,
  here: WholeArticle | undefined,
  { article, notes }: ReturnType<typeof mergeArticle>,
  packed: Uint8Array<ArrayBuffer> | null,
): Promise<{ before: LibraryRow | undefined; after(changed: number): LibraryRow }[]> {
  const { id } = article.article;
  const before = await transaction.objectStore('rows').get(id);
  const [noteStore, revisionStore] = [transaction.objectStore('notes'), transaction.objectStore('revisions')];
  const renewed = article.revisions !== here?.revisions;
  await Promise.all([
    packed && transaction.objectStore('articles').put({ id, packed }),
    here && noteStore.delete(ofArticle(id)),
    ...article.touched.map((note) => noteStore.put(note)),
    here && renewed && revisionStore.delete(ofArticle(id)),
    ...(renewed ? article.revisions.map((revision) => revisionStore.put(revision)) : []),
  ]);
  const { firstSeen, lastSeen } = article;
  const seen = { ...article.article, firstSeen, lastSeen };
  return [
    {
      before,
      after: (changed) => ({
        ...rowOf(seen, article.statements, notes, changed),
        ...(!here && { imported: true }),
      }),
    },
  ];
}
