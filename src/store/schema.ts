import type { DBSchema, IDBPDatabase } from 'idb';
import type { LibraryRow, LibraryTotals, NoteRecord, RevisionRecord, SavedView } from '../model/index.ts';

export const DATABASE_NAME = 'onrecord';

/** An article with its statements and gaps as one packed record; see pack.ts. */
export interface PackedArticle {
  id: string;
  packed: Uint8Array<ArrayBuffer>;
}

/** How much is kept, and the number of the last change. */
export interface LibraryState extends LibraryTotals {
  name: 'state';
  changed: number;
}

/** A record on its way in: written where nobody reads it until the whole of a restore is there. */
export interface StagedRecord {
  key?: number;
  /** An article as `articles` has it, or a saved view. */
  packed: Uint8Array<ArrayBuffer>;
  /** What belongs to the article; null for a view. */
  rest: Uint8Array<ArrayBuffer> | null;
}

/** What is made from other records and kept to save time; it may be deleted at any moment. */
export interface DerivedRecord {
  name: string;
  value: unknown;
}

/** What each store holds, as docs/data.md tells it; a change of shape is a new version with a migration. */
export interface Schema extends DBSchema {
  articles: { key: string; value: PackedArticle };
  rows: { key: string; value: LibraryRow; indexes: { changed: number; lastSeen: number } };
  notes: { key: [articleId: string, id: string]; value: NoteRecord };
  revisions: { key: [articleId: string, number: number]; value: RevisionRecord };
  views: { key: string; value: SavedView };
  state: { key: string; value: LibraryState };
  staged: { key: number; value: StagedRecord };
  derived: { key: string; value: DerivedRecord };
}

export type Database = IDBPDatabase<Schema>;
