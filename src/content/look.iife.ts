import { callBackground } from '../messages/client.ts';
import { awaitArticle } from '../page/await-article.ts';
import { mayHoldArticle } from '../page/frames.ts';
import { onMessage } from '../platform/messaging.ts';
import { matchesAddress } from './match-pattern.ts';
import type { World } from './world.ts';

/*
 * The first of two scripts, on every page of the sites where the extension runs by itself: it looks whether the page
 * is an article and, if so, has the background put the content script beside it. All that most pages ever get of the
 * extension is this file, so that it holds the look alone: an engine reads through every line, run or not.
 */

const world = globalThis as World;

if (mayHoldArticle(window)) look();
// A frame may be parsed before the page around it has given it its size.
else for (const sized of ['load', 'resize']) addEventListener(sized, look, { once: true });

function look(): void {
  if (world.onrecordRuns || world.onrecordLooks || !mayHoldArticle(window)) return;
  // Refused, or the extension was updated or removed under this page: there is nobody left to talk to.
  const alone = () => world.onrecordLooks?.();
  world.onrecordLooks = awaitArticle(document, {
    article: () => {
      world.onrecordLikely = true;
      void callBackground('page.likely', null).catch(alone);
    },
    frame: () => void callBackground('page.frames', null).catch(alone),
    changing: () => whenForbidden(alone),
  });
}

/** Tells when permission for the site is taken back. */
function whenForbidden(tell: () => void): void {
  onMessage((message) => {
    const { onrecord, input } = message as { onrecord?: string; input?: { origins?: string[] } };
    if (onrecord === 'page.stop' && input?.origins?.some((origin) => matchesAddress(origin, location)))
      tell();
    return null;
  });
}
