import {
  GAP_IDS,
  type GapId,
  NAMED_AS,
  type NamedAs,
  NOTE_STATES,
  type NoteState,
  SEVERITIES,
  type Severity,
} from '../../model/index.ts';

export const LISTS = ['articles', 'statements'] as const;
export type ListKind = (typeof LISTS)[number];

/** By what each list can be sorted; the first is how it begins. */
export const SORTS = {
  articles: ['seen', 'published', 'title', 'outlet', 'statements', 'notes'],
  statements: ['seen', 'published', 'severity', 'speaker', 'outlet'],
} as const satisfies Record<ListKind, readonly string[]>;
export type Sort = (typeof SORTS)[ListKind][number];

/** What somebody wants to see; an empty list asks for everything. Kinds of filter narrow each other, members of one widen it. */
export interface LibraryFilters {
  find: string;
  outlets: string[];
  /** Days as YYYY-MM-DD, both included; empty for no bound. */
  from: string;
  to: string;
  gaps: GapId[];
  severities: Severity[];
  /** As `LibraryRow.speakers` has it; empty for all. */
  speaker: string;
  naming: NamedAs[];
  states: NoteState[];
  tags: string[];
}

export interface LibraryQuery extends LibraryFilters {
  list: ListKind;
  sort: Sort;
  /** From the other end. */
  reversed: boolean;
}

export const NO_FILTERS: LibraryFilters = {
  find: '',
  outlets: [],
  from: '',
  to: '',
  gaps: [],
  severities: [],
  speaker: '',
  naming: [],
  states: [],
  tags: [],
};

const members = <Member extends string>(given: string[], known: readonly Member[]): Member[] =>
  known.filter((member) => given.includes(member));
const day = (text: string | null): string => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '');

/** The filters in an address; what it does not know is left out. */
export function filtersFrom(search: URLSearchParams): LibraryFilters {
  return {
    find: search.get('find') ?? '',
    outlets: search.getAll('outlet'),
    from: day(search.get('from')),
    to: day(search.get('to')),
    gaps: members(search.getAll('gap'), GAP_IDS),
    severities: members(search.getAll('severity'), SEVERITIES),
    speaker: search.get('speaker') ?? '',
    naming: members(search.getAll('naming'), NAMED_AS),
    states: members(search.getAll('state'), NOTE_STATES),
    tags: search.getAll('tag'),
  };
}

const NAMES = [
  ['outlet', 'outlets'],
  ['gap', 'gaps'],
  ['severity', 'severities'],
  ['naming', 'naming'],
  ['state', 'states'],
  ['tag', 'tags'],
] as const;

/** The same filters as parts of an address. */
export function filtersInto(filters: LibraryFilters): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of ['find', 'from', 'to', 'speaker'] as const)
    if (filters[name] !== '') search.set(name, filters[name]);
  for (const [name, field] of NAMES) for (const value of filters[field]) search.append(name, value);
  return search;
}

export const isFiltering = (filters: LibraryFilters): boolean => filtersInto(filters).size > 0;
