import { browser } from './browser.ts';

/** The files that make a page's content script: paths inside the package. */
export interface PageFiles {
  script: string;
  /** The later ones lie over the earlier ones. */
  styles: string[];
}

/**
 * Puts the content script into one frame of a tab, the top one unless another is named.
 *
 * @returns false where the browser does not allow it: no permission for the tab, or a page no extension may touch.
 */
export async function injectInto(tabId: number, files: PageFiles, frameId = 0): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, files);
}

/** The same for all frames of a tab; those that the browser does not allow are left out. */
export async function injectIntoFrames(tabId: number, files: PageFiles): Promise<boolean> {
  return inject({ tabId, allFrames: true }, files);
}

async function inject(
  target: { tabId: number; allFrames: boolean } | { tabId: number; frameIds: number[] },
  { script, styles }: PageFiles,
): Promise<boolean> {
  try {
    await Promise.all([
      styles.length > 0 && browser.scripting.insertCSS({ target, files: styles }),
      browser.scripting.executeScript({ target, files: [script] }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Exchanges style sheets in a tab where the content script runs; where the browser does not allow it, nothing happens. */
export async function restyle(
  tabId: number,
  takeOff: readonly string[],
  putOn: readonly string[],
): Promise<void> {
  const target = { tabId };
  try {
    if (takeOff.length > 0) await browser.scripting.removeCSS({ target, files: [...takeOff] });
    if (putOn.length > 0) await browser.scripting.insertCSS({ target, files: [...putOn] });
  } catch {
    // The permission for this tab went with its last click: the next look brings the right style.
  }
}
