import type { Analysis, Article, ArticleWithNotes, NoteRecord, StatementRecord } from '../model/index.ts';
import { orStoreError } from './errors.ts';
import { openStore } from './open.ts';
import type { Database } from './schema.ts';
import { recordVisit, type VisitRecords } from './visit.ts';

/** Every key that begins with this article's address. */
const ofArticle = (articleId: string) => IDBKeyRange.bound([articleId], [articleId, []]);

/**
 * Keeps an analysed article: all of it in one transaction or nothing. A second visit doubles nothing.
 *
 * @param now milliseconds since 1970
 * @throws StoreError
 */
export async function keepArticle(
  article: Article,
  analysis: Analysis,
  now: number,
): Promise<ArticleWithNotes> {
  return orStoreError(async () => {
    const transaction = (await openStore()).transaction(['articles', 'statements', 'notes'], 'readwrite');
    const done = transaction.done.catch((error: unknown) => error);
    const [articles, statements, notes] = [
      transaction.objectStore('articles'),
      transaction.objectStore('statements'),
      transaction.objectStore('notes'),
    ];
    const range = ofArticle(article.canonicalUrl);
    const [earlier, earlierNotes] = await Promise.all([
      articles.get(article.canonicalUrl),
      notes.getAll(range),
    ]);
    const records = recordVisit(article, analysis, { article: earlier, notes: earlierNotes }, now);
    await Promise.all([
      articles.put(records.article),
      statements
        .delete(range)
        .then(() => Promise.all(records.statements.map((record) => statements.put(record)))),
      ...records.removedNotes.map((id) => notes.delete([records.article.id, id])),
      ...records.notes.map((note) => notes.put(note)),
    ]);
    const failure = await done;
    if (failure) throw failure;
    return withNotes(records);
  });
}

/** The same records without keeping anything: for private windows, and where the store cannot be used. */
export function unkeptArticle(article: Article, analysis: Analysis, now: number): ArticleWithNotes {
  return withNotes(recordVisit(article, analysis, { article: undefined, notes: [] }, now));
}

/** Everything kept of an article, or null. @throws StoreError */
export async function readArticleWithNotes(articleId: string): Promise<ArticleWithNotes | null> {
  return orStoreError(async () => {
    const database: Database = await openStore();
    const transaction = database.transaction(['articles', 'statements', 'notes']);
    const [article, statements, notes] = await Promise.all([
      transaction.objectStore('articles').get(articleId),
      transaction.objectStore('statements').getAll(ofArticle(articleId)),
      transaction.objectStore('notes').getAll(ofArticle(articleId)),
    ]);
    return article ? inReadingOrder(article, statements, notes) : null;
  });
}

function withNotes(records: VisitRecords): ArticleWithNotes {
  return inReadingOrder(records.article, records.statements, records.notes);
}

function inReadingOrder(
  article: ArticleWithNotes['article'],
  statements: readonly StatementRecord[],
  notes: readonly NoteRecord[],
): ArticleWithNotes {
  const place = (span: readonly [number, number] | null | undefined) => span?.[0] ?? -1;
  const rank = (note: NoteRecord) =>
    note.kind === 'human' ? Number.MAX_SAFE_INTEGER : place(note.gap.anchor);
  return {
    article,
    statements: statements
      .map((record) => record.statement)
      .sort((a, b) => place(a.content[0]) - place(b.content[0])),
    notes: notes.toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.kind === 'human' && b.kind === 'human' ? a.createdAt - b.createdAt : a.id < b.id ? -1 : 1),
    ),
  };
}

/** Notes that an article was looked at again. @throws StoreError */
export async function seeArticleAgain(articleId: string, now: number): Promise<void> {
  return orStoreError(async () => {
    const transaction = (await openStore()).transaction('articles', 'readwrite');
    const done = transaction.done.catch((error: unknown) => error);
    const article = await transaction.store.get(articleId);
    if (article) await transaction.store.put({ ...article, lastSeen: Math.max(now, article.lastSeen) });
    const failure = await done;
    if (failure) throw failure;
  });
}
