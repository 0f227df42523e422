import type { GeneratedArticle } from '../../bench/library/generate.ts';

type Records = Record<'articles' | 'statements' | 'notes', unknown[]>;

/** A generated library as the first version of the schema kept it. */
export function oldRecords(library: readonly GeneratedArticle[]): Records {
  const touched = new Map(library.flatMap(({ notes }) => notes).map((note) => [note.id, note]));
  return {
    articles: library.map(({ article }) => article),
    statements: library.flatMap(({ article, statements }) =>
      statements.map((statement) => ({ articleId: article.id, id: statement.id, statement })),
    ),
    notes: library.flatMap(({ article, gaps, notes }) => [
      ...gaps.map(
        (gap) =>
          touched.get(gap.key) ?? {
            kind: 'machine',
            articleId: article.id,
            id: gap.key,
            gap,
            judgement: 'open',
            judgedAt: null,
            current: true,
          },
      ),
      ...notes.filter(({ kind }) => kind === 'human'),
    ]),
  };
}

/** Runs in a page of the extension: nothing in it has a name of its own. */
export const writeFirstVersion = (records: Records) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('onrecord', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('articles', { keyPath: 'id' }).createIndex('lastSeen', 'lastSeen');
      request.result.createObjectStore('statements', { keyPath: ['articleId', 'id'] });
      request.result.createObjectStore('notes', { keyPath: ['articleId', 'id'] });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(['articles', 'statements', 'notes'], 'readwrite');
      for (const [name, values] of Object.entries(records))
        for (const value of values) transaction.objectStore(name).put(value);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
