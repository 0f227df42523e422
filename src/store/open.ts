import { openDB } from 'idb';
import { orStoreError } from './errors.ts';
import { DATABASE_NAME, type Database, migrate, SCHEMA_VERSION, type Schema } from './schema.ts';

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
      upgrade: (database, oldVersion, _newVersion, transaction) => migrate(database, oldVersion, transaction),
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
