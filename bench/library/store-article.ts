import type { Analysis } from '../../src/model/index.ts';
import { keepArticle } from '../../src/store/articles.ts';
import { generateLibrary } from './generate.ts';

declare global {
  interface Window {
    storeArticles(count: number, after?: number): Promise<number[]>;
  }
}

/**
 * Runs in a page of the extension: how long each of some new articles of 30 statements takes to be on disk, in ms.
 *
 * @param after how many of these articles are kept already
 */
window.storeArticles = async (count, after = 0) => {
  const times: number[] = [];
  for (const { article, statements, gaps } of [...generateLibrary(99, after + count, 30)].slice(after)) {
    const analysis: Analysis = {
      id: article.id,
      engine: article.engine,
      language: 'en',
      genre: 'news',
      statements,
      gaps,
      sources: [],
    };
    const kept = { ...article, canonicalUrl: `${article.canonicalUrl}/new` };
    const begin = performance.now();
    await keepArticle(kept, analysis, Date.now(), () => ({ notes: [], put: [], removed: [] }));
    times.push(performance.now() - begin);
  }
  return times;
};
