import type { Article } from '../model/index.ts';
import { bodyOf } from '../text/body.ts';
import { assemble } from './assemble.ts';
import { type ClassifiedBlock, classifyBlocks, withoutEnds } from './classify.ts';
import { articleFacts, type PageStatements, pageStatements } from './facts/facts.ts';
import { visibleFacts } from './facts/visible.ts';
import { withHeadline } from './headline.ts';
import { looksLikeArticle } from './looks-like-article.ts';
import { articleRegion, measureRegions } from './score.ts';
import type { TextMap } from './text-map.ts';
import { type WalkedPage, walkPage } from './walk.ts';

export interface ReadOptions {
  /** The page's address as the browser shows it. */
  url: string;
  /** Read the page even if it does not look like an article. */
  force?: boolean;
}

export interface FoundArticle {
  article: Article;
  map: TextMap;
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
  try {
    if (options.force !== true && !looksLikeArticle(document)) return { reason: 'not-an-article' };
    const shown = readPage(document, options, false);
    if (!('reason' in shown) || shown.reason !== 'no-text') return shown;
    // A page that shows its text only once its own scripts have run.
    return readPage(document, options, true);
  } catch (error) {
    return { reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

function readPage(
  document: Document,
  { url, force }: ReadOptions,
  seeHidden: boolean,
): FoundArticle | NoArticle {
  const page = walkPage(document, url, seeHidden);
  if (!page.complete) return { reason: 'too-long' };
  measureRegions(page);
  const statements = pageStatements(page.dom, document);
  const entries = articleBlocks(page, statements);
  const found = assemble(articleFacts(statements, url, visibleFacts(page, entries)), entries, page.dom);
  const { length } = bodyOf(found.article);
  if (length < (force ? 1 : BODY_LENGTH.least)) return { reason: 'no-text' };
  if (length > BODY_LENGTH.most) return { reason: 'too-long' };
  return found;
}

function articleBlocks(page: WalkedPage, { stated, documentTitle }: PageStatements): ClassifiedBlock[] {
  const root = articleRegion(page);
  if (!root) return [];
  const titles = [...stated.map(([, facts]) => facts.title), documentTitle].filter((title) => title !== null);
  const descriptions = stated
    .map(([, facts]) => facts.description)
    .filter((description) => description !== null);
  return withoutEnds(page, root, withHeadline(page, classifyBlocks(page, root), { titles, descriptions }));
}
