import { whenLargeFrame } from './frames.ts';
import { looksLikeArticle } from './looks-like-article.ts';
import { type Pace, paced } from './pace.ts';
import { touchText } from './watch.ts';

export interface Awaited {
  /** The page looks like an article, now or after a while. Told once, and is the end of it. */
  article(): void;
  /** The page does not, but it shows frames that are large enough for one, or one of these has loaded since. */
  frame(): void;
  /** The page is none, but changes, so that it will be looked at again. Told once. */
  changing(): void;
}

/**
 * Looks whether a page is an article and, while it is none, again after its text changed. A page that never becomes
 * one hardly notices: what is not needed for the first look is made when it is.
 *
 * @returns what ends it
 */
export function awaitArticle(document: Document, tell: Awaited): () => void {
  let over = false;
  let frameTold = false;
  let pace: Pace<null> | null = null;
  let observer: MutationObserver | null = null;
  const stop = (): void => {
    over = true;
    observer?.disconnect();
    pace?.stop();
  };
  const frame = (): void => {
    if (over) return;
    frameTold = true;
    tell.frame();
  };
  const look = (): boolean => {
    const found = looksLikeArticle(document);
    if (found) {
      stop();
      tell.article();
    } else if (!frameTold) whenLargeFrame(document, frame);
    return found;
  };
  if (look()) return stop;
  observer = new MutationObserver((records) => {
    if (!pace?.isDue() && !touchText(records)) return;
    if (!pace) {
      pace = paced({ tell: look, mayTell: () => true, outweighs: () => false });
      tell.changing();
    }
    pace.note(null);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  return stop;
}
