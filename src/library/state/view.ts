import {
  filtersFrom,
  filtersInto,
  LISTS,
  type LibraryFilters,
  type LibraryQuery,
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
  | { page: 'files' };

export const FIRST_VIEW: View = {
  page: 'list',
  query: { ...NO_FILTERS, list: 'articles', sort: 'seen', reversed: false },
};

/** The view of an address; the first one for an address that is none. */
export function viewOf(address: string): View {
  const [path = '', search = ''] = address.replace(/^#/, '').split(/\?(.*)/s);
  const [, page, ...rest] = path.split('/');
  const parts = new URLSearchParams(search);
  if (page === 'article' && rest[0]) {
    return { page, id: decoded(rest.join('/')), statement: parts.get('statement') };
  }
  if (page === 'charts') return { page, filters: filtersFrom(parts) };
  if (page === 'files') return { page };
  const list = LISTS.find((name) => name === page);
  if (!list) return FIRST_VIEW;
  const sorts: readonly Sort[] = SORTS[list];
  const sort = sorts.find((name) => name === parts.get('sort')) ?? sorts[0]!;
  return { page: 'list', query: { ...filtersFrom(parts), list, sort, reversed: parts.has('reversed') } };
}

/** The address of a view, with its `#`. */
export function addressOf(view: View): string {
  if (view.page === 'files') return '#/files';
  if (view.page === 'article') {
    const statement = view.statement === null ? '' : `?${new URLSearchParams({ statement: view.statement })}`;
    return `#/article/${encodeURIComponent(view.id)}${statement}`;
  }
  const parts = filtersInto(view.page === 'charts' ? view.filters : view.query);
  if (view.page === 'list') {
    if (view.query.sort !== SORTS[view.query.list][0]) parts.set('sort', view.query.sort);
    if (view.query.reversed) parts.set('reversed', '1');
  }
  const path = view.page === 'charts' ? 'charts' : view.query.list;
  return `#/${path}${parts.size > 0 ? `?${parts}` : ''}`;
}

/** The filters of a view; none for a view that has none. */
export const filtersOf = (view: View): LibraryFilters =>
  view.page === 'list' ? view.query : view.page === 'charts' ? view.filters : NO_FILTERS;

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
