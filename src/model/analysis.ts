import type { Genre, Span } from './article.ts';
import type { GapId, Severity } from './gap-ids.ts';

export const NAMED_AS = [
  'named-person',
  'named-organisation',
  'role-only',
  'one-of-named-set',
  'unnamed-individual',
  'unnamed-group',
  'document',
  'none',
] as const;
/** How the page identifies a source. `role-only`: an office that one person holds. */
export type NamedAs = (typeof NAMED_AS)[number];

export const STATEMENT_TYPES = ['direct', 'mixed', 'indirect', 'outlet-claim'] as const;
/** `direct`: all content in quotation marks; `mixed`: part of it; `outlet-claim`: credited to nobody. */
export type StatementType = (typeof STATEMENT_TYPES)[number];

/** One station on the way of some words: publisher → … → original speaker. */
export interface ChainLink {
  role: 'publisher' | 'intermediary' | 'speaker';
  surface: string | null;
  span: Span | null;
  resolvesTo?: string;
  sourceId?: string;
  namedAs: NamedAs;
  candidates?: string[];
  medium?: string | null;
  date?: string | null;
  place?: string | null;
  occasion?: string | null;
  verb?: string | null;
  verbSpan?: Span;
  /** The address behind the link, null for none, 'unknown' where the text cannot tell (plain text). */
  url?: string | null | 'unknown';
  explicit: 'in-sentence' | 'carried-over' | 'pronoun' | 'inferred';
  confidence?: number;
}

export interface Speaker {
  name: string | null;
  namedAs: NamedAs;
  sourceId?: string;
  candidates?: string[];
}

/** Somebody or something that words on the page are credited to. */
export interface Source {
  id: string;
  name: string | null;
  namedAs: NamedAs;
  mentions: Span[];
  candidates?: string[];
}

export interface Statement {
  id: string;
  /** Index into `Article.paragraphs` of the paragraph in which the content begins. */
  paragraph: number;
  type: StatementType;
  content: Span[];
  /** The reporting words only. */
  cue: Span[];
  source: Span[];
  speaker: Speaker;
  /** Links stated in the statement's own paragraph. */
  chainAsWritten: ChainLink[];
  /** The same with links that other paragraphs state for the same occasion. */
  chainEffective: ChainLink[];
  /** Links of the effective chain between publisher and speaker. */
  depth: number;
  /** 0–1, two decimals. */
  confidence: number;
  /** Reported inside another statement's words. */
  nested?: boolean;
  /** Parts of the content whose end the page leaves in doubt. */
  uncertain?: Span[];
}

export interface Gap {
  /** Stable over engine versions, so that a dismissed note stays dismissed. */
  key: string;
  id: GapId;
  rule: { id: string; version: string };
  severity: Severity;
  statements: string[];
  /** The words to highlight; null for the whole article. */
  anchor: Span | null;
  evidence: Span[];
  /** Gaps with one group are shown as one note. */
  group: string;
  /** The source or route was described before; shown folded into the first note. */
  repeat?: boolean;
  /** Keys of docs/standards.md. */
  standards: string[];
  /** A message of _locales and what goes into it; rendered by src/wording. */
  note: { key: string; slots: Record<string, string> };
  /** 0–1, two decimals. */
  confidence: number;
  attributes: {
    subtype?: string;
    resolution?: string;
    candidate?: string;
    reasonText?: string;
    reasonQuality?: string;
  };
}

export interface EngineVersion {
  name: string;
  version: string;
  weights: string;
}

export interface Analysis {
  id: string;
  engine: EngineVersion;
  /** BCP 47 tag of the language the text is in, or 'und'. */
  language: string;
  genre: Genre;
  statements: Statement[];
  gaps: Gap[];
  sources: Source[];
}
