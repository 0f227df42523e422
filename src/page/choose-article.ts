import type { Block, Region } from './blocks.ts';
import { canonicalAddress } from './identity.ts';
import type { WalkedPage } from './walk.ts';
import { wordsOf } from './words.ts';

/** What tells which of several articles on one page the reader is at. */
export interface WantedArticle {
  url: string;
  /** The title of the document, which sites with endless scrolling keep in step. */
  documentTitle: string;
}

/** Attributes in which sites keep the address of each article that they load under the first. */
const ADDRESS_ATTRIBUTES = [
  'data-url',
  'data-href',
  'data-permalink',
  'data-canonical',
  'data-link',
  'itemid',
  'cite',
];
/** Less of the page's prose than this is a teaser or a post of a live blog. */
const SHARE = 0.1;
const LEAST_PROSE = 300;
const LEAST_TITLE = 12;

/**
 * The article that the address or the document's title names, where a page holds several: endless scrolling puts one
 * after the other. Null where there is only one, or where nothing says which.
 */
export function chosenArticle(
  page: WalkedPage,
  beside: ReadonlySet<Region>,
  wanted: WantedArticle,
): Region | null {
  const articles = articlesOf(page, beside);
  if (articles.length < 2) return null;
  const address = canonicalAddress(wanted.url, null);
  const addressed = articles.filter((article) => addressOf(page, article, wanted.url) === address);
  if (addressed.length === 1) return addressed[0] as Region;
  const title = wordsOf(wanted.documentTitle);
  const named = articles.filter((article) => {
    const heading = headingOf(page, article);
    return heading.length >= LEAST_TITLE && title.includes(heading);
  });
  return named.length === 1 ? (named[0] as Region) : null;
}

/** Outermost `article` elements with a good part of the page's prose. */
function articlesOf(page: WalkedPage, beside: ReadonlySet<Region>): Region[] {
  const enough = Math.max((page.regions[0]?.prose ?? 0) * SHARE, LEAST_PROSE);
  const found: Region[] = [];
  let end = 0;
  for (const region of page.regions) {
    if (region.name !== 'article' || region.firstBlock < end || beside.has(region) || region.prose < enough)
      continue;
    found.push(region);
    end = region.lastBlock;
  }
  return found;
}

function addressOf({ dom }: WalkedPage, { element }: Region, base: string): string | null {
  for (const attribute of ADDRESS_ATTRIBUTES) {
    const value = dom.attribute(element, attribute);
    if (value && URL.canParse(value, base)) return canonicalAddress(new URL(value, base).href, null);
  }
  return null;
}

function headingOf(page: WalkedPage, region: Region): string {
  for (let at = region.firstBlock; at < Math.min(region.lastBlock, region.firstBlock + 10); at++) {
    const block = page.blocks[at] as Block;
    if (/^h[12]$/.test(block.region.name)) return wordsOf(block.text);
  }
  return '';
}
