import { browser } from './browser.ts';

/** Chrome's side panel, which the polyfill does not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}
/** Firefox's sidebar, absent in Chrome. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the panel beside the page. Must be called before anything is awaited in the handler of the reader's own
 * gesture: both browsers forget the gesture at the first await. Firefox knows no gesture but those on the
 * extension's own buttons and keys, so that there a click on a highlight opens nothing by itself.
 *
 * @returns false where the browser refused.
 */
export async function openPanel(windowId: number): Promise<boolean> {
  try {
    if (__TARGET__ === 'chrome') {
      await (chrome as unknown as { sidePanel: SidePanel }).sidePanel.open({ windowId });
    } else {
      await (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open();
    }
    return true;
  } catch {
    return false;
  }
}
