import type {
  Analysis,
  Article,
  ArticleRecord,
  ArticleWithNotes,
  NoteRecord,
  RevisionRecord,
  Statement,
  StatementRecord,
} from '../model/index.ts';
import { orStoreError } from './errors.ts';
import { openStore } from './open.ts';
import type { Database } from './schema.ts';
import { recordVisit, type VisitRecords } from './visit.ts';

/** Every key that begins with this article's address. */
const ofArticle = (articleId: string) => IDBKeyRange.bound([articleId], [articleId, []]);

/** An article as it was kept before a visit, with its earlier versions, oldest first. */
export interface KeptBefore {
  article: ArticleRecord;
  statements: Statement[];
  notes: NoteRecord[];
  revisions: RevisionRecord[];
}

/** What a visit that finds another text does to the notes and to the earlier versions. */
export interface Edited {
  notes: NoteRecord[];
  put: RevisionRecord[];
  /** Numbers of versions that are no longer kept. */
  removed: number[];
}

/**
 * Keeps an analysed article: all of it in one transaction or nothing. A second visit doubles nothing.
 *
 * @param now milliseconds since 1970
 * @param follow says what an edit does; it is asked when the text that is kept is another
 * @throws StoreError
 */
export async function keepArticle(
  article: Article,
  analysis: Analysis,
  now: number,
  follow: (before: KeptBefore) => Edited,
): Promise<ArticleWithNotes> {
  return orStoreError(async () => {
    const transaction = (await openStore()).transaction(
      ['articles', 'statements', 'notes', 'revisions'],
      'readwrite',
    );
    const done = transaction.done.catch((error: unknown) => error);
    const [articles, statements, notes, revisions] = [
      transaction.objectStore('articles'),
      transaction.objectStore('statements'),
      transaction.objectStore('notes'),
      transaction.objectStore('revisions'),
    ];
    const range = ofArticle(article.canonicalUrl);
    const [earlier, earlierStatements, earlierNotes, earlierRevisions] = await Promise.all([
      articles.get(article.canonicalUrl),
      statements.getAll(range),
      notes.getAll(range),
      revisions.getAll(range),
    ]);
    const edited =
      earlier && earlier.text !== article.text
        ? follow({
            article: earlier,
            statements: earlierStatements.map(({ statement }) => statement),
            notes: earlierNotes,
            revisions: earlierRevisions,
          })
        : { notes: earlierNotes, put: [], removed: [] };
    const records = recordVisit(article, analysis, { article: earlier, notes: edited.notes }, now);
    await Promise.all([
      articles.put(records.article),
      statements
        .delete(range)
        .then(() => Promise.all(records.statements.map((record) => statements.put(record)))),
      ...records.removedNotes.map((id) => notes.delete([records.article.id, id])),
      ...records.notes.map((note) => notes.put(note)),
      ...edited.removed.map((number) => revisions.delete([records.article.id, number])),
      ...edited.put.map((revision) => revisions.put(revision)),
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
