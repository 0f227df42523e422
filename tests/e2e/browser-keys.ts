import type { Page } from 'puppeteer-core';
import { backgroundsOf } from '../../scripts/extension-browser.mjs';
import type { Reader } from './reader.ts';

type Dispatching = { dispatch(...given: unknown[]): void };

/** What the browser does when the reader presses the keys they chose; no test can press those of a real window. */
export const pressKeyFor = (reader: Reader, command: 'next-note' | 'previous-note' | 'add-quote') =>
  dispatch(reader, 'commands', command);

/** What the browser does when the reader chooses an entry of the menu of selected words. */
export const chooseInMenu = (reader: Reader, entry: 'add-quote') => dispatch(reader, 'contextMenus', entry);

/** Tells the background of it, in the tab that is in front. */
async function dispatch(reader: Reader, from: 'commands' | 'contextMenus', name: string): Promise<void> {
  const worker = await backgroundsOf(reader.opened)[0]!.worker();
  await worker!.evaluate(
    async (source, given) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (source === 'commands') (chrome.commands.onCommand as unknown as Dispatching).dispatch(given, tab);
      else (chrome.contextMenus.onClicked as unknown as Dispatching).dispatch({ menuItemId: given }, tab);
    },
    from,
    name,
  );
}

/** Selects the first words of a paragraph of the article that has no highlights, and gives them. `nth`: from 0. */
export const selectUnmarked = (page: Page, nth: number): Promise<string> =>
  page.evaluate((at) => {
    const drawn = CSS.highlights as unknown as Map<string, Set<Range>>;
    const taken = [...drawn.values()].flatMap((ranges) => [...ranges]);
    const paragraph = [...document.querySelectorAll('article p')].filter(
      (one) => (one.textContent?.length ?? 0) > 80 && !taken.some((range) => range.intersectsNode(one)),
    )[at]!;
    getSelection()!.setBaseAndExtent(paragraph.firstChild!, 0, paragraph.firstChild!, 40);
    return paragraph.textContent!.slice(0, 40).trim();
  }, nth);
