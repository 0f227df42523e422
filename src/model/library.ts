/** What a note's state is in the library; `own`: a person wrote it. */
export const NOTE_STATES = ['open', 'confirmed', 'dismissed', 'own'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** Words and tags that a person put on a statement, by its place in the row, or on the article (-1). */
export interface OwnWords {
  statement: number;
  text: string;
  tags: string[];
}

/**
 * What lists, filters and search read of an article, so that the packed record is opened only to show the article.
 * One entry a statement in each list, in reading order. Written by the store with everything it is made from.
 */
export interface LibraryRow {
  /** The canonical address. */
  id: string;
  /** Which closed lists the numbers in `facts` and `notes` count in; a row of another form is made anew. */
  form: string;
  /** Rises with every change anywhere in the library: what is above a number has changed since. No clock. */
  changed: number;
  title: string;
  /** The outlet's name, or the host where the page gives none. */
  outlet: string;
  byline: string | null;
  /** ISO 8601 as the page gives it. */
  published: string | null;
  language: string;
  /** Milliseconds since 1970. */
  firstSeen: number;
  lastSeen: number;
  statements: string[];
  quotes: string[];
  /** The name, or the words that the page has for the speaker; empty where nobody is credited. */
  speakers: string[];
  /** The names of the others on the route and of those it could be, and the page's words in its notes, for search. */
  routes: string[];
  /** How the speaker is named, what kind of statement it is, and whether it came through others; see row-numbers. */
  facts: Uint16Array;
  /** Machine notes, one number for each note and statement; see row-numbers. */
  notes: Uint32Array;
  own: OwnWords[];
  /** It came with a file that the reader brought in: only they delete it. */
  imported?: true;
}

/** How much is kept, counted as it is written. */
export interface LibraryTotals {
  articles: number;
  statements: number;
  /** Machine notes of the latest analyses that nobody dismissed, repeats not counted. */
  notes: number;
  /** Notes that a person wrote. */
  own: number;
}

/** A view that a person gave a name, as the internal address of its filters. */
export interface SavedView {
  id: string;
  name: string;
  /** Path and query behind `library.html#`. */
  address: string;
  createdAt: number;
}
