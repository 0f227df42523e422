import { browser } from './browser.ts';

/**
 * Puts the content script into one frame of a tab, the top one unless another is named.
 *
 * @returns false where the browser does not allow it: no permission for the tab, or a page no extension may touch.
 */
export async function injectInto(tabId: number, script: string, frameId = 0): Promise<boolean> {
  return (await inject({ tabId, frameIds: [frameId] }, script)) !== null;
}

/**
 * The same for all frames of a tab; those that the browser does not allow are left out.
 *
 * @returns the frames that have it now
 */
export async function injectIntoFrames(tabId: number, script: string): Promise<number[]> {
  return (await inject({ tabId, allFrames: true }, script)) ?? [];
}

async function inject(
  target: { tabId: number; allFrames: boolean } | { tabId: number; frameIds: number[] },
  script: string,
): Promise<number[] | null> {
  try {
    const results = await browser.scripting.executeScript({ target, files: [script] });
    return results.map(({ frameId }) => frameId);
  } catch {
    return null;
  }
}

/** Puts style sheets into one frame of a tab, the later ones over the earlier; where it is not allowed, nothing happens. */
export async function insertStyles(tabId: number, files: readonly string[], frameId = 0): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: [...files] }).catch(() => undefined);
}

/** Exchanges style sheets in a frame of a tab where the content script runs; where the browser does not allow it, nothing happens. */
export async function restyle(
  tabId: number,
  frameId: number,
  takeOff: readonly string[],
  putOn: readonly string[],
): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  try {
    if (takeOff.length > 0) await browser.scripting.removeCSS({ target, files: [...takeOff] });
    if (putOn.length > 0) await browser.scripting.insertCSS({ target, files: [...putOn] });
  } catch {
    // The permission for this tab went with its last click: the next look brings the right style.
  }
}
