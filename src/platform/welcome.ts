import { browser } from './browser.ts';

/** Opens a page of the package in a tab, once, when the extension is installed. */
export function openOnInstall(path: string): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(path) });
  });
}
