import type { ChangeKind, DiffPart } from './anchor.ts';
import type { Paragraph } from './article.ts';
import type { GapId } from './gap-ids.ts';

/** A step of a text delta: a stretch copied from the one text (offset and length in UTF-16 units), or new text. */
export type DeltaStep = [start: number, length: number] | string;

/** What turns one version of an article's text into another. */
export interface TextDelta {
  /** `text/hash` of the text that it is applied to, and of the one that comes out. */
  from: string;
  to: string;
  steps: DeltaStep[];
}

/** An earlier version of an article as it is kept: the way back to it from the version after it. */
export interface RevisionRecord {
  articleId: string;
  /** Rises by one with each version that is kept of an article. */
  number: number;
  title: string;
  /** As the page stated it. */
  modified: string | null;
  paragraphs: Paragraph[];
  /** Turns the text of the version after this one into the text of this one. */
  delta: TextDelta;
  /** When this version was first and last seen, and when the one after it first was. Milliseconds since 1970. */
  firstSeen: number;
  lastSeen: number;
  replacedAt: number;
}

export const RETENTIONS = ['all', 'last-ten', 'last-one', 'none'] as const;
/** How many earlier versions of an article are kept. */
export type Retention = (typeof RETENTIONS)[number];

/** What changed between two versions in quotes, speakers and sourcing. Ids are those of statements and gaps. */
export type ArticleChange =
  | { kind: 'added'; now: string }
  | { kind: 'removed'; before: string }
  | { kind: 'moved'; before: string; now: string | null }
  | { kind: 'reworded'; before: string; now: string | null; diff: DiffPart[]; changes: ChangeKind[] }
  /** `to` is null where the words now stand credited to nobody. */
  | {
      kind: 'credited';
      before: string;
      now: string | null;
      from: string;
      to: string | null;
      diff: DiffPart[];
    }
  /** The words stand in several places, and nothing tells which is the one. */
  | { kind: 'unclear'; before: string }
  | { kind: 'gap-opened' | 'gap-closed'; key: string; gap: GapId };

/** A change with the words that it is about, ready to be shown. */
export interface ToldChange {
  kind: Exclude<ArticleChange['kind'], 'moved'>;
  /** The words in the older version; null where it had none. */
  before: string | null;
  /** The words in the newer version; null where it has none. */
  now: string | null;
  /** Who is credited: now, or before where the words are gone; null for nobody, and for gaps. */
  speaker: string | null;
  /** Of words that are credited to another: who was credited before. */
  speakerBefore: string | null;
  diff: DiffPart[];
  /** Of sourcing that changed: what came to be missing, or no longer is. */
  gap: GapId | null;
}

/** What a visit found changed in an article. Times in milliseconds since 1970. */
export interface VersionStep {
  /** Number of the older version. */
  number: number;
  /** When the older version was last seen, and when the newer one first was. */
  lastSeen: number;
  found: number;
  /** The older headline where the newer one is another; null otherwise. */
  titleBefore: string | null;
  changes: ToldChange[];
}
