import { callPage } from '../messages/client.ts';
import type { ArticleWithNotes } from '../model/index.ts';
import { browser, type Tab } from '../platform/browser.ts';
import { shownNotes } from './highlights.ts';
import { askForNote, viewOfTab } from './tabs.ts';

/** Key of the note that a tab stands at. */
const atNote = (tabId: number) => `at-note:${tabId}`;

/** The notes that can be gone to, in reading order: each once, those on the whole article first. */
export function stepsOf(page: ArticleWithNotes): { id: string; place: [number, number] | null }[] {
  return shownNotes(page)
    .filter(({ gap }) => !gap.repeat)
    .map(({ id, gap }) => ({ id, place: gap.anchor }))
    .sort((a, b) => (a.place?.[0] ?? -1) - (b.place?.[0] ?? -1));
}

/** Goes to the next or previous note of a tab: the page scrolls to its words, and an open panel to its card. */
export async function stepInTab(tabId: number, by: 1 | -1): Promise<void> {
  const view = await viewOfTab(tabId, 'only-if-there');
  if (view.state !== 'ready') return;
  const steps = stepsOf(view.page);
  const key = atNote(tabId);
  const at = (await browser.storage.session.get(key))[key];
  const now = steps.findIndex(({ id }) => id === at);
  const next = steps[now < 0 ? (by > 0 ? 0 : steps.length - 1) : now + by];
  if (!next) return;
  await browser.storage.session.set({ [key]: next.id });
  if (next.place) await callPage(tabId, 'page.show', { span: next.place }).catch(() => undefined);
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
