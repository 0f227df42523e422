import { browser, type Tab } from './browser.ts';

/**
 * An entry in the menu of selected words on web pages. The browser keeps entries of a background that it may stop, so
 * that this is called at every start and makes the entry once.
 *
 * @param titleKey key of the entry's words in _locales
 */
export function createSelectionMenu(id: string, titleKey: string, clicked: (tab: Tab) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() =>
      browser.contextMenus.create({
        id,
        title: browser.i18n.getMessage(titleKey),
        contexts: ['selection'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      }),
    );
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === id && tab) clicked(tab);
  });
}
