import {
  filtersFrom,
  filtersInto,
  LISTS,
  type LibraryFilters,
  type LibraryQuery,
  type ListKind,
  NO_FILTERS,
  SORTS,
  type Sort,
} from '../catalogue/query.ts';

/** What the library shows; each view has an address, behind `library.html#`. */
export type View =
  | { page: 'list'; query: LibraryQuery }
  | { page: 'charts'; filters: LibraryFilters }
  /** `statement`: the one to bring into view. */
  | { page: 'article'; id: string; statement: string | null }
  /** `query`: the list from which one came, which can be taken out as a file; null for none. */
  | { page: 'files'; query: LibraryQuery | null };

/** Every article, the one seen last first. */
export const FIRST_QUERY: LibraryQuery = { ...NO_FILTERS, list: 'articles', sort: 'seen', reversed: false };
export const FIRST_VIEW: View = { page: 'list', query: FIRST_QUERY };

/** The view of an address; the first one for an address that is none. */
export function viewOf(address: string): View {
  const [path = '', search = ''] = address.replace(/^#/, '').split(/\?(.*)/s);
  const [, page, ...rest] = path.split('/');
  const parts = new URLSearchParams(search);
  if (page === 'article' && rest[0]) {
    return { page, id: decoded(rest.join('/')), statement: parts.get('statement') };
  }
  if (page === 'charts') return { page, filters: filtersFrom(parts) };
  if (page === 'files') return { page, query: queryFrom(parts.get('list'), parts) };
  const query = queryFrom(page, parts);
  return query ? { page: 'list', query } : FIRST_VIEW;
}

/** Null where the name is none of a list. */
function queryFrom(name: string | null | undefined, parts: URLSearchParams): LibraryQuery | null {
  const list = LISTS.find((known) => known === name);
  if (!list) return null;
  const sorts: readonly Sort[] = SORTS[list];
  const sort = sorts.find((known) => known === parts.get('sort')) ?? sorts[0]!;
  return { ...filtersFrom(parts), list, sort, reversed: parts.has('reversed') };
}

/** The address of a view, with its `#`. */
export function addressOf(view: View): string {
  if (view.page === 'article') {
    const statement = view.statement === null ? [] : [['statement', view.statement]];
    return address(`article/${encodeURIComponent(view.id)}`, new URLSearchParams(statement));
  }
  const { path, parts } = partsOf(view);
  return address(path, parts);
}

const address = (path: string, parts: URLSearchParams): string =>
  `#/${path}${parts.size > 0 ? `?${parts}` : ''}`;

function partsOf(view: Exclude<View, { page: 'article' }>): { path: string; parts: URLSearchParams } {
  if (view.page === 'charts') return { path: 'charts', parts: filtersInto(view.filters) };
  const { query } = view;
  const path = view.page === 'list' ? view.query.list : 'files';
  if (!query) return { path, parts: new URLSearchParams() };
  const parts = filtersInto(query);
  if (view.page === 'files') parts.set('list', query.list);
  if (query.sort !== SORTS[query.list][0]) parts.set('sort', query.sort);
  if (query.reversed) parts.set('reversed', '1');
  return { path, parts };
}

/** The filters of a view; none for a view that has none. */
export const filtersOf = (view: View): LibraryFilters =>
  view.page === 'charts' ? view.filters : (listBehind(view) ?? NO_FILTERS);

/** The list that a view shows, or that it was come to from; null for none. */
const listBehind = (view: View): LibraryQuery | null =>
  view.page === 'list' || view.page === 'files' ? view.query : null;

/** A list with the filters of a view; the view's own list with its order too. */
export function listView(list: ListKind, from: View): View {
  const query = listBehind(from);
  if (query?.list === list) return { page: 'list', query };
  return { page: 'list', query: { ...filtersOf(from), list, sort: SORTS[list][0], reversed: false } };
}

/** The page of files, come to from another view: what was listed or drawn there can be taken out. */
export function filesView(from: View): View {
  if (from.page !== 'charts') return { page: 'files', query: listBehind(from) };
  return { page: 'files', query: { ...from.filters, list: 'statements', sort: 'seen', reversed: false } };
}

/** The same view with other filters. */
export function withFilters(view: View, change: Partial<LibraryFilters>): View {
  if (view.page === 'list') return { page: 'list', query: { ...view.query, ...change } };
  if (view.page === 'charts') return { page: 'charts', filters: { ...view.filters, ...change } };
  return view;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A hand-written address: taken as it stands.
  }
}
