import type { LibraryRow } from '../../model/index.ts';
import { NO_STATEMENT, statementOf } from '../../store/row-numbers.ts';

/**
 * All rows side by side. A statement's number counts through all articles, in the order of the rows; what is on an
 * article and on no statement has the number `statements + article`.
 */
export interface Columns {
  rows: readonly LibraryRow[];
  statements: number;
  /** Where each article's statements begin; one more than there are articles. */
  starts: Uint32Array;
  /** The article of each statement. */
  articleOf: Uint32Array;
  facts: Uint16Array;
  /** For each note and each statement that it lists: the statement's number, and the note as row-numbers has it. */
  notePlaces: Uint32Array;
  notes: Uint32Array;
  own: { place: number; text: string; tags: readonly string[] }[];
  /** Milliseconds since 1970: when it was published, or first seen where the page gives no date. */
  dates: Float64Array;
}

export function columnsOf(rows: readonly LibraryRow[]): Columns {
  const starts = new Uint32Array(rows.length + 1);
  let statements = 0;
  let notes = 0;
  for (const [article, row] of rows.entries()) {
    starts[article] = statements;
    statements += row.statements.length;
    notes += row.notes.length;
  }
  starts[rows.length] = statements;
  const columns: Columns = {
    rows,
    statements,
    starts,
    articleOf: new Uint32Array(statements),
    facts: new Uint16Array(statements),
    notePlaces: new Uint32Array(notes),
    notes: new Uint32Array(notes),
    own: [],
    dates: Float64Array.from(rows, dateOf),
  };
  let at = 0;
  for (const [article, row] of rows.entries()) {
    const start = starts[article]!;
    columns.articleOf.fill(article, start, start + row.statements.length);
    columns.facts.set(row.facts, start);
    columns.notes.set(row.notes, at);
    for (const note of row.notes) {
      const place = statementOf(note);
      columns.notePlaces[at++] = place === NO_STATEMENT ? statements + article : start + place;
    }
    for (const { statement, text, tags } of row.own) {
      columns.own.push({ place: statement < 0 ? statements + article : start + statement, text, tags });
    }
  }
  return columns;
}

function dateOf({ published, firstSeen }: LibraryRow): number {
  const date = Date.parse(published ?? '');
  return Number.isNaN(date) ? firstSeen : date;
}

/** The article that a place is in, be it a statement's or the article's own. */
export const articleAt = ({ statements, articleOf }: Columns, place: number): number =>
  place < statements ? articleOf[place]! : place - statements;
