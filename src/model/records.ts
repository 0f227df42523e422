import type { EngineVersion, Gap, NamedAs, Source, Statement } from './analysis.ts';
import type { Anchor, AnchorDecision } from './anchor.ts';
import type { Article, Genre, Span } from './article.ts';

/** An article as it is kept: one record under its canonical address, however often it is visited. */
export interface ArticleRecord extends Article {
  /** The canonical address. */
  id: string;
  /** `text/hash` of `text`. */
  textHash: string;
  engine: EngineVersion;
  /** The language that the analysis found, which may differ from what the page says of itself. */
  analysedLanguage: string;
  analysedGenre: Genre;
  sources: Source[];
  /** Milliseconds since 1970, UTC. */
  firstSeen: number;
  lastSeen: number;
  /** Only a part of its statements and notes is here, as a file brought it; the next analysis brings the others. */
  partial?: true;
}

export const JUDGEMENTS = ['open', 'confirmed', 'dismissed'] as const;
/** What a person made of a machine's note; `open`: nothing yet. */
export type Judgement = (typeof JUDGEMENTS)[number];

/** Where the words of a note are since the article was edited. */
export interface FollowedWords {
  /** The words as they stood where they were last seen unchanged. */
  anchor: Anchor;
  /** What became of them in the article as it is kept now. */
  decision: AnchorDecision;
}

/** A note that the engine found. */
export interface MachineNote {
  kind: 'machine';
  articleId: string;
  /** `Gap.key`. */
  id: string;
  gap: Gap;
  judgement: Judgement;
  /** When a person last judged it or took a judgement back; null where nobody has. */
  judgedAt: number | null;
  /** Who judged it, when that was somebody else, whose judgements came in from a file; absent: this store's reader. */
  judgedBy?: string;
  /** The edition of the codebook by which it was judged; absent for the first, and where nobody has. */
  codebook?: string;
  /** False when the latest analysis no longer finds it; it is kept because a person judged it. */
  current: boolean;
  /** Of a note that is not current: what became of its words. */
  followed?: FollowedWords;
}

/** A note that a person wrote. */
export interface HumanNote {
  kind: 'human';
  articleId: string;
  id: string;
  /** The statement it is on; null for a note on the article. */
  statementId: string | null;
  /** The words it is on as they were when it was written. */
  quote: string;
  /** Where those words, or the words in their place, stand in the article as it is kept; null for nowhere. */
  anchor: Span | null;
  /** Once the article was edited: what became of the words. */
  followed?: FollowedWords;
  text: string;
  /** A person's own keywords for it; absent for none. */
  tags?: string[];
  /** Who wrote it, when that was somebody else, whose notes came in from a file; absent: this store's reader. */
  writtenBy?: string;
  createdAt: number;
  updatedAt: number;
}

/**
 * What a person says of one statement: another speaker, other words, tags. It lies over what the machine found, which
 * stays as it is, so that a new analysis takes nothing of it away; for words that the machine missed it stands alone.
 */
export interface StatementLayer {
  kind: 'layer';
  articleId: string;
  /** `layerId` of the statement: one statement has one layer. */
  id: string;
  statementId: string;
  /** The machine missed these words: there is no statement below. */
  added: boolean;
  /** Null: as the machine found it. */
  speaker: { name: string | null; namedAs: NamedAs } | null;
  /** Null: as the machine found them. Offsets as of `anchor`. */
  content: Span[] | null;
  tags: string[];
  /** The text from the first to the last of the statement's words, or of those in their place, and where it stands. */
  quote: string;
  anchor: Span;
  /** Once the article was edited: what became of the words. */
  followed?: FollowedWords;
  /** As `HumanNote.writtenBy`. */
  writtenBy?: string;
  createdAt: number;
  updatedAt: number;
}

export type NoteRecord = MachineNote | HumanNote | StatementLayer;

/** Everything that is kept of one article: what the panel shows and what the exports write. */
export interface ArticleWithNotes {
  article: ArticleRecord;
  /** In reading order. */
  statements: Statement[];
  /** Machine notes in reading order, then what the person wrote and corrected in order of writing. */
  notes: NoteRecord[];
}
