import type { Span } from '../../model/index.ts';
import type { Token } from '../../text/tokens.ts';
import { singularOf } from '../phrases/callings.ts';
import { lowerOf } from '../phrases/proper-name.ts';
import { lastBeginningBy, type ParagraphReading } from '../phrases/reading.ts';
import { type NameList, nameLists } from './name-lists.ts';

/** A list of names with where it stands on the page. */
export interface Listed extends NameList {
  paragraph: number;
  /** Offsets in the article's text. */
  start: number;
  end: number;
}

/** Where a word stands. */
interface WordPlace {
  paragraph: number;
  /** Number of its token in the paragraph. */
  index: number;
}

/** The lists of names on a page, looked up without going through all of them: a page may have thousands. */
export interface ListedNames {
  /** In reading order. None overlaps another. */
  all: readonly Listed[];
  /** Those of so many names. */
  ofSize(size: number): readonly Listed[];
  within(span: Span): Listed | undefined;
  /** The last list that ends at or before an offset. */
  lastBefore(offset: number): Listed | undefined;
  /** The lists that begin after an offset, within so many code units of it. */
  soonAfter(offset: number, distance: number): Listed[];
  /**
   * Where a calling stands in paragraphs with lists, in reading order.
   * @param singular lower case; its plurals are found too
   */
  placesOf(singular: string): readonly WordPlace[];
  /** The words of a paragraph, lower case. */
  wordsOf(paragraph: number): ReadonlySet<string>;
}

/** Gathers the lists of names on a page. Linear in the length of its text. */
export function listedNames(readings: readonly ParagraphReading[]): ListedNames {
  const all = readings.flatMap(({ tokens }, paragraph) =>
    nameLists(tokens).map((list) => ({
      ...list,
      paragraph,
      start: (tokens[list.from] as Token).start,
      end: (tokens[list.to - 1] as Token).end,
    })),
  );
  const bySize = new Map<number, readonly Listed[]>();
  const words = new Map<number, ReadonlySet<string>>();
  let places: Map<string, WordPlace[]> | null = null;
  const lowerWords = (paragraph: number): string[] => readings[paragraph]?.tokens.map(lowerOf) ?? [];
  return {
    all,
    ofSize(size) {
      const found = bySize.get(size) ?? all.filter(({ names }) => names.length === size);
      bySize.set(size, found);
      return found;
    },
    within(span) {
      const first = all[lastBeginningBy(all, span[0]) + 1];
      return first && first.end <= span[1] ? first : undefined;
    },
    lastBefore(offset) {
      const at = lastBeginningBy(all, offset);
      return all[(all[at]?.end ?? 0) <= offset ? at : at - 1];
    },
    soonAfter(offset, distance) {
      const from = lastBeginningBy(all, offset) + 1;
      return all.slice(from, lastBeginningBy(all, offset + distance) + 1);
    },
    placesOf(singular) {
      places ??= placesOfWords(new Set(all.map(({ paragraph }) => paragraph)), lowerWords);
      return places.get(singular) ?? [];
    },
    wordsOf(paragraph) {
      const found = words.get(paragraph) ?? new Set(lowerWords(paragraph));
      words.set(paragraph, found);
      return found;
    },
  };
}

/** Every word, and every calling in the plural under its singular too. */
function placesOfWords(
  paragraphs: ReadonlySet<number>,
  lowerWords: (paragraph: number) => string[],
): Map<string, WordPlace[]> {
  const places = new Map<string, WordPlace[]>();
  const add = (word: string, place: WordPlace) => {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  };
  for (const paragraph of paragraphs) {
    lowerWords(paragraph).forEach((word, index) => {
      add(word, { paragraph, index });
      const singular = singularOf(word);
      if (singular !== null && singular !== word) add(singular, { paragraph, index });
    });
  }
  return places;
}
