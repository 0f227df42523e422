import type { Source, Speaker, Statement, StatementType } from './analysis.ts';
import type { Span } from './article.ts';

/** What a tagger finds: who is credited with which words, before anybody is identified. */
export interface TaggedStatement {
  /** Index into the article's paragraphs, of the paragraph in which the content begins. */
  paragraph: number;
  type: StatementType;
  content: Span[];
  cue: Span[];
  source: Span[];
  /** 0–1. */
  confidence: number;
  nested?: boolean;
  uncertain?: Span[];
}

/** A tagged statement whose source has been joined with the article's other mentions of it. */
export interface SpokenStatement extends TaggedStatement {
  id: string;
  speaker: Speaker;
}

/** What attribution knows of an article, and what the gap rules read. */
export interface Attribution {
  language: string;
  statements: Statement[];
  sources: Source[];
}
