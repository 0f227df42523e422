import { articleAt, type Columns } from './columns.ts';
import type { Matches } from './matches.ts';
import type { Orders } from './order.ts';
import type { LibraryQuery } from './query.ts';

/** An article of a list, with the ids of those of its statements that the filters leave, in reading order. */
export interface SelectedArticle {
  id: string;
  statements: string[];
}

/**
 * The articles of a list in its order. Of a list of statements these are the articles that have one of them, each where
 * its first one stands.
 */
export function selectionOf(
  columns: Columns,
  orders: Orders,
  matches: Matches,
  { list, sort, reversed }: LibraryQuery,
): SelectedArticle[] {
  const members = orders.of(list, matches, sort, reversed);
  const articles =
    list === 'articles' ? members : new Set(Array.from(members, (place) => articleAt(columns, place)));
  return Array.from(articles, (article) => {
    const { id, statements } = columns.rows[article]!;
    const start = columns.starts[article]!;
    return { id, statements: statements.filter((_, index) => matches.statements[start + index]) };
  });
}
