import type { Article, ArticleFacts, FactOrigin, Link, Paragraph } from '../model/index.ts';
import type { Piece } from './blocks.ts';
import type { ClassifiedBlock } from './classify.ts';
import type { Dom } from './dom.ts';
import { type TextMap, textMap } from './text-map.ts';

const BETWEEN = '\n\n';

export interface Facts {
  facts: ArticleFacts;
  foundIn: Partial<Record<keyof ArticleFacts, FactOrigin>>;
}

/** Joins the blocks to the article's text, with each paragraph's place and links, and the way back to the page. */
export function assemble(
  { facts, foundIn }: Facts,
  entries: readonly ClassifiedBlock[],
  dom: Dom,
): { article: Article; map: TextMap } {
  const texts: string[] = [];
  const paragraphs: Paragraph[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { block, kind } of entries) {
    if (texts.length > 0) at += BETWEEN.length;
    const links: Link[] = [];
    for (const link of block.links) {
      const url = addressOf(dom.attribute(link.element, 'href'), facts.url);
      if (url) links.push({ start: at + link.start, end: at + link.end, url });
    }
    for (const piece of block.pieces) pieces.push({ ...piece, start: at + piece.start });
    paragraphs.push({ start: at, end: at + block.text.length, kind, links });
    texts.push(block.text);
    at += block.text.length;
  }
  const text = texts.join(BETWEEN);
  return { article: { ...facts, foundIn, text, paragraphs }, map: textMap(pieces, text.length) };
}

/** An absolute web address, or null for what leads nowhere else: `#top`, `javascript:`, `mailto:`, broken ones. */
function addressOf(href: string | null, base: string): string | null {
  if (href === null || href.trim() === '' || href.trim().startsWith('#')) return null;
  try {
    const url = new URL(href, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
