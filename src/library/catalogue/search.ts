import { GAP_IDS } from '../../model/index.ts';
import { gapOf } from '../../store/row-numbers.ts';
import { folded, splitWords } from '../words/split-words.ts';
import { WordSearch } from '../words/word-index.ts';
import { articleAt, type Columns } from './columns.ts';
import type { FoundPlaces } from './matches.ts';
import type { IndexedRows } from './words.ts';

/** The words under which each gap is found: those of its note and title in the reader's language, by gap id. */
export type GapWords = Readonly<Record<string, readonly string[]>>;

/** Finds the places that have all words of a search, over columns and the indexes that cover their rows. */
export class Search {
  private readonly columns: Columns;
  private readonly parts: { search: WordSearch; places: Int32Array }[];
  private readonly gapWords: GapWords;

  constructor(columns: Columns, indexed: readonly IndexedRows[], gapWords: GapWords) {
    this.columns = columns;
    this.gapWords = gapWords;
    this.parts = indexed.map((part) => ({
      search: new WordSearch(part.index),
      places: placesOf(columns, part),
    }));
  }

  /**
   * Every word counts as the beginning of a word. Words in quotation marks must stand together. What is said of a whole
   * article (title, outlet, notes on it) is said of each of its statements.
   */
  find(asked: string): FoundPlaces {
    const words = [...new Set(splitWords(asked))];
    if (words.length === 0) return null;
    const found = new Uint8Array(this.columns.statements + this.columns.rows.length).fill(1);
    for (const word of words) {
      const having = this.having(word);
      for (let place = 0; place < found.length; place++) found[place]! &= having[place]!;
    }
    for (const [, phrase] of asked.matchAll(/["“„«]([^"“”„«»]+)["”“»]/g)) this.keepPhrase(found, phrase!);
    return found;
  }

  private having(word: string): Uint8Array {
    const { statements, rows, starts, notes, notePlaces } = this.columns;
    const having = new Uint8Array(statements + rows.length);
    for (const { search, places } of this.parts) {
      search.eachWithBeginning(word, (document) => {
        const place = places[document]!;
        if (place >= 0) having[place] = 1;
      });
    }
    for (let article = 0; article < rows.length; article++)
      if (having[statements + article]) having.fill(1, starts[article]!, starts[article + 1]!);
    const gaps = GAP_IDS.map((id) => (this.gapWords[id] ?? []).some((known) => known.startsWith(word)));
    if (gaps.includes(true))
      for (let at = 0; at < notes.length; at++) if (gaps[gapOf(notes[at]!)]) having[notePlaces[at]!] = 1;
    return having;
  }

  private keepPhrase(found: Uint8Array, phrase: string): void {
    const wanted = splitWords(phrase).join(' ');
    const together = (text: string) => ` ${splitWords(text).join(' ')}`.includes(` ${wanted}`);
    for (let place = 0; place < found.length; place++) {
      if (found[place] && !this.texts(place).some(together)) found[place] = 0;
    }
  }

  private texts(place: number): string[] {
    const { rows, starts, statements } = this.columns;
    const article = articleAt(this.columns, place);
    const row = rows[article]!;
    const index = place < statements ? place - starts[article]! : -1;
    const own = row.own
      .filter(({ statement }) => statement === index || statement < 0)
      .map(({ text }) => text);
    const whole = [row.title, row.outlet, row.byline ?? '', ...own];
    return index < 0 ? whole : [...whole, row.quotes[index]!, row.speakers[index]!, row.routes[index]!];
  }
}

/** The place of each document, -1 where its row has changed since or is gone. */
function placesOf({ rows, starts, statements }: Columns, part: IndexedRows): Int32Array {
  const places = new Int32Array(part.documents).fill(-1);
  const articles = new Map(rows.map((row, article) => [row.id, article]));
  for (const [at, id] of part.ids.entries()) {
    const article = articles.get(id);
    if (article === undefined || rows[article]!.changed !== part.changed[at]) continue;
    const first = part.firsts[at]!;
    places[first] = statements + article;
    for (let index = 0; index < rows[article]!.statements.length; index++)
      places[first + 1 + index] = starts[article]! + index;
  }
  return places;
}

/** The words under which a text that a reader sees is found. */
export const wordsOfText = (text: string): string[] => [...new Set(splitWords(folded(text)))];
