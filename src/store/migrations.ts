import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { ArticleRecord, LibraryTotals, NoteRecord, Statement } from '../model/index.ts';
import { inReadingOrder, isTouched } from './joined.ts';
import { packArticle } from './pack.ts';
import { rowOf, totalsAfter } from './rows.ts';

/** Old shapes are not in `Schema`: the steps see the database without it. */
type Bare = IDBPDatabase<unknown>;
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;
type Step = (database: Bare, transaction: Upgrade) => void | Promise<void>;

/**
 * Step N brings a database of version N to version N + 1, inside the browser's own upgrade transaction: killed in the
 * middle, the database is as before. A step awaits nothing but the database. Steps are only ever added.
 */
const STEPS: readonly Step[] = [firstStores, revisions, packedArticles];

export const SCHEMA_VERSION = STEPS.length;

/** Runs every step that a database of `version` still lacks. */
export async function migrate(database: Bare, version: number, transaction: Upgrade): Promise<void> {
  for (const step of STEPS.slice(version)) await step(database, transaction);
}

function firstStores(database: Bare): void {
  database.createObjectStore('articles', { keyPath: 'id' }).createIndex('lastSeen', 'lastSeen');
  database.createObjectStore('statements', { keyPath: ['articleId', 'id'] });
  database.createObjectStore('notes', { keyPath: ['articleId', 'id'] });
}

function revisions(database: Bare): void {
  database.createObjectStore('revisions', { keyPath: ['articleId', 'number'] });
}

/**
 * Article, statements and machine notes become one packed record, with a small row beside it for lists and filters;
 * `notes` keeps what a person judged or wrote.
 */
async function packedArticles(database: Bare, transaction: Upgrade): Promise<void> {
  const rows = database.createObjectStore('rows', { keyPath: 'id' });
  rows.createIndex('changed', 'changed');
  rows.createIndex('lastSeen', 'lastSeen');
  const state = database.createObjectStore('state', { keyPath: 'name' });
  database.createObjectStore('views', { keyPath: 'id' });
  database.createObjectStore('derived', { keyPath: 'name' });
  database.createObjectStore('staged', { keyPath: 'key', autoIncrement: true });

  const articles = transaction.objectStore('articles');
  const notes = transaction.objectStore('notes');
  articles.deleteIndex('lastSeen');
  let totals: LibraryTotals = { articles: 0, statements: 0, notes: 0, own: 0 };
  let changed = 0;
  for (let cursor = await articles.openCursor(); cursor; cursor = await cursor.continue()) {
    const article = cursor.value as ArticleRecord;
    const range = IDBKeyRange.bound([article.id], [article.id, []]);
    const [records, kept] = await Promise.all([
      transaction.objectStore('statements').getAll(range) as Promise<{ statement: Statement }[]>,
      notes.getAll(range) as Promise<NoteRecord[]>,
    ]);
    const statements = inReadingOrder(records.map(({ statement }) => statement));
    const gaps = kept.flatMap((note) => (note.kind === 'machine' && note.current ? [note.gap] : []));
    const row = rowOf(article, statements, kept, ++changed);
    totals = totalsAfter(totals, undefined, row);
    await Promise.all([
      cursor.update({ id: article.id, packed: packArticle({ article, statements, gaps }) }),
      rows.put(row),
      ...kept.filter((note) => !isTouched(note)).map((note) => notes.delete([note.articleId, note.id])),
    ]);
  }
  await state.put({ name: 'state', changed, ...totals });
  database.deleteObjectStore('statements');
}
