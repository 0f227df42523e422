import { analyse, ENGINE } from '../analysis/index.ts';
import { revise } from '../anchor/index.ts';
import type { PageState, TabView } from '../messages/table.ts';
import { type Article, type ArticleWithNotes, type Settings, shownOf } from '../model/index.ts';
import { keepArticle, readArticleWithNotes, seeArticleAgain, unkeptArticle } from '../store/articles.ts';
import { StoreError } from '../store/errors.ts';
import { retention } from './retention.ts';

/** Languages the engine reads. */
const READ_LANGUAGES = new Set(['en']);

/** Looks within this many milliseconds are one visit. */
const SAME_VISIT = 60_000;

/** The same article, analysed whole by the same engine: what is kept is what an analysis would give. */
const nothingNew = (article: Article, { article: known }: ArticleWithNotes) =>
  !known.partial &&
  whatIsRead(article) === whatIsRead(known) &&
  known.engine.version === ENGINE.version &&
  known.engine.weights === ENGINE.weights;

/** Words of a note were not there when the page was still loading: now it can be said what became of them. */
export const awaitsWords = ({ notes }: ArticleWithNotes) =>
  notes.some((note) => note.followed?.decision.state === 'pending');

const whatIsRead = ({ text, paragraphs, url, title, outlet, published, language, genre }: Article) =>
  JSON.stringify([text, paragraphs, url, title, outlet, published, language, genre]);

/**
 * What the panel shows for a page, from what its content script says: analysed, joined with what is kept, and kept
 * unless the window is private or the reader wants nothing new kept; of that, what the reader wants to see. The engine is quick and gives the same result each time, so that nothing has to be
 * remembered between calls by a background that may be stopped at any moment.
 *
 * @param now milliseconds since 1970
 */
export async function viewOfPage(
  page: PageState,
  { incognito, settings }: { incognito: boolean; settings: Settings },
  now: number,
): Promise<TabView> {
  const view = await wholeView(page, incognito, settings.keep === 'nothing', now);
  return view.state === 'ready' ? { ...view, page: shownOf(view.page, settings) } : view;
}

async function wholeView(
  page: PageState,
  incognito: boolean,
  nothingNewKept: boolean,
  now: number,
): Promise<TabView> {
  if (page.state === 'nothing') return page;
  const { article } = page;
  const known = !incognito ? await readArticleWithNotes(article.canonicalUrl).catch(() => null) : null;
  const complete = page.loading !== true;
  if (known && nothingNew(article, known) && !(complete && awaitsWords(known))) {
    if (now - known.article.lastSeen > SAME_VISIT) await seeArticleAgain(known.article.id, now);
    return { state: 'ready', page: known, kept: true };
  }
  const analysis = analyse(article);
  if (!READ_LANGUAGES.has(analysis.language) && analysis.statements.length === 0) {
    return { state: 'nothing', reason: 'other-language', detail: analysis.language };
  }
  if (incognito || (nothingNewKept && !known)) {
    const unkept = unkeptArticle(article, analysis, now);
    return { state: 'ready', page: unkept, kept: false, ...(incognito ? {} : { byChoice: true }) };
  }
  try {
    const choice = await retention();
    const kept = await keepArticle(article, analysis, now, (before) =>
      revise(before, article, analysis, now, choice, complete),
    );
    return { state: 'ready', page: kept, kept: true };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return {
      state: 'ready',
      page: known ?? unkeptArticle(article, analysis, now),
      kept: false,
      problem: error.failure,
    };
  }
}
