import { callPage } from '../messages/client.ts';
import type { PageState, ToPage } from '../messages/table.ts';
import { browser } from '../platform/browser.ts';
import { originOf, trustedAnswer } from './trust.ts';

/** Key of the frame of a tab that holds its article, where that is not the page itself. */
const frameOf = (tabId: number) => `frame:${tabId}`;

/** The frame of a tab whose content script is to be asked: 0, the page itself, unless an article is in another. */
export async function articleFrame(tabId: number): Promise<number> {
  return (await knownFrame(tabId))?.frameId ?? 0;
}

interface KnownFrame {
  frameId: number;
  /** As the browser gave it. */
  url: string;
}

async function knownFrame(tabId: number): Promise<KnownFrame | undefined> {
  const key = frameOf(tabId);
  return (await browser.storage.session.get(key))[key] as KnownFrame | undefined;
}

/** Calls the content script that has a tab's article, in whatever frame it is. Rejects where none listens. */
export async function callArticle<Name extends keyof ToPage>(
  tabId: number,
  name: Name,
  input: ToPage[Name]['in'],
): Promise<ToPage[Name]['out']> {
  return callPage(tabId, name, input, await articleFrame(tabId));
}

/** What the content script in one frame says of its document, checked. Rejects where none listens. */
export async function askFrame(tabId: number, frameId: number, force: boolean): Promise<PageState> {
  const [page, address] = await Promise.all([
    callPage(tabId, 'page.read', { force }, frameId),
    addressOf(tabId, frameId),
  ]);
  return trustedAnswer(page, address);
}

/** The same; null where none listens. */
export const readFrame = (tabId: number, frameId: number, force: boolean): Promise<PageState | null> =>
  askFrame(tabId, frameId, force).catch(() => null);

/** The address of a frame as the browser told it: of another than the page itself, when it spoke up. */
async function addressOf(tabId: number, frameId: number): Promise<string | undefined> {
  if (frameId === 0) return (await browser.tabs.get(tabId)).url;
  const known = await knownFrame(tabId);
  return known?.frameId === frameId ? known.url : undefined;
}

/**
 * Whether what a frame found is the tab's article: the page itself comes first, then the frame that spoke up first.
 * Remembered for as long as the tab shows the page. A frame without an address of its own has no record either.
 */
export async function isTabsArticle(tabId: number, frameId: number, url: string): Promise<boolean> {
  if (frameId === 0) {
    await forgetFrame(tabId);
    return true;
  }
  if (!/^https?:/.test(url)) return false;
  const known = await knownFrame(tabId);
  if (known?.frameId === frameId) {
    // Written again for another site alone: what is late from a page that the tab has left must leave no trace.
    if (originOf(known.url) === originOf(url)) return true;
  } else {
    const top = await readFrame(tabId, 0, false);
    if (known || top?.state === 'article') return false;
  }
  await browser.storage.session.set({ [frameOf(tabId)]: { frameId, url } satisfies KnownFrame });
  return true;
}

export const forgetFrame = (tabId: number): Promise<void> => browser.storage.session.remove(frameOf(tabId));
