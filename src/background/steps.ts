import { tellPanel } from '../messages/client.ts';
import { browser, type Tab } from '../platform/browser.ts';
import { nextStep } from './next-step.ts';
import { askForNote, atNote, showOnPage, viewOfTab } from './tabs.ts';

/**
 * Goes to the next or previous note of a tab: the page scrolls to its words, and an open panel to its card. Where there
 * is none an open panel says so.
 */
export async function stepInTab(tabId: number, by: 1 | -1): Promise<void> {
  const view = await viewOfTab(tabId, 'only-if-there');
  if (view.state !== 'ready') return;
  const key = atNote(tabId);
  const at = (await browser.storage.session.get(key))[key];
  const next = nextStep(view.page, typeof at === 'string' ? at : null, by);
  if (!next) return tellPanel('note.none', { tabId, forward: by > 0 });
  await browser.storage.session.set({ [key]: next.id });
  if (next.place) await showOnPage(tabId, next.place, next.own);
  await askForNote(tabId, next.id);
}

/** The note that a click or the panel went to is where the next step starts. */
export const standAt = (tabId: number, noteId: string): Promise<void> =>
  browser.storage.session.set({ [atNote(tabId)]: noteId });

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-note': 1, 'previous-note': -1 };

/** Listens to the keys, which the reader can change in the browser's settings. */
export function followStepKeys(report: (error: unknown) => void): void {
  browser.commands.onCommand.addListener((name, tab?: Tab) => {
    const by = STEPS[name];
    if (by !== undefined && tab?.id !== undefined) void stepInTab(tab.id, by).catch(report);
  });
}
