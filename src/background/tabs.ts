import { tellPanel } from '../messages/client.ts';
import type { PageState, TabView } from '../messages/table.ts';
import type { Span } from '../model/index.ts';
import { browser } from '../platform/browser.ts';
import { injectInto, injectIntoFrames } from '../platform/injection.ts';
import { chosenLanguage, readSettings } from '../platform/settings.ts';
import { drawingOf } from './drawing.ts';
import { articleFrame, askFrame, callArticle, forgetFrame, readFrame } from './frames.ts';
import { warningCount } from './highlights.ts';
import { makeReady } from './make-ready.ts';
import { CONTENT_SCRIPT } from './page-files.ts';
import { viewOfPage } from './page-view.ts';
import { runsByItselfAt } from './sites.ts';

/** Key of the note that a click in the page asked for, until the panel of that tab has shown it. */
const askedFor = (tabId: number) => `open-note:${tabId}`;

/** Key of the words that the reader asked to add, until the panel of that tab has taken them. */
export const addFor = (tabId: number) => `add-quote:${tabId}`;

/** Key of the note that a tab stands at. */
export const atNote = (tabId: number) => `at-note:${tabId}`;

/** Set for a tab that could not be looked at although the reader clicked the toolbar button there. */
const refusedBy = (tabId: number) => `refused:${tabId}`;

/**
 * How hard to look at a tab: only if its content script is there; put it there where it is to run by itself, since
 * the first look leaves it away from a page that is no article; put it there if the browser allows it; the same
 * although the page does not look like an article; the same because the reader clicked the toolbar button, after
 * which the browser refuses only pages that no extension may touch.
 */
export type Look = 'only-if-there' | 'by-rule' | 'analyse' | 'force' | 'clicked';

/** What is known of a tab. */
export async function viewOfTab(tabId: number, look: Look): Promise<TabView> {
  const page = await readPage(tabId, look);
  const [tab, settings] = await Promise.all([browser.tabs.get(tabId), readSettings()]);
  const view = await viewOfPage(page, { incognito: tab.incognito, settings }, Date.now());
  if (view.state !== 'ready') return view;
  await rememberArticle(tabId, view);
  await mark(tabId, view);
  return { ...view, ...(await wishesFor(tabId)) };
}

/** What the reader asked to see or add before the panel stood open; told once. */
async function wishesFor(tabId: number): Promise<Partial<TabView & { state: 'ready' }>> {
  const keys = [askedFor(tabId), addFor(tabId)] as const;
  const { [keys[0]]: note, [keys[1]]: words } = await browser.storage.session.get([...keys]);
  if (note === undefined && words === undefined) return {};
  await browser.storage.session.remove([...keys]);
  return {
    ...(typeof note === 'string' ? { openNote: note } : {}),
    ...(words ? { addQuote: words as { span: Span | null } } : {}),
  };
}

async function readPage(tabId: number, look: Look): Promise<PageState> {
  if (look === 'force') return readWithForce(tabId);
  const there = await readFrame(tabId, 0, false);
  if (there) return there.state === 'article' ? there : ((await readInFrame(tabId)) ?? there);
  if (look === 'only-if-there' || (look === 'by-rule' && !(await runsByItself(tabId))))
    return { state: 'nothing', reason: await whyNot(tabId) };
  const injecting = injectInto(tabId, CONTENT_SCRIPT);
  void makeReady();
  if (!(await injecting)) {
    if (look === 'clicked') await browser.storage.session.set({ [refusedBy(tabId)]: true });
    return { state: 'nothing', reason: await whyNot(tabId) };
  }
  return askFrame(tabId, 0, false);
}

/**
 * What a tab shows although it does not look like an article: an article that a frame has already, else the page
 * itself, else the first frame, large enough and open to us, that has text to read.
 */
async function readWithForce(tabId: number): Promise<PageState> {
  const known = await readInFrame(tabId);
  if (known) return known;
  if (!(await injectInto(tabId, CONTENT_SCRIPT))) return { state: 'nothing', reason: await whyNot(tabId) };
  const page = await askFrame(tabId, 0, true);
  if (page.state === 'article') return page;
  for (const frameId of await injectIntoFrames(tabId, CONTENT_SCRIPT)) {
    const inFrame = frameId === 0 ? null : await readFrame(tabId, frameId, true);
    if (inFrame?.state === 'article') return inFrame;
  }
  return page;
}

async function runsByItself(tabId: number): Promise<boolean> {
  return runsByItselfAt((await browser.tabs.get(tabId)).url ?? '');
}

/** The article of a page that has it in a frame. */
async function readInFrame(tabId: number): Promise<PageState | null> {
  const frameId = await articleFrame(tabId);
  const found = frameId === 0 ? null : await readFrame(tabId, frameId, false);
  return found?.state === 'article' ? found : null;
}

/** Scrolls a tab's article to some words and flashes them. `own`: as in `page.show`. */
export async function showOnPage(tabId: number, span: Span, own: boolean): Promise<{ shown: boolean }> {
  return callArticle(tabId, 'page.show', { span, own }).catch(() => ({ shown: false }));
}

async function whyNot(tabId: number): Promise<'browser-page' | 'not-started'> {
  const key = refusedBy(tabId);
  return (await browser.storage.session.get(key))[key] ? 'browser-page' : 'not-started';
}

/** A tab that went to another page, or away, has nothing of the old one left. */
export async function forgetTab(tabId: number): Promise<void> {
  const keys = [refusedBy, askedFor, addFor, atNote, shownIn];
  await browser.storage.session.remove(keys.map((keyOf) => keyOf(tabId)));
  await forgetFrame(tabId);
}

const SHOWN = 'article:';
/** Key of the address of the article that a tab shows. */
const shownIn = (tabId: number) => `${SHOWN}${tabId}`;

/** Notes which article a tab shows, so that it is not forgotten under the reader's eyes. */
export async function rememberArticle(tabId: number, view: TabView): Promise<void> {
  if (view.state === 'ready' && view.kept)
    await browser.storage.session.set({ [shownIn(tabId)]: view.page.article.id });
}

/** Which tab shows which article, by the article's address. */
async function articleOfTabs(): Promise<[tabId: number, articleId: string][]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, id]) =>
    key.startsWith(SHOWN) ? [[Number(key.slice(SHOWN.length)), String(id)]] : [],
  );
}

/** The addresses of the articles that tabs show. */
export const articlesInTabs = async (): Promise<Set<string>> =>
  new Set((await articleOfTabs()).map(([, articleId]) => articleId));

/** Draws an article anew wherever a tab shows it, because a note on it was judged. */
export async function drawAgain(articleId: string): Promise<void> {
  const tabs = (await articleOfTabs()).filter(([, id]) => id === articleId);
  await Promise.all(tabs.map(([tabId]) => viewOfTab(tabId, 'only-if-there').catch(() => undefined)));
}

/** Draws the view's highlights on the page and the number of warnings on the toolbar button. */
async function mark(tabId: number, view: TabView & { state: 'ready' }): Promise<void> {
  const [settings, language] = await Promise.all([readSettings(), chosenLanguage()]);
  const drawing = drawingOf(view.page, settings, language);
  await callArticle(tabId, 'page.draw', drawing).catch(() => undefined);
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
