import { type ExportRecord, keptFromRecord } from '../formats/index.ts';
import { columnsOf } from '../library/catalogue/columns.ts';
import { gapWords } from '../library/catalogue/gap-words.ts';
import { matchesOf } from '../library/catalogue/matches.ts';
import { filtersFrom, filtersInto, type LibraryQuery } from '../library/catalogue/query.ts';
import { Search } from '../library/catalogue/search.ts';
import { RowIndexer } from '../library/catalogue/words.ts';
import { filesView, viewOf } from '../library/state/view.ts';
import { rowOf } from '../store/rows.ts';
import { wording } from './texts.ts';

/**
 * The list behind the address of a library's view: all of it, or what comes behind its `#`. Its order plays no part,
 * because records come one by one. Null for an address of no list, and for one with a filter that there is not: it would
 * let everything through.
 */
export function listOfAddress(address: string): LibraryQuery | null {
  const inside = address.slice(address.indexOf('#') + 1).replace(/^\/?/, '/');
  if (!/^\/(?:articles|statements|charts|files)(?:\?|$)/.test(inside)) return null;
  const asked = new URLSearchParams(inside.split(/\?(.*)/s)[1] ?? '');
  for (const name of ['list', 'sort', 'reversed']) asked.delete(name);
  const known = filtersInto(filtersFrom(asked));
  if ([...asked].some(([name, value]) => !known.getAll(name).includes(value))) return null;
  const view = filesView(viewOf(`#${inside}`));
  return view.page === 'files' ? view.query : null;
}

const GAP_WORDS = gapWords(wording);

/**
 * The ids of the statements of a record that a view shows; null where it does not show the article.
 *
 * @returns an empty set for an article that is listed for what is said of all of it
 */
export function shownBy(view: LibraryQuery, record: ExportRecord): ReadonlySet<string> | null {
  const { article, statements, notes } = keptFromRecord(record, 0);
  const quotes = new Map(record.statements.map(({ id, quote }) => [id, quote]));
  const row = rowOf(article, statements, notes, 1);
  // A record that was shared without its text still has its statements' words.
  row.quotes = row.statements.map((id, at) => quotes.get(id) ?? row.quotes[at]!);
  const columns = columnsOf([row]);
  const indexer = new RowIndexer();
  indexer.add(row);
  const found = new Search(columns, [indexer.finish()], GAP_WORDS).find(view.find);
  const matches = matchesOf(columns, view, found);
  const shown = new Set(row.statements.filter((_, at) => matches.statements[at]));
  return matches.articles[0] && (view.list === 'articles' || shown.size > 0) ? shown : null;
}
