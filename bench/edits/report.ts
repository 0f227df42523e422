import type { AnchorState } from '../../src/model/index.ts';
import type { RowName } from './generate.ts';
import type { Verdict } from './judge.ts';

/** The counts of one edit. */
export interface Tally {
  row: RowName;
  edit: string;
  all: Counts;
  short: Counts;
  add(verdict: Verdict, state: AnchorState, short: boolean): void;
}

export interface Counts {
  cases: number;
  right: number;
  wrong: number;
  ambiguous: number;
  states: Map<AnchorState, number>;
}

const newCounts = (): Counts => ({ cases: 0, right: 0, wrong: 0, ambiguous: 0, states: new Map() });

export function newTally(row: RowName, edit: string): Tally {
  const all = newCounts();
  const short = newCounts();
  const add = (verdict: Verdict, state: AnchorState, isShort: boolean) => {
    for (const counts of isShort ? [all, short] : [all]) {
      counts.cases++;
      counts.right += Number(verdict.right);
      counts.wrong += Number(verdict.wrong);
      counts.ambiguous += Number(verdict.ambiguous);
      counts.states.set(state, (counts.states.get(state) ?? 0) + 1);
    }
  };
  return { row, edit, all, short, add };
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;

function sum(counts: readonly Counts[]): Counts {
  const total = newCounts();
  for (const one of counts) {
    total.cases += one.cases;
    total.right += one.right;
    total.wrong += one.wrong;
    total.ambiguous += one.ambiguous;
    for (const [state, count] of one.states) total.states.set(state, (total.states.get(state) ?? 0) + count);
  }
  return total;
}

/** The rows of the table: what they hold, and what must be. */
const ROWS: { name: string; must: string; rows: RowName[]; short?: boolean }[] = [
  { name: 'typesetting, paragraphs, order', must: '≥ 99.5 % right, 0 wrong', rows: ['kept'] },
  { name: 'words deleted, another article', must: '0 wrong', rows: ['gone'] },
  {
    name: 'the two above, contents of ≤ 15 characters',
    must: '≥ 90 % right, 0 wrong',
    rows: ['kept', 'gone'],
    short: true,
  },
  { name: 'number, name, negation, modal, date', must: '≥ 95 % right, 0 wrong', rows: ['meaning'] },
  { name: 'speaker changed, cut by a paywall', must: '100 % right, 0 wrong', rows: ['credit'] },
  { name: 'one to three words corrected', must: '≥ 97 % right', rows: ['corrected'] },
  { name: 'the same words twice or more', must: '0 wrong', rows: ['repeated'] },
];

export function printTable(tallies: readonly Tally[]): void {
  console.log('\nedit | must | cases | right | wrong | states');
  for (const { name, must, rows, short } of ROWS) {
    const counts = sum(
      tallies.filter(({ row }) => rows.includes(row)).map((tally) => (short ? tally.short : tally.all)),
    );
    console.log(line(name, must, counts));
  }
  console.log('\nby edit | | cases | right | wrong | states');
  for (const tally of tallies) console.log(line(`${tally.row}: ${tally.edit}`, '', tally.all));
}

function line(name: string, must: string, counts: Counts): string {
  const states = [...counts.states].sort((a, b) => b[1] - a[1]).map(([state, count]) => `${state} ${count}`);
  return [
    name,
    must,
    counts.cases,
    percent(counts.right, counts.cases),
    counts.wrong,
    states.join(', '),
  ].join(' | ');
}

export function printSkipped(skipped: ReadonlyMap<string, number>): void {
  console.log('\nnot made, and why');
  for (const [reason, count] of skipped) console.log(`${String(count).padStart(6)}  ${reason}`);
}
