import Papa from 'papaparse';
import { JUDGEMENTS, type Judgement } from '../../model/index.ts';
import { unguardCell } from '../csv.ts';
import { csvRecords } from './csv-records.ts';
import { NotText } from './decode.ts';
import { isoOrNull, unreadableTime } from './read-time.ts';
import { problem, type Reading } from './reading.ts';

/** The columns of our CSV that tell a judgement; the first three must be there. */
const NEEDED = ['article_id', 'note_id', 'note_judgement'] as const;
type Column = (typeof NEEDED)[number] | 'note_judged_at' | 'note_coder' | 'note_codebook';

/** The most UTF-16 units of one row. */
const LONGEST_ROW = 8_000_000;
/** Judgements of one file, ten times what a library of 100,000 statements has; each is remembered to the end. */
const MOST_JUDGEMENTS = 1_000_000;

/**
 * A colleague's judgements from a CSV with the columns of ours; other columns, and rows of other things than gaps, are
 * passed over. Semicolons and tabs, which spreadsheet programs write in some countries, are understood.
 */
export async function* readJudgements(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
  const table = new JudgementTable();
  try {
    for await (const { line, text, cut } of csvRecords(chunks, LONGEST_ROW)) {
      if (text === null) yield problem({ line }, 'import_problem_too_long');
      else if (cut)
        yield problem({ line }, 'import_problem_cut_off', { field: table.columnAtEnd(text) ?? 'none' });
      else yield* table.read(text, line);
      if (table.isUseless) return;
    }
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    throw new NotText(error.line, '', table.columnAtEnd(error.before));
  }
  if (!table.isBegun) yield problem({ line: 1 }, 'import_problem_empty');
}

/** Reads row after row; the first names the columns. */
class JudgementTable {
  /** Nothing more of it can be read. */
  isUseless = false;
  private names: string[] = [];
  private delimiter = ',';
  private readonly seen = new Map<string, Judgement>();

  get isBegun(): boolean {
    return this.names.length > 0;
  }

  /** The column in which a row breaks off. */
  columnAtEnd(row: string): string | null {
    return this.names[this.cellsOf(row).length - 1] ?? null;
  }

  *read(row: string, line: number): Generator<Reading> {
    if (!this.isBegun) yield* this.readNames(row, line);
    else yield* this.readRow(this.cellsOf(row), line);
  }

  private *readNames(row: string, line: number): Generator<Reading> {
    this.delimiter = delimiterOf(row);
    this.names = this.cellsOf(row).map((name) => name.trim());
    const missing = NEEDED.filter((name) => !this.names.includes(name));
    if (missing.length === 0) return;
    yield problem({ line }, 'import_problem_columns', { columns: missing.join(', ') });
    this.isUseless = true;
  }

  private *readRow(cells: readonly string[], line: number): Generator<Reading> {
    const cell = (name: Column): string => unguardCell(cells[this.names.indexOf(name)] ?? '');
    const missing = NEEDED.find((name) => this.names.indexOf(name) >= cells.length);
    if (missing) {
      yield problem({ line }, 'import_problem_field', { field: missing });
      return;
    }
    const [articleId, gapKey, judgement] = [cell('article_id'), cell('note_id'), cell('note_judgement')];
    // One with a time was taken back.
    if (judgement === '' || (judgement === 'open' && cell('note_judged_at') === '')) return;
    const amiss = unreadableTime({ note_judged_at: cell('note_judged_at') });
    if (!isJudgement(judgement))
      yield problem({ line }, 'import_problem_judgement', {
        field: 'note_judgement',
        value: judgement.slice(0, 40),
      });
    else if (amiss) yield { kind: 'problem', place: { line }, problem: amiss };
    else {
      // A gap on three statements has three rows, which say the same.
      const key = JSON.stringify([articleId, gapKey]);
      const other = this.seen.get(key);
      if (other === judgement) return;
      if (other !== undefined) {
        yield problem({ line }, 'import_problem_contradiction', { field: 'note_judgement', other });
        return;
      }
      if (this.seen.size === MOST_JUDGEMENTS) {
        yield problem({ line }, 'import_problem_too_many', { most: String(MOST_JUDGEMENTS) });
        this.isUseless = true;
        return;
      }
      this.seen.set(key, judgement);
      yield {
        kind: 'judgement',
        place: { line },
        judgement: {
          articleId,
          gapKey,
          judgement,
          judgedAt: isoOrNull(cell('note_judged_at')),
          coder: cell('note_coder') || null,
          codebook: cell('note_codebook') || null,
        },
      };
    }
  }

  private cellsOf(row: string): string[] {
    const { delimiter } = this;
    return Papa.parse<string[]>(row, { delimiter, header: false }).data[0] ?? [];
  }
}

const isJudgement = (word: string): word is Judgement => JUDGEMENTS.some((known) => known === word);

function delimiterOf(header: string): string {
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
