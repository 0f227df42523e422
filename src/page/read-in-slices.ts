import {
  type FoundArticle,
  type NoArticle,
  type ReadOptions,
  readArticle,
  readArticleInSteps,
} from './read-article.ts';
import { afterNextFrame, inSlices } from './slices.ts';
import { touchesText } from './watch.ts';

/**
 * Reads a page without holding it up, and not before the browser has styled it for a frame of its own: to ask sooner
 * what is displayed would make it do that at once, and perhaps again for the frame. Where the page changes its text meanwhile, what was read would be half of one
 * text and half of another: then it is read once more in one go. Null: `signal` said stop.
 */
export async function readArticleInSlices(
  document: Document,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<FoundArticle | NoArticle | null> {
  await afterNextFrame(document);
  if (signal.aborted) return null;
  let disturbed = false;
  const note = (records: readonly MutationRecord[]) => {
    disturbed ||= records.some(touchesText);
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  try {
    const found = await inSlices(readArticleInSteps(document, options), signal);
    note(observer.takeRecords());
    return found !== null && disturbed ? readArticle(document, options) : found;
  } finally {
    observer.disconnect();
  }
}
