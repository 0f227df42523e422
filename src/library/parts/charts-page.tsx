import { useEffect, useState } from 'preact/hooks';
import type { GapId } from '../../model/index.ts';
import { gapTitle } from '../../ui/gap-title.ts';
import { useText } from '../../ui/language.ts';
import type { ChartTables, NamingGroup } from '../catalogue/charts.ts';
import type { LibraryFilters } from '../catalogue/query.ts';
import { useLibrary } from '../context.ts';
import { ChartFigure } from './chart-figure.tsx';
import { FilterColumn } from './filter-column.tsx';

/** What people would rather look at than read, for what the filters leave. */
export function ChartsPage({ filters }: { filters: LibraryFilters }) {
  const { worker, progress } = useLibrary();
  const text = useText();
  const [tables, setTables] = useState<ChartTables | null>(null);
  const { rows, version, search } = progress.value;
  const ready = rows === 'all' && (filters.find.trim() === '' || search.state === 'ready');

  useEffect(() => {
    let current = true;
    if (ready) {
      void worker.call('charts', filters).then((found) => current && setTables(found));
    }
    return () => {
      current = false;
    };
  }, [filters, version, ready]);

  const gap = (id: GapId) => text(gapTitle(id));
  const naming = (group: NamingGroup) => text(`library_chart_naming_${group}`);
  return (
    <div class="list-page">
      <FilterColumn />
      <section class="charts" aria-label={text('library_place_charts')} aria-busy={!tables}>
        <h1 class="unseen">{text('library_place_charts')}</h1>
        {tables && tables.namingByMonth.rows.length === 0 && (
          <p class="quiet">{text('library_none_found')}</p>
        )}
        {tables && tables.namingByMonth.rows.length > 0 && (
          <>
            <ChartFigure name="gaps_outlet" table={tables.gapsByOutlet} form="bars" columnLabel={gap} />
            <ChartFigure name="gaps_month" table={tables.gapsByMonth} form="columns" columnLabel={gap} />
            <ChartFigure name="naming" table={tables.namingByMonth} form="shares" columnLabel={naming} />
            <ChartFigure
              name="speakers"
              table={tables.topSpeakers}
              form="bars"
              columnLabel={() => text('library_place_statements')}
            />
          </>
        )}
      </section>
    </div>
  );
}
