import { GAP_IDS, type GapId, type NamedAs } from '../../model/index.ts';
import { countsOnce, gapOf, judgementOf, namedAsOf } from '../../store/row-numbers.ts';
import { articleAt, type Columns } from './columns.ts';
import type { Matches } from './matches.ts';

/** A table of numbers: what stands under a chart and in its CSV, and of which the chart draws the beginning. */
export interface ChartTable<Column extends string> {
  /** Names of outlets, months as YYYY-MM, or names of speakers. */
  rows: string[];
  columns: Column[];
  /** By row, then by column. */
  counts: number[][];
}

export interface ChartTables {
  gapsByOutlet: ChartTable<GapId>;
  gapsByMonth: ChartTable<GapId>;
  namingByMonth: ChartTable<NamingGroup>;
  topSpeakers: ChartTable<'statements'>;
}

/** How speakers are told apart where people only want to know whether somebody is named. */
export const NAMING_GROUPS = ['named', 'role', 'unnamed', 'nobody'] as const;
export type NamingGroup = (typeof NAMING_GROUPS)[number];

const GROUP: Readonly<Record<NamedAs, NamingGroup>> = {
  'named-person': 'named',
  'named-organisation': 'named',
  document: 'named',
  'role-only': 'role',
  'one-of-named-set': 'unnamed',
  'unnamed-individual': 'unnamed',
  'unnamed-group': 'unnamed',
  none: 'nobody',
};

/** Counts what the charts show of the statements and notes that the filters leave. */
export function chartTables(columns: Columns, matches: Matches): ChartTables {
  const gaps = { outlet: new Counts(GAP_IDS), month: new Counts(GAP_IDS) };
  const naming = new Counts<NamingGroup>(NAMING_GROUPS);
  const speakers = new Counts<'statements'>(['statements']);
  const months = Array.from(columns.dates, (date) => new Date(date).toISOString().slice(0, 7));
  for (let at = 0; at < columns.notes.length; at++) {
    const note = columns.notes[at]!;
    if (!countsOnce(note) || judgementOf(note) === 2) continue;
    const place = columns.notePlaces[at]!;
    const article = articleAt(columns, place);
    if (!(place < columns.statements ? matches.statements[place] : matches.articles[article])) continue;
    gaps.outlet.add(columns.rows[article]!.outlet, gapOf(note));
    gaps.month.add(months[article]!, gapOf(note));
  }
  for (const [article, row] of columns.rows.entries()) {
    const start = columns.starts[article]!;
    for (let index = 0; index < row.speakers.length; index++) {
      if (!matches.statements[start + index]) continue;
      const namedAs = namedAsOf(columns.facts[start + index]!);
      naming.add(months[article]!, NAMING_GROUPS.indexOf(GROUP[namedAs]));
      if (GROUP[namedAs] === 'named') speakers.add(row.speakers[index]!, 0);
    }
  }
  return {
    gapsByOutlet: gaps.outlet.largestFirst(),
    gapsByMonth: gaps.month.sorted(),
    namingByMonth: naming.sorted(),
    topSpeakers: speakers.largestFirst(),
  };
}

/** Counts by row and column. */
class Counts<Column extends string> {
  private readonly rows = new Map<string, number[]>();
  private readonly columns: readonly Column[];

  constructor(columns: readonly Column[]) {
    this.columns = columns;
  }

  add(row: string, column: number): void {
    const counts = this.rows.get(row) ?? this.columns.map(() => 0);
    counts[column]!++;
    this.rows.set(row, counts);
  }

  /** All rows, those with the highest sums first. */
  largestFirst(): ChartTable<Column> {
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    return this.table(
      [...this.rows].sort(([a, one], [b, other]) => sum(other) - sum(one) || (a < b ? -1 : 1)),
    );
  }

  /** All rows by name. */
  sorted(): ChartTable<Column> {
    return this.table([...this.rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Columns without a single count are left out. */
  private table(rows: readonly (readonly [string, number[]])[]): ChartTable<Column> {
    const used = this.columns.filter((_, column) => rows.some(([, counts]) => counts[column]! > 0));
    return {
      rows: rows.map(([name]) => name),
      columns: used,
      counts: rows.map(([, counts]) => used.map((column) => counts[this.columns.indexOf(column)]!)),
    };
  }
}
