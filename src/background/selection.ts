import { tellPanel } from '../messages/client.ts';
import type { Span } from '../model/index.ts';
import { browser, type Tab } from '../platform/browser.ts';
import { createSelectionMenu, nameMenu } from '../platform/menus.ts';
import { chosenLanguage } from '../platform/settings.ts';
import { callArticle } from './frames.ts';
import { addFor, viewOfTab } from './tabs.ts';
import { wordingFor } from './wording.ts';

/** Name of the command and of the menu entry that add the selected words. */
const ADD_QUOTE = 'add-quote';

/** Puts the entry into the menu of selected words, and listens to it and to its key. */
export function offerToAdd(asked: (tab: Tab) => void): void {
  createSelectionMenu(ADD_QUOTE, menuTitle, asked);
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === ADD_QUOTE && tab) asked(tab);
  });
}

const menuTitle = async (): Promise<string> =>
  wordingFor(await chosenLanguage()).wording.text('menu_add_quote');

/** Names the entry in the language that the reader chose. */
export const renameMenu = async (): Promise<void> => nameMenu(ADD_QUOTE, await menuTitle());

/** The words of the article that are selected on a tab's page; null for none. */
export const selectionIn = (tabId: number): Promise<Span | null> =>
  callArticle(tabId, 'page.selection', {}).then(
    ({ span }) => span,
    () => null,
  );

/** Has the panel of a tab add the words that are selected there; the page is looked at first where it was not yet. */
export async function addSelection(tabId: number): Promise<void> {
  const view = await viewOfTab(tabId, 'clicked');
  const span = view.state === 'ready' ? await selectionIn(tabId) : null;
  // It travels with the panel's next view, once: told in two ways it would be done twice.
  await browser.storage.session.set({ [addFor(tabId)]: { span } });
  await tellPanel('tab.changed', { tabId });
}
