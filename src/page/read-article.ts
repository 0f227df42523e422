import type { Article } from '../model/index.ts';
import { bodyOf } from '../text/body.ts';
import { assemble } from './assemble.ts';
import { type ClassifiedBlock, classifyBlocks, withoutEnds } from './classify.ts';
import { articleFacts, type PageStatements, pageStatements } from './facts/facts.ts';
import { visibleFacts } from './facts/visible.ts';
import { withHeadline } from './headline.ts';
import { canonicalAddress } from './identity.ts';
import { looksLikeArticle } from './looks-like-article.ts';
import { articleRegion, measureRegions } from './score.ts';
import { inOneGo } from './slices.ts';
import type { TextMap } from './text-map.ts';
import { type WalkedPage, walkPage } from './walk.ts';
import { wordsOf } from './words.ts';

export interface ReadOptions {
  /** The page's address as the browser shows it. */
  url: string;
  /** Read the page even if it does not look like an article. */
  force?: boolean;
  /** Somebody has just seen that it looks like one: it is not asked again. */
  looked?: boolean;
}

export interface FoundArticle {
  article: Article;
  map: TextMap;
  /** The open shadow roots of the page, with or without text. */
  shadowRoots: readonly ShadowRoot[];
}

/** Why a page gives no article. `too-long`: more text or more elements than are looked at. */
export interface NoArticle {
  reason: 'not-an-article' | 'no-text' | 'too-long' | 'failed';
  detail?: string;
}

/** Characters of body text: fewer are no article, more are not analysed. */
const BODY_LENGTH = { least: 140, most: 1_000_000 };

/**
 * The article of a page, with the way from its text back to the page. Reads only; never throws.
 * The same in a browser and over a DOM library, but for what only a layout tells (text that style sheets hide).
 */
export function readArticle(document: Document, options: ReadOptions): FoundArticle | NoArticle {
  return inOneGo(readArticleInSteps(document, options));
}

/**
 * The same in small steps, for a caller that has to leave the page time in between. What is read is right only if the
 * page did not change meanwhile.
 */
export function* readArticleInSteps(
  document: Document,
  options: ReadOptions,
): Generator<void, FoundArticle | NoArticle> {
  try {
    if (!options.force && !options.looked && !looksLikeArticle(document)) return { reason: 'not-an-article' };
    const shown = yield* readPage(document, options, false);
    if (!('reason' in shown) || shown.reason !== 'no-text') return shown;
    // A page that shows its text only once its own scripts have run.
    return yield* readPage(document, options, true);
  } catch (error) {
    return { reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

function* readPage(
  document: Document,
  { url, force }: ReadOptions,
  seeHidden: boolean,
): Generator<void, FoundArticle | NoArticle> {
  const page = yield* walkPage(document, url, seeHidden);
  if (!page.complete) return { reason: 'too-long' };
  measureRegions(page);
  yield;
  const statements = believed(pageStatements(page.dom, document), document, url);
  yield;
  const entries = yield* articleBlocks(page, statements, url);
  yield;
  const facts = articleFacts(statements, url, visibleFacts(page, entries));
  yield;
  const found = { ...assemble(facts, entries, page.dom), shadowRoots: page.shadowRoots };
  const { length } = bodyOf(found.article);
  if (length < (force ? 1 : BODY_LENGTH.least)) return { reason: 'no-text' };
  if (length > BODY_LENGTH.most) return { reason: 'too-long' };
  return found;
}

function* articleBlocks(
  page: WalkedPage,
  statements: PageStatements,
  url: string,
): Generator<void, ClassifiedBlock[]> {
  const { stated, documentTitle } = statements;
  const root = articleRegion(page, { url, documentTitle });
  yield;
  if (!root) return [];
  const titles = [...stated.map(([, facts]) => facts.title), documentTitle].filter((title) => title !== null);
  const descriptions = stated.map(([, facts]) => facts.description).filter((text) => text !== null);
  const isOneOfSeveral = root.name === 'article' && (page.regions[0]?.prose ?? 0) > root.prose * 1.5;
  const from = isOneOfSeveral ? root.firstBlock : 0;
  const blocks = classifyBlocks(page, root);
  yield;
  return withoutEnds(page, root, withHeadline(page, blocks, { titles, descriptions, from }));
}

/**
 * Once a script has taken the reader to another address, what the page stated when it was loaded is the other
 * article's: its canonical address is not believed, and of its descriptions only those with the title that the
 * document has by now.
 */
function believed(statements: PageStatements, document: Document, url: string): PageStatements {
  const loaded = loadedFrom(document, url);
  if (loaded === null || loaded === url || canonicalAddress(loaded, null) === canonicalAddress(url, null))
    return statements;
  const title = wordsOf(statements.documentTitle);
  return {
    ...statements,
    canonical: null,
    stated: statements.stated.filter(
      ([, facts]) => facts.title !== null && title.includes(wordsOf(facts.title)),
    ),
  };
}

/** The address of this site that the document was loaded from, which scripts leave as it was; null outside a browser. */
function loadedFrom(document: Document, url: string): string | null {
  const entry = document.defaultView?.performance?.getEntriesByType?.('navigation')[0];
  if (!entry || !URL.canParse(entry.name) || !URL.canParse(url)) return null;
  return new URL(entry.name).origin === new URL(url).origin ? entry.name : null;
}
