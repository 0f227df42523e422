import { type Dom, domOf } from './dom.ts';
import { metaValues } from './facts/markup.ts';
import { isArticleType } from './facts/structured.ts';
import { readingLength } from './score.ts';
import { SKIPPED_ELEMENTS } from './vocabulary.ts';

/** Texts and characters (as a reader of Latin script counts) from which a page that declares nothing may be an article. */
const ENOUGH = { texts: 4, characters: 900, shortest: 80, fewestLetters: 30 };
const TEXTS_LIMIT = 8_000;
/** How far up a link or a navigation is looked for. */
const LEVELS = 12;
const NOT_PROSE = new Set([...SKIPPED_ELEMENTS, 'a', 'nav', 'footer']);
const TYPE_IN_JSON = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(\w+)"/g;

/**
 * A cheap guess, made before anything else is done: what the page declares itself to be (Open Graph type, structured
 * data), otherwise whether it has several long paragraphs outside links. Within 2 ms on an ordinary page.
 */
export function looksLikeArticle(document: Document): boolean {
  const dom = domOf(document);
  if (!dom.root) return false;
  const meta = metaValues(dom, document);
  const type = meta.get('og:type')?.toLowerCase() ?? '';
  if (/^(?:article|news|blog)\b/.test(type) || meta.has('article:published_time')) return true;
  if (dom.all(document, '[itemtype*="Article"], [itemprop~="articleBody"]').length > 0) return true;
  return declaresArticle(dom, document) || (type !== 'website' && hasRunningText(dom, document, dom.root));
}

function declaresArticle(dom: Dom, document: Document): boolean {
  for (const script of dom.all(document, 'script[type="application/ld+json"]').slice(0, 10)) {
    for (const match of dom.textContent(script).slice(0, 20_000).matchAll(TYPE_IN_JSON)) {
      if (isArticleType(match[1] as string)) return true;
    }
  }
  return false;
}

/** Several long texts outside links, among the first texts of the page. */
function hasRunningText(dom: Dom, document: Document, root: Element): boolean {
  const next = dom.textsIn(document, root);
  let texts = 0;
  let characters = 0;
  let node = next();
  for (let visited = 0; node && visited < TEXTS_LIMIT; visited++, node = next()) {
    if (node.length < ENOUGH.fewestLetters) continue;
    const length = readingLength(node.data.trim());
    if (length < ENOUGH.shortest || isInside(dom, node, NOT_PROSE)) continue;
    texts += 1;
    characters += length;
    if (texts >= ENOUGH.texts && characters >= ENOUGH.characters) return true;
  }
  return false;
}

function isInside(dom: Dom, text: Text, names: ReadonlySet<string>): boolean {
  let node = dom.parentNode(text);
  for (let level = 0; node && level < LEVELS; level++, node = dom.parentNode(node)) {
    if (names.has(dom.name(node))) return true;
  }
  return false;
}
