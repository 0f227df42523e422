import Papa from 'papaparse';
import { JUDGEMENTS, type Judgement } from '../../model/index.ts';
import { unguardCell } from '../csv.ts';
import { csvRecords } from './csv-records.ts';
import { isoOrNull, unreadableTime } from './read-time.ts';
import { problem, type Reading } from './reading.ts';

/** The columns of our CSV that tell a judgement; the first three must be there. */
const NEEDED = ['article_id', 'note_id', 'note_judgement'] as const;
const COLUMNS = [...NEEDED, 'note_judged_at', 'note_coder'] as const;
type Column = (typeof COLUMNS)[number];

/** The most UTF-16 units of one row. */
const LONGEST_ROW = 8_000_000;
/** Judgements of one file, ten times what a library of 100,000 statements has; each is remembered to the end. */
const MOST_JUDGEMENTS = 1_000_000;

/**
 * A colleague's judgements from a CSV with the columns of ours; other columns, and rows of other things than gaps, are
 * passed over. Semicolons and tabs, which spreadsheet programs write in some countries, are understood.
 */
export async function* readJudgements(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
  let columns: Map<Column, number> | null = null;
  let delimiter = ',';
  const seen = new Map<string, string>();
  for await (const { line, text } of csvRecords(chunks, LONGEST_ROW)) {
    if (text === null) {
      yield problem({ line }, 'import_problem_too_long');
      continue;
    }
    if (columns === null) {
      delimiter = delimiterOf(text);
      columns = columnsOf(cellsOf(text, delimiter));
      const missing = NEEDED.filter((name) => !columns!.has(name));
      if (missing.length > 0) {
        yield problem({ line }, 'import_problem_columns', { columns: missing.join(', ') });
        return;
      }
      continue;
    }
    const cells = cellsOf(text, delimiter);
    const cell = (name: Column): string => unguardCell(cells[columns!.get(name) ?? -1] ?? '');
    const [articleId, gapKey, judgement] = [cell('article_id'), cell('note_id'), cell('note_judgement')];
    if (judgement === '' || judgement === 'open') continue;
    if (!isJudgement(judgement)) {
      yield problem({ line }, 'import_problem_judgement', { value: judgement.slice(0, 40) });
      continue;
    }
    const amiss = unreadableTime({ note_judged_at: cell('note_judged_at') });
    if (amiss) {
      yield { kind: 'problem', place: { line }, problem: amiss };
      continue;
    }
    // A gap on three statements has three rows, which say the same.
    const key = JSON.stringify([articleId, gapKey]);
    const before = seen.get(key);
    if (before === undefined) {
      if (seen.size === MOST_JUDGEMENTS) {
        yield problem({ line }, 'import_problem_too_many', { most: String(MOST_JUDGEMENTS) });
        return;
      }
      seen.set(key, judgement);
      const judgedAt = isoOrNull(cell('note_judged_at'));
      const coder = cell('note_coder') || null;
      yield {
        kind: 'judgement',
        place: { line },
        judgement: { articleId, gapKey, judgement, judgedAt, coder },
      };
    } else if (before !== judgement)
      yield problem({ line }, 'import_problem_contradiction', { other: before });
  }
  if (columns === null) yield problem({ line: 1 }, 'import_problem_empty');
}

const isJudgement = (word: string): word is Judgement => JUDGEMENTS.some((known) => known === word);

const cellsOf = (row: string, delimiter: string): string[] =>
  Papa.parse<string[]>(row, { delimiter, header: false }).data[0] ?? [];

function delimiterOf(header: string): string {
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function columnsOf(names: readonly string[]): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const name of COLUMNS) {
    const place = names.findIndex((known) => known.trim() === name);
    if (place >= 0) places.set(name, place);
  }
  return places;
}
