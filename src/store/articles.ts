import type {
  Analysis,
  Article,
  ArticleRecord,
  ArticleWithNotes,
  NoteRecord,
  RevisionRecord,
  Statement,
} from '../model/index.ts';
import { inReadingOrder, isTouched, withNotes } from './joined.ts';
import { packArticle } from './pack.ts';
import { rowOf } from './rows.ts';
import { readFrom, readKept, revisionsOf, writeRows, writeStore } from './transaction.ts';
import { recordVisit } from './visit.ts';

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
 * @param origin `imported`: not from a visit, but from a file that the reader brought in
 * @throws StoreError
 */
export function keepArticle(
  article: Article,
  analysis: Analysis,
  now: number,
  follow: (before: KeptBefore) => Edited,
  origin: 'visited' | 'imported' = 'visited',
): Promise<ArticleWithNotes> {
  const id = article.canonicalUrl;
  return writeStore('relaxed', [id], async (transaction) => {
    const [earlier, revisions] = await Promise.all([readKept(transaction, id), revisionsOf(transaction, id)]);
    const edited =
      earlier && earlier.article.text !== article.text
        ? follow({ ...earlier, revisions })
        : { notes: earlier?.notes ?? [], put: [], removed: [] };
    const records = recordVisit(article, analysis, { article: earlier?.article, notes: edited.notes }, now);
    const statements = inReadingOrder(analysis.statements);
    const notes = transaction.objectStore('notes');
    const kept = new Set(earlier?.touched.map((note) => note.id));
    await Promise.all([
      transaction
        .objectStore('articles')
        .put({ id, packed: packArticle({ article: records.article, statements, gaps: analysis.gaps }) }),
      writeRows(transaction, [
        {
          before: earlier?.row,
          after: (changed) => ({
            ...rowOf(records.article, statements, records.notes, changed),
            ...(origin === 'imported' && !earlier && { imported: true }),
          }),
        },
      ]),
      ...records.removedNotes.filter((note) => kept.has(note)).map((note) => notes.delete([id, note])),
      ...records.notes.filter(isTouched).map((note) => notes.put(note)),
      ...edited.removed.map((number) => transaction.objectStore('revisions').delete([id, number])),
      ...edited.put.map((revision) => transaction.objectStore('revisions').put(revision)),
    ]);
    return withNotes(records.article, statements, records.notes);
  });
}

/** The same records without keeping anything: for private windows, and where the store cannot be used. */
export function unkeptArticle(article: Article, analysis: Analysis, now: number): ArticleWithNotes {
  const records = recordVisit(article, analysis, { article: undefined, notes: [] }, now);
  return withNotes(records.article, analysis.statements, records.notes);
}

/** Everything kept of an article, or null. @throws StoreError */
export function readArticleWithNotes(articleId: string): Promise<ArticleWithNotes | null> {
  return readFrom(async (transaction) => {
    const kept = await readKept(transaction, articleId);
    return kept ? withNotes(kept.article, kept.statements, kept.notes) : null;
  });
}

/** Notes that an article was looked at again. @throws StoreError */
export function seeArticleAgain(articleId: string, now: number): Promise<void> {
  return writeStore('relaxed', [articleId], async (transaction) => {
    const row = await transaction.objectStore('rows').get(articleId);
    if (!row) return;
    const lastSeen = Math.max(now, row.lastSeen);
    await writeRows(transaction, [{ before: row, after: (changed) => ({ ...row, lastSeen, changed }) }]);
  });
}
