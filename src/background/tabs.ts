import pageScript from '../content/content.iife.ts?script&iife';
import { callPage, tellPanel } from '../messages/client.ts';
import type { PageState, TabView } from '../messages/table.ts';
import pageStyle from '../page/highlights.css?url';
import { browser } from '../platform/browser.ts';
import { injectInto, type PageFiles } from '../platform/injection.ts';
import { highlightsOf, warningCount } from './highlights.ts';
import { viewOfPage } from './page-view.ts';

/** What makes a page's content script. */
export const PAGE_FILES: PageFiles = { script: pageScript, style: pageStyle };

/** Key of the note that a click in the page asked for, until the panel of that tab has shown it. */
const askedFor = (tabId: number) => `open-note:${tabId}`;

/** What is known of a tab. With `look`, the content script is put there first if the browser allows it. */
export async function viewOfTab(
  tabId: number,
  look: 'only-if-there' | 'analyse' | 'force',
): Promise<TabView> {
  const page = await readPage(tabId, look);
  const tab = await browser.tabs.get(tabId);
  const view = await viewOfPage(page, !tab.incognito, Date.now());
  if (view.state !== 'ready') return view;
  await mark(tabId, view);
  const key = askedFor(tabId);
  const asked = (await browser.storage.session.get(key))[key];
  if (typeof asked !== 'string') return view;
  await browser.storage.session.remove(key);
  return { ...view, openNote: asked };
}

async function readPage(tabId: number, look: 'only-if-there' | 'analyse' | 'force'): Promise<PageState> {
  const force = look === 'force';
  const there = await callPage(tabId, 'page.read', { force }).catch(() => null);
  if (there) return there;
  if (look === 'only-if-there') return { state: 'nothing', reason: await whyNot(tabId) };
  if (!(await injectInto(tabId, PAGE_FILES))) {
    return { state: 'nothing', reason: await whyNot(tabId) };
  }
  return callPage(tabId, 'page.read', { force });
}

/** The address of a tab is known only where the reader let us look. */
async function whyNot(tabId: number): Promise<'browser-page' | 'not-started'> {
  const { url } = await browser.tabs.get(tabId);
  return url && !/^https?:/.test(url) ? 'browser-page' : 'not-started';
}

/** Draws the view's highlights on the page and the number of warnings on the toolbar button. */
async function mark(tabId: number, view: TabView & { state: 'ready' }): Promise<void> {
  await callPage(tabId, 'page.highlight', { highlights: highlightsOf(view.page) }).catch(() => undefined);
  await showCount(tabId, warningCount(view.page));
}

export async function showCount(tabId: number, warnings: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#8a3d0f' });
  await browser.action.setBadgeText({ tabId, text: warnings > 0 ? String(warnings) : '' });
}

/** Remembers, for as long as the browser runs, which note the reader asked for, and tells a panel that is open. */
export async function askForNote(tabId: number, noteId: string): Promise<void> {
  await browser.storage.session.set({ [askedFor(tabId)]: noteId });
  await tellPanel('note.open', { tabId, noteId });
}
