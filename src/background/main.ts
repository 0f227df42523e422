import { tellPanel } from '../messages/client.ts';
import { type Handlers, serve } from '../messages/server.ts';
import type { Saved, ToBackground } from '../messages/table.ts';
import { browser, type Sender } from '../platform/browser.ts';
import { injectInto, injectIntoFrames, insertStyles } from '../platform/injection.ts';
import { openPanel } from '../platform/panel.ts';
import { chosenLanguage, readSettings } from '../platform/settings.ts';
import { openOnInstall } from '../platform/welcome.ts';
import { keptTotals } from '../store/forget.ts';
import { drawingOf, nothingToDraw } from './drawing.ts';
import { callArticle, isTabsArticle } from './frames.ts';
import { warningCount } from './highlights.ts';
import { historyOf } from './history.ts';
import { beReadyEnough, makeReady } from './make-ready.ts';
import { edit, judge, layer, remove, write } from './notes.ts';
import { CONTENT_SCRIPT, LOOK, pageStyles } from './page-files.ts';
import { viewOfPage } from './page-view.ts';
import { chooseRetention, countNotRetained, retention } from './retention.ts';
import { sampleAs } from './sample.ts';
import { addSelection, offerToAdd, selectionIn } from './selection.ts';
import { applySettings, countNotKept, deleteAll, forgetWhatIsNotKept } from './settings.ts';
import {
  chooseForSite,
  followRules,
  runsByItselfAt,
  setSiteRules,
  siteChoice,
  siteRules,
  stopPages,
} from './sites.ts';
import { followStepKeys, standAt } from './steps.ts';
import {
  askForNote,
  drawAgain,
  forgetTab,
  rememberArticle,
  showCount,
  showOnPage,
  viewOfTab,
} from './tabs.ts';
import { trustedPage } from './trust.ts';

/*
 * What runs when:
 *   toolbar button or its key → panel opens (first, while the gesture counts) → content script goes into the page
 *   first look at a page      → page.likely → content script goes into the page (page.frames: first look into its frames)
 *   content script            → page.found → its styles go into the page, analysed, kept, highlights back, panel told
 *   click on a highlight      → page.clicked → panel opens at the note
 *   menu or key on words      → panel opens → the selected words are asked of the page → panel adds them
 *   scrolling                 → page.at, tab.follow: page and panel move together, unless the reader wants them apart
 *   next-note, previous-note  → the page scrolls, an open panel follows
 *   panel                     → tab.*, note.*, layer.*; all open panels hear what was written
 * Nothing is remembered here: the browser stops this script whenever it likes.
 */

browser.action.onClicked.addListener((tab) => {
  if (tab.id === undefined || tab.windowId === undefined) return;
  const opening = openPanel(tab.windowId);
  void Promise.all([opening, viewOfTab(tab.id, 'clicked')])
    .then(() => tellPanel('tab.changed', { tabId: tab.id! }))
    .catch(reportFailure);
});

const handlers: Handlers<ToBackground> = {
  'page.found': async ({ page, styled }, sender) => {
    const tabId = sender.tab?.id;
    const url = sender.url ?? '';
    if (page?.state === 'article') beReadyEnough();
    const [settings, language, isTabs] = await Promise.all([
      readSettings(),
      chosenLanguage(),
      tabId !== undefined && isTabsArticle(tabId, sender.frameId ?? 0, url),
    ]);
    // The page takes its styles in while its article is analysed.
    const styling =
      !styled && tabId !== undefined && insertStyles(tabId, pageStyles(settings), sender.frameId);
    if (tabId === undefined || !isTabs) return nothingToDraw(language);
    const incognito = sender.tab?.incognito ?? false;
    const view = await viewOfPage(trustedPage(page, url), { incognito, settings }, Date.now());
    const isReady = view.state === 'ready';
    const drawing = isReady ? drawingOf(view.page, settings, language) : nothingToDraw(language);
    // The page does not wait for what it does not need; the tab may be gone before that is done.
    void showCount(tabId, isReady ? warningCount(view.page) : 0).catch(() => undefined);
    void rememberArticle(tabId, view)
      .then(() => tellPanel('tab.changed', { tabId }))
      .catch(reportFailure);
    await styling;
    return drawing;
  },
  'page.likely': async (_, sender) => {
    if (sender.tab?.id === undefined) return null;
    const injecting = injectInto(sender.tab.id, CONTENT_SCRIPT, sender.frameId);
    void makeReady();
    await injecting;
    return null;
  },
  'page.frames': async (_, sender) => {
    if (sender.tab?.id !== undefined && sender.frameId === 0) await injectIntoFrames(sender.tab.id, LOOK);
    return null;
  },
  'page.clicked': async ({ noteId }, sender) => {
    if (sender.tab?.id === undefined || sender.tab.windowId === undefined) return null;
    const opening = openPanel(sender.tab.windowId);
    await Promise.all([askForNote(sender.tab.id, noteId), standAt(sender.tab.id, noteId)]);
    await opening;
    return null;
  },
  'page.at': async ({ noteId }, sender) => {
    if (sender.tab?.id === undefined || !(await readSettings()).inStep) return null;
    await tellPanel('note.at', { tabId: sender.tab.id, noteId });
    return null;
  },
  'tab.follow': async ({ tabId, span, own }) => {
    if ((await readSettings()).inStep)
      await callArticle(tabId, 'page.follow', { span, own }).catch(() => undefined);
    return null;
  },
  'tab.view': ({ tabId }) => viewOfTab(tabId, 'by-rule'),
  'tab.analyse': ({ tabId, force }) => viewOfTab(tabId, force ? 'force' : 'analyse'),
  'tab.show': ({ tabId, span, own }) => showOnPage(tabId, span, own),
  'site.read': ({ url }) => siteChoice(url),
  'article.history': ({ articleId }) => historyOf(articleId),
  'site.choose': ({ url, choice }) => chooseForSite(url, choice),
  'sites.read': () => siteRules(),
  'sites.set': ({ rules }) => setSiteRules(rules),
  'settings.change': ({ change }) => applySettings(change),
  'sample.read': ({ settings }) => sampleAs(settings),
  'data.totals': () => keptTotals(),
  'data.would-forget': async (kept) => ({ articles: await countNotKept(kept) }),
  'data.delete': () => deleteAll(),
  'retention.read': () => retention(),
  'retention.would-forget': async (input) => ({ versions: await countNotRetained(input.retention) }),
  'retention.choose': (input) => chooseRetention(input.retention),
  'tab.selection': async ({ tabId }) => ({ span: await selectionIn(tabId) }),
  'note.judge': async (input) => {
    const answer = await told(input.articleId, judge(input, Date.now()));
    if (answer.saved) void drawAgain(input.articleId).catch(reportFailure);
    return answer;
  },
  'note.write': (input) => told(input.articleId, write(input, Date.now())),
  'note.edit': (input) => told(input.articleId, edit(input, Date.now())),
  'note.delete': (input) => told(input.articleId, remove(input)),
  'layer.write': (input) => told(input.layer.articleId, layer(input, Date.now())),
};

/** Tells all open panels what was written, so that two windows with one article show the same. */
async function told<Value>(articleId: string, writing: Promise<Saved<Value>>): Promise<Saved<Value>> {
  const answer = await writing;
  if (answer.saved) void tellPanel('notes.changed', { articleId });
  return answer;
}

offerToAdd((tab) => {
  if (tab.id === undefined || tab.windowId === undefined) return;
  const opening = openPanel(tab.windowId);
  void Promise.all([opening, addSelection(tab.id)]).catch(reportFailure);
});

followStepKeys(reportFailure);

browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
  // A page that is no article does not speak up by itself: an open panel has to ask once it is there.
  if (status === 'complete') void tellPanel('tab.changed', { tabId });
  if (status !== 'loading') return;
  void runsByItselfAt(url ?? '').then((runs) => (runs ? makeReady() : undefined), reportFailure);
  void forgetTab(tabId)
    .then(forgetWhatIsNotKept)
    .then(() => tellPanel('tab.changed', { tabId }))
    .catch(reportFailure);
});
browser.tabs.onRemoved.addListener(
  (tabId) => void forgetTab(tabId).then(forgetWhatIsNotKept).catch(reportFailure),
);

void Promise.all([followRules(), forgetWhatIsNotKept()]).catch(reportFailure);
openOnInstall('src/welcome/index.html');
browser.permissions.onRemoved.addListener(({ origins = [] }) => {
  void Promise.all([followRules(), stopPages(origins)]).catch(reportFailure);
});

/** A content script shares its process with the page: it may say what its page is, and nothing else. */
const fromOwnPage = (sender: Sender) => sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
serve<ToBackground>(handlers, (name, sender) => name.startsWith('page.') || fromOwnPage(sender));

function reportFailure(error: unknown): void {
  console.warn('On the Record could not look at this tab.', error);
}
