import { type IDBPDatabase, openDB } from 'idb';
import { orStoreError } from './errors.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';
import { DATABASE_NAME, type Database, type Schema } from './schema.ts';

let opened: Promise<Database> | null = null;

/**
 * The open database of this context. A connection that the browser closed, or that stands in the way of a newer
 * version of the extension in another window, is given up and opened again at the next use.
 *
 * @throws StoreError
 */
export function openStore(): Promise<Database> {
  opened ??= orStoreError(() =>
    openDB<Schema>(DATABASE_NAME, SCHEMA_VERSION, {
      upgrade: (database, version, _newVersion, transaction) => {
        // Said once, by the opening that fails.
        transaction.done.catch(() => undefined);
        // A step that fails undoes all of them: the database is as it was, and opening it fails with a sentence.
        migrate(database as unknown as IDBPDatabase<unknown>, version, transaction as never).catch(() =>
          transaction.abort(),
        );
      },
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    }),
  ).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Gives up this context's connection; the next use opens a new one. */
export async function closeStore(): Promise<void> {
  const closing = opened;
  opened = null;
  (await closing?.catch(() => null))?.close();
}
