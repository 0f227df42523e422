import { callPage } from '../messages/client.ts';
import { browser } from '../platform/browser.ts';

/** Key of the frame of a tab that holds its article, where that is not the page itself. */
const frameOf = (tabId: number) => `frame:${tabId}`;

/** The frame of a tab whose content script is to be asked: 0, the page itself, unless an article is in another. */
export async function articleFrame(tabId: number): Promise<number> {
  const key = frameOf(tabId);
  const frameId = (await browser.storage.session.get(key))[key];
  return typeof frameId === 'number' ? frameId : 0;
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
  const known = await articleFrame(tabId);
  if (known === frameId) return true;
  const top = await callPage(tabId, 'page.read', { force: false }).catch(() => null);
  if (known !== 0 || top?.state === 'article') return false;
  await browser.storage.session.set({ [frameOf(tabId)]: frameId });
  return true;
}

export const forgetFrame = (tabId: number): Promise<void> => browser.storage.session.remove(frameOf(tabId));
