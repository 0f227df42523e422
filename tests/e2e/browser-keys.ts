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

/** Selects words of the first paragraph of the article that has no highlights, and gives them. `from`: in its text. */
export const selectUnmarked = (page: Page, from: number): Promise<string> =>
  page.evaluate((start) => {
    const drawn = CSS.highlights as unknown as Map<string, Set<Range>>;
    const taken = [...drawn.values()].flatMap((ranges) => [...ranges]);
    const paragraph = [...document.querySelectorAll('article p')].find(
      (one) => (one.textContent?.length ?? 0) > 100 && !taken.some((range) => range.intersectsNode(one)),
    )!;
    getSelection()!.setBaseAndExtent(paragraph.firstChild!, start, paragraph.firstChild!, start + 40);
    return paragraph.textContent!.slice(start, start + 40).trim();
  }, from);
