import type { LibraryTotals } from '../../model/index.ts';
import type { ChartTables } from '../catalogue/charts.ts';
import type { Facets } from '../catalogue/facets.ts';
import type { ArticleLine, StatementLine } from '../catalogue/lines.ts';
import type { LibraryFilters, LibraryQuery } from '../catalogue/query.ts';
import type { GapWords } from '../catalogue/search.ts';
import type { SelectedArticle } from '../catalogue/selection.ts';

/** How far the library is. Its lists are usable from `newest` on. */
export interface LibraryProgress {
  /** `newest`: the articles looked at last are there; `all`: every article is. */
  rows: 'none' | 'newest' | 'all';
  search: { state: 'waiting' | 'building' | 'ready'; done: number; total: number };
  totals: LibraryTotals;
  /** Rises whenever an answer may be another than before. */
  version: number;
  /** Why the store could not be read. */
  failure: 'full' | 'newer-version' | 'unavailable' | null;
}

/** Lines that come with an answer, so that what is in sight first is there at once. */
export const FIRST_LINES = 50;

export interface QueryAnswer {
  /** Which answer the lines are asked of. */
  answer: number;
  /** Lines of the list. */
  total: number;
  /** Articles and statements that the filters leave. */
  articles: number;
  statements: number;
  /** The first of its lines. */
  first: (ArticleLine | StatementLine)[];
}

/** Calls from the page to the worker: name → what goes in and what comes out. */
export interface LibraryCalls {
  open: { in: { locale: string; gapWords: GapWords }; out: null };
  query: { in: LibraryQuery; out: QueryAnswer };
  lines: { in: { answer: number; from: number; to: number }; out: (ArticleLine | StatementLine)[] };
  facets: { in: null; out: Facets };
  charts: { in: LibraryFilters; out: ChartTables };
  /** What a list shows, once all of it is there. */
  selection: { in: LibraryQuery; out: SelectedArticle[] };
}

export type Call = {
  [Name in keyof LibraryCalls]: { number: number; call: Name; input: LibraryCalls[Name]['in'] };
}[keyof LibraryCalls];
export type Reply =
  | { number: number; value: unknown }
  | { number: number; error: string }
  | { progress: LibraryProgress };
