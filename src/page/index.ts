/**
 * The page: where its article is, what it says of itself, and where every character of the text stands.
 * Reads the DOM and never changes it.
 */
export { bodyOf } from '../text/body.ts';
export { mayHoldArticle, whenLargeFrame } from './frames.ts';
export { drawHighlights, type HighlightLayer, type PageHighlight, scrollToSpan } from './highlights.ts';
export { followPointer, type Hover } from './hover.ts';
export { canonicalAddress } from './identity.ts';
export { looksLikeArticle } from './looks-like-article.ts';
export {
  type FoundArticle,
  type NoArticle,
  type ReadOptions,
  readArticle,
} from './read-article.ts';
export { readArticleInSlices } from './read-in-slices.ts';
export { selectedSpan } from './selection.ts';
export type { TextMap } from './text-map.ts';
export { type ChangeReason, type Watch, type WatchOptions, watchPage } from './watch.ts';
