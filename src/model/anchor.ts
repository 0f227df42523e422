import type { EngineVersion } from './analysis.ts';
import type { Span } from './article.ts';

export const ANCHOR_STATES = [
  'exact',
  'moved',
  'reworded',
  'ambiguous',
  'conflicting',
  'orphan',
  'pending',
] as const;
/**
 * What became of a saved passage in the article as it is now. `exact`: the same words in their place; `moved`: the
 * same words elsewhere; `reworded`: their place, other words; `ambiguous`: several places, and nothing tells them
 * apart; `conflicting`: the words are credited to somebody else; `orphan`: gone; `pending`: the page is still
 * loading and they have not come yet.
 */
export type AnchorState = (typeof ANCHOR_STATES)[number];

export const CHANGE_KINDS = [
  'number',
  'date',
  'name',
  'negation',
  'modal',
  'wording',
  'punctuation',
] as const;
/** What kind of words a rewording touched; the first five change what was said. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A saved passage, described so that it can be found again in an edited article. Offsets as in `Span`. */
export interface Anchor {
  version: 1;
  engine: EngineVersion;
  /** `text/hash` of the article's text that the offsets are of. */
  articleHash: string;
  /** The text from the first part's start to the last part's end. */
  exact: string;
  /** The text right before and after it: just enough to be unique, in whole words. */
  prefix: string;
  suffix: string;
  /** The parts of the passage in reading order; a quote with "she said" in its middle has two. */
  parts: Span[];
  /** Hashes of the folded words of the paragraph and of its neighbours; null where there is none. */
  paragraph: { index: number; hash: string; before: string | null; after: string | null };
  /** The words that name who is credited, where the page has some. */
  speaker: { exact: string; span: Span }[];
}

/**
 * A piece of a word diff. Its text runs up to the next piece, white space included, so that the pieces that are
 * `same` and `removed` join to the old words and those that are `same` and `added` to the new ones.
 */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

export interface AnchorDecision {
  state: AnchorState;
  /** Where the passage is in the new text, in reading order; empty for `ambiguous`, `orphan` and `pending`. */
  spans: Span[];
  /** The places that an `ambiguous` passage may be; empty otherwise. */
  candidates: Span[];
  /** What changed in the words; empty when nothing did, or when the passage has no place. */
  diff: DiffPart[];
  changes: ChangeKind[];
  /** For `conflicting`: who was credited, and who stands there now (null for nobody). */
  speaker: { before: string; after: string | null } | null;
  /** How much of the words agree: 1 for the same words, 0 for none; two decimals. */
  score: number;
}
