import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ArticleRecord, NoteRecord, RevisionRecord, StatementRecord } from '../model/index.ts';

export const DATABASE_NAME = 'onrecord';

/** What each store holds; a change of shape is a new version with a migration below. */
export interface Schema extends DBSchema {
  /** One record an article, by its canonical address. */
  articles: { key: string; value: ArticleRecord; indexes: { lastSeen: number } };
  /** By article and statement. */
  statements: { key: [articleId: string, id: string]; value: StatementRecord };
  /** Machine's and people's notes, by article and note. */
  notes: { key: [articleId: string, id: string]; value: NoteRecord };
  /** Earlier versions, by article and number. */
  revisions: { key: [articleId: string, number: number]; value: RevisionRecord };
}

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Step N brings a database of version N to version N + 1. Steps are only ever added. */
const MIGRATIONS: readonly ((database: Database, transaction: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore('articles', { keyPath: 'id' }).createIndex('lastSeen', 'lastSeen');
    database.createObjectStore('statements', { keyPath: ['articleId', 'id'] });
    database.createObjectStore('notes', { keyPath: ['articleId', 'id'] });
  },
  (database) => {
    database.createObjectStore('revisions', { keyPath: ['articleId', 'number'] });
  },
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Runs every step that a database of `version` still lacks, inside the browser's upgrade transaction. */
export function migrate(database: Database, version: number, transaction: Upgrade): void {
  for (const step of MIGRATIONS.slice(version)) step(database, transaction);
}
