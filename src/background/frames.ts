import { callPage } from '../messages/client.ts';
import type { PageState, ToPage } from '../messages/table.ts';
import { browser } from '../platform/browser.ts';

/** Key of the frame of a tab that holds its article, where that is not the page itself. */
const frameOf = (tabId: number) => `frame:${tabId}`;

/** The frame of a tab whose content script is to be asked: 0, the page itself, unless an article is in another. */
export async function articleFrame(tabId: number): Promise<number> {
  const key = frameOf(tabId);
  const frameId = (await browser.storage.session.get(key))[key];
  return typeof frameId === 'number' ? frameId : 0;
}

/** Calls the content script that has a tab's article, in whatever frame it is. Rejects where none listens. */
export async function callArticle<Name extends keyof ToPage>(
  tabId: number,
  name: Name,
  input: ToPage[Name]['in'],
): Promise<ToPage[Name]['out']> {
  return callPage(tabId, name, input, await articleFrame(tabId));
}

/** What the content script in one frame says of its document; null where none listens. */
export const readFrame = (tabId: number, frameId: number, force: boolean): Promise<PageState | null> =>
  callPage(tabId, 'page.read', { force }, frameId).catch(() => null);

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
  const known = await articleFrame(tabId);
  if (known === frameId) return true;
  const top = await readFrame(tabId, 0, false);
  if (known !== 0 || top?.state === 'article') return false;
  await browser.storage.session.set({ [frameOf(tabId)]: frameId });
  return true;
}

export const forgetFrame = (tabId: number): Promise<void> => browser.storage.session.remove(frameOf(tabId));
