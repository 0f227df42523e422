import type { LibraryRow } from '../../model/index.ts';
import { hashText } from '../../text/hash.ts';
import { type WordIndex, WordIndexBuilder } from '../words/word-index.ts';

/** Names the way of splitting and counting below: kept words of another form are made again. */
export const WORDS_FORM = hashText('words 1');

/**
 * The words of some rows. Each article takes consecutive documents: one for what is said of the whole article, then
 * one for each statement.
 */
export interface IndexedRows {
  form: string;
  ids: string[];
  /** `LibraryRow.changed` of each when it was indexed: a row with another number is no longer what was indexed. */
  changed: Float64Array<ArrayBuffer>;
  /** The first document of each. */
  firsts: Uint32Array<ArrayBuffer>;
  documents: number;
  index: WordIndex;
}

/** What each document of a row says: the whole article's, then each statement's. */
export function textsOf(row: LibraryRow): string[][] {
  const own = new Map<number, string[]>();
  for (const { statement, text, tags } of row.own)
    own.set(statement, [...(own.get(statement) ?? []), text, ...tags]);
  return [
    [row.title, row.outlet, row.byline ?? '', ...(own.get(-1) ?? [])],
    ...row.quotes.map((quote, at) => [quote, row.speakers[at]!, row.routes[at]!, ...(own.get(at) ?? [])]),
  ];
}

/** Indexes rows one after the other, so that whoever calls can say how far it is. */
export class RowIndexer {
  private readonly builder = new WordIndexBuilder();
  private readonly ids: string[] = [];
  private readonly changed: number[] = [];
  private readonly firsts: number[] = [];
  private documents = 0;

  add(row: LibraryRow): void {
    this.ids.push(row.id);
    this.changed.push(row.changed);
    this.firsts.push(this.documents);
    for (const texts of textsOf(row)) this.builder.add(this.documents++, texts);
  }

  finish(): IndexedRows {
    return {
      form: WORDS_FORM,
      ids: this.ids,
      changed: Float64Array.from(this.changed),
      firsts: Uint32Array.from(this.firsts),
      documents: this.documents,
      index: this.builder.finish(),
    };
  }
}
