import { browser } from './browser.ts';

/** The files that make a page's content script: paths inside the package. */
export interface PageFiles {
  script: string;
  style: string;
}

/**
 * Puts the content script into the top frame of a tab.
 *
 * @returns false where the browser does not allow it: no permission for the tab, or a page no extension may touch.
 */
export async function injectInto(tabId: number, files: PageFiles): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [files.style] });
    await browser.scripting.executeScript({ target: { tabId }, files: [files.script] });
    return true;
  } catch {
    return false;
  }
}
