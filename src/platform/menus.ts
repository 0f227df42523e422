import { browser, type Tab } from './browser.ts';

/**
 * An entry in the menu of selected words on web pages. The browser keeps entries of a background that it may stop, so
 * that this is called at every start and makes the entry once.
 *
 * @param title gives the entry's words, in the language that the reader chose
 */
export function createSelectionMenu(
  id: string,
  title: () => Promise<string>,
  clicked: (tab: Tab) => void,
): void {
  browser.runtime.onInstalled.addListener(() => {
    void Promise.all([title(), browser.contextMenus.removeAll()]).then(([words]) =>
      browser.contextMenus.create({
        id,
        title: words,
        contexts: ['selection'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      }),
    );
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === id && tab) clicked(tab);
  });
}

/** Gives an entry other words. */
export const nameMenu = async (id: string, title: string): Promise<void> => {
  await browser.contextMenus.update(id, { title });
};
