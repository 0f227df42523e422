/** The analysis under one name, for a page of a test to run it on articles that it is handed. */
import { analyse } from '../../src/analysis/index.ts';
import type { Article } from '../../src/model/index.ts';

Object.assign(globalThis, {
  onrecordAnalyses: (articles: Article[]): string[] =>
    articles.map((article) => JSON.stringify(analyse(article, { minConfidence: 0 }))),
});
