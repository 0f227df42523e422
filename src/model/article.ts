/**
 * A half-open range [start, end) of UTF-16 code units into `Article.text`
 * (or into the given plain text, which is never changed).
 */
export type Span = [start: number, end: number];

export const GENRES = [
  'news',
  'opinion',
  'analysis',
  'q-and-a',
  'transcript',
  'live-blog',
  'press-release',
  'unknown',
] as const;
export type Genre = (typeof GENRES)[number];

export const PARAGRAPH_KINDS = [
  'headline',
  'standfirst',
  'heading',
  'body',
  'list',
  'quote',
  'caption',
  'pullquote',
  'embed',
] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** A link of a paragraph: where its words stand in the article's text, and the absolute address it leads to. */
export interface Link {
  start: number;
  end: number;
  url: string;
}

export interface Paragraph {
  start: number;
  end: number;
  kind: ParagraphKind;
  links: Link[];
}

/** The facts about an article that a page states outside its paragraphs. */
export interface ArticleFacts {
  url: string;
  canonicalUrl: string;
  title: string;
  byline: string | null;
  outlet: string | null;
  /** ISO 8601 as the page gives it. */
  published: string | null;
  modified: string | null;
  /** BCP 47 tag, lower case, as the page gives it. */
  language: string | null;
  genre: Genre;
}

/** Where on the page a fact was found. `input`: given by the caller, not by a page. */
export type FactOrigin =
  | 'json-ld'
  | 'microdata'
  | 'open-graph'
  | 'meta'
  | 'visible-text'
  | 'document'
  | 'address'
  | 'input';

export interface Article extends ArticleFacts {
  /** Which part of the page each fact came from; a fact that was not found has no entry. */
  foundIn: Partial<Record<keyof ArticleFacts, FactOrigin>>;
  /** Headline, standfirst, then every block, joined by "\n\n"; for plain text, the text untouched. */
  text: string;
  paragraphs: Paragraph[];
}
