import { useText } from '../../ui/language.ts';
import { useLibrary } from '../context.ts';

/** How much is kept, and what the library is still doing. */
export function ProgressLine() {
  const { progress } = useLibrary();
  const text = useText();
  const { rows, search, totals } = progress.value;
  const doing =
    rows === 'none'
      ? text('library_reading')
      : search.state === 'building'
        ? text('library_search_building', { done: String(search.done), total: String(search.total) })
        : rows === 'newest'
          ? text('library_reading')
          : null;
  return (
    <p class="progress-line">
      {rows !== 'none' && (
        <span>
          {text('library_totals', {
            articles: String(totals.articles),
            statements: String(totals.statements),
            notes: String(totals.notes),
          })}
        </span>
      )}
      <span role="status" data-search={search.state} data-rows={rows}>
        {doing}
      </span>
    </p>
  );
}
