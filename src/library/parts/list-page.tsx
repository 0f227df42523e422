import { useMemo } from 'preact/hooks';
import { remindersOverMessages } from '../../panel/backup-reminders.ts';
import { BackupLine } from '../../panel/parts/backup-line.tsx';
import { useText } from '../../ui/language.ts';
import type { ArticleLine, StatementLine } from '../catalogue/lines.ts';
import { isFiltering, type LibraryQuery, NO_FILTERS, SORTS, type Sort } from '../catalogue/query.ts';
import { useLibrary } from '../context.ts';
import { addressOf, withFilters } from '../state/view.ts';
import { ArticleLineView } from './article-line.tsx';
import { FilterColumn } from './filter-column.tsx';
import { SearchField } from './search-field.tsx';
import { StatementLineView } from './statement-line.tsx';
import { VirtualList } from './virtual-list.tsx';

const reminders = remindersOverMessages();

/** A list with what narrows it. */
export function ListPage({ query }: { query: LibraryQuery }) {
  const { answer, progress, worker, navigation } = useLibrary();
  const text = useText();
  // It follows the view by itself, and is not made anew with every answer.
  const filterColumn = useMemo(() => <FilterColumn />, []);
  const found = answer.value?.query.list === query.list ? answer.value : null;
  const { rows, search, totals } = progress.value;
  const waiting = query.find.trim() !== '' && search.state !== 'ready';
  const all = query.list === 'articles' ? totals.articles : totals.statements;
  /** An answer of the view before may stand here for a moment: its lines are at no place of this view. */
  const isShown = (shown: LibraryQuery) => {
    const now = addressOf(navigation.view.peek());
    return now === addressOf({ page: 'list', query: shown });
  };
  return (
    <div class="list-page">
      {filterColumn}
      <section class="list-main" aria-label={text(`library_place_${query.list}`)}>
        <h1 class="unseen">{text(`library_place_${query.list}`)}</h1>
        <BackupLine reminders={reminders} />
        <div class="list-tools">
          <SearchField />
          <SortChoice query={query} />
        </div>
        <p class="list-result" role="status">
          {waiting
            ? text('library_search_waits')
            : found &&
              rows === 'all' &&
              text('library_found', {
                articles: String(found.articles),
                statements: String(found.statements),
              })}
          {isFiltering(query) && <ClearFilters />}
        </p>
        {rows !== 'none' && all === 0 ? (
          <Empty />
        ) : found && found.total === 0 && !waiting && rows === 'all' ? (
          <p class="quiet">{text('library_none_found')}</p>
        ) : (
          found && (
            <VirtualList<ArticleLine | StatementLine>
              key={query.list}
              list={addressOf({ page: 'list', query: found.query })}
              answer={found.answer}
              total={found.total}
              begin={found.first}
              label={text(`library_place_${query.list}`)}
              load={(from, to) => worker.call('lines', { answer: found.answer, from, to })}
              keptPlace={() => (isShown(found.query) ? navigation.keptPlace() : null)}
              keepPlace={(place) => isShown(found.query) && navigation.keepPlace(place)}
            >
              {(line) =>
                'quote' in line ? <StatementLineView line={line} /> : <ArticleLineView line={line} />
              }
            </VirtualList>
          )
        )}
      </section>
    </div>
  );
}

function SortChoice({ query }: { query: LibraryQuery }) {
  const { navigation } = useLibrary();
  const text = useText();
  const change = (part: Partial<LibraryQuery>) =>
    navigation.go({ page: 'list', query: { ...query, ...part } });
  return (
    <div class="sort">
      <label>
        {text('library_sort')}{' '}
        <select
          value={query.sort}
          onChange={({ currentTarget }) => change({ sort: currentTarget.value as Sort, reversed: false })}
        >
          {SORTS[query.list].map((sort) => (
            <option key={sort} value={sort}>
              {text(`library_sort_${sort}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="chip"
        aria-pressed={query.reversed}
        onClick={() => change({ reversed: !query.reversed })}
      >
        {text('library_sort_reversed')}
      </button>
    </div>
  );
}

function ClearFilters() {
  const { navigation } = useLibrary();
  const text = useText();
  return (
    <button
      type="button"
      class="link"
      onClick={() => navigation.go(withFilters(navigation.view.peek(), NO_FILTERS))}
    >
      {text('library_clear')}
    </button>
  );
}

function Empty() {
  const text = useText();
  return (
    <div class="nothing">
      <h2>{text('library_empty_title')}</h2>
      <p>{text('library_empty')}</p>
    </div>
  );
}
