import { browser } from './browser.ts';

/** The tab that the panel stands beside; null where the window shows none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Tells when another tab comes to stand beside the panel. */
export function onActiveTabChange(tell: () => void): void {
  browser.tabs.onActivated.addListener(async ({ windowId }) => {
    const { id } = await browser.windows.getCurrent();
    if (id === windowId) tell();
  });
}
