import { useEffect, useRef } from 'preact/hooks';
import { downloadInBrowser } from '../../panel/exporter.ts';
import { useLocale, useText } from '../../ui/language.ts';
import type { ChartTable } from '../catalogue/charts.ts';
import { tableAsCsv } from '../charts/csv.ts';
import { type Drawing, MOST_BARS, MOST_PARTS } from '../charts/drawing.ts';
import { useStretch } from './stretch.tsx';
import { useMedia } from './use-media.ts';
import { WideTable } from './wide-table.tsx';
import { useNumber } from './written.ts';

interface Props<Column extends string> {
  name: string;
  table: ChartTable<Column>;
  form: Drawing['form'];
  columnLabel(column: Column): string;
}

/** A chart with the table it is drawn from, and the table as a file. */
export function ChartFigure<Column extends string>({ name, table, form, columnLabel }: Props<Column>) {
  const text = useText();
  const locale = useLocale();
  const number = useNumber();
  const canvas = useRef<HTMLCanvasElement>(null);
  // A canvas does not follow the scheme by itself.
  const dark = useMedia('(prefers-color-scheme: dark)');
  const title = text(`library_chart_${name}`);
  const drawn = form === 'bars' ? firstOf(table, MOST_BARS) : table;
  const { shown, more } = useStretch(table.rows);

  useEffect(() => {
    let remove: (() => void) | null = () => {};
    // The chart library is loaded only where a chart is looked at.
    void import('../charts/draw.ts').then(({ draw }) => {
      const parts = partsOf(drawn, columnLabel, text('library_chart_others'));
      if (remove && canvas.current)
        remove = draw(canvas.current, { labels: drawn.rows, parts, form, locale });
    });
    return () => {
      remove?.();
      remove = null;
    };
  }, [table, form, locale, dark]);

  const heads = table.columns.map(columnLabel);
  const save = () => {
    const csv = tableAsCsv([
      [text('library_chart_row'), ...heads],
      ...table.rows.map((row, at) => [row, ...table.counts[at]!]),
    ]);
    downloadInBrowser(`on-the-record-${name.replaceAll('_', '-')}.csv`, 'text/csv', [csv]);
  };
  const bars = form === 'bars' ? drawn.rows.length : 0;
  return (
    <figure class="chart" data-chart={name}>
      <figcaption>
        <h2>{title}</h2>
        <button type="button" class="chip" onClick={save}>
          {text('library_chart_csv')}
        </button>
      </figcaption>
      <div class="chart-canvas" style={{ '--bars': String(bars) }}>
        <canvas ref={canvas} role="img" aria-label={text('library_chart_label', { title })} />
      </div>
      {drawn.rows.length < table.rows.length && (
        <p class="quiet">
          {text('library_chart_most', {
            shown: String(drawn.rows.length),
            all: String(table.rows.length),
          })}
        </p>
      )}
      <details>
        <summary>{text('library_chart_table')}</summary>
        <WideTable label={title}>
          <thead>
            <tr>
              <th scope="col">{text('library_chart_row')}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={row}>
                <th scope="row" dir="auto">
                  {row}
                </th>
                {table.counts[at]!.map((count, column) => (
                  <td key={heads[column]}>{number(count)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </WideTable>
        {more}
      </details>
    </figure>
  );
}

const firstOf = <Column extends string>(table: ChartTable<Column>, most: number): ChartTable<Column> => ({
  ...table,
  rows: table.rows.slice(0, most),
  counts: table.counts.slice(0, most),
});

/** The parts of the bars, the most frequent first; those that would have no colour of their own as one. */
function partsOf<Column extends string>(
  { columns, counts }: ChartTable<Column>,
  label: (column: Column) => string,
  others: string,
): Drawing['parts'] {
  const column = (at: number) => counts.map((row) => row[at]!);
  const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
  const parts = columns
    .map((name, at) => ({ label: label(name), counts: column(at) }))
    .filter((part) => sum(part.counts) > 0)
    .sort((a, b) => sum(b.counts) - sum(a.counts));
  if (parts.length <= MOST_PARTS) return parts;
  const rest = parts.slice(MOST_PARTS - 1);
  const together = counts.map((_, row) => sum(rest.map((part) => part.counts[row]!)));
  return [...parts.slice(0, MOST_PARTS - 1), { label: others, counts: together }];
}
