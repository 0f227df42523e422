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
  return inject({ tabId }, files);
}

/** The same for all frames of a tab; those that the browser does not allow are left out. */
export async function injectIntoFrames(tabId: number, files: PageFiles): Promise<boolean> {
  return inject({ tabId, allFrames: true }, files);
}

async function inject(target: { tabId: number; allFrames?: boolean }, files: PageFiles): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target, files: [files.style] });
    await browser.scripting.executeScript({ target, files: [files.script] });
    return true;
  } catch {
    return false;
  }
}
