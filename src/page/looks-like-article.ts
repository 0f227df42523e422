import { type Dom, domOf } from './dom.ts';
import { metaValues } from './facts/markup.ts';
import { isArticleType } from './facts/structured.ts';
import { readingLength } from './score.ts';
import { SKIPPED_ELEMENTS } from './vocabulary.ts';

/** Texts and characters (as a reader of Latin script counts) from which a page that declares nothing may be an article. */
const ENOUGH = { texts: 4, characters: 900, shortest: 80 };
const NODE_LIMIT = 8_000;
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
  return declaresArticle(dom, document) || (type !== 'website' && hasRunningText(dom, dom.root));
}

function declaresArticle(dom: Dom, document: Document): boolean {
  for (const script of dom.all(document, 'script[type="application/ld+json"]').slice(0, 10)) {
    for (const match of dom.textContent(script).slice(0, 20_000).matchAll(TYPE_IN_JSON)) {
      if (isArticleType(match[1] as string)) return true;
    }
  }
  return false;
}

/** Several long texts outside links, among the first nodes of the page. */
function hasRunningText(dom: Dom, root: Element): boolean {
  let texts = 0;
  let characters = 0;
  let node: Node | null = dom.firstChild(root);
  for (let visited = 0; node && visited < NODE_LIMIT; visited++) {
    const type = dom.nodeType(node);
    if (type === 3) {
      const length = readingLength(dom.data(node).trim());
      if (length >= ENOUGH.shortest) {
        texts += 1;
        characters += length;
        if (texts >= ENOUGH.texts && characters >= ENOUGH.characters) return true;
      }
    } else if (type === 1 && !NOT_PROSE.has(dom.name(node))) {
      const child: Node | null = dom.firstChild(node);
      if (child) {
        node = child;
        continue;
      }
    }
    while (node && node !== root && !dom.nextSibling(node)) node = dom.parentNode(node);
    node = node && node !== root ? dom.nextSibling(node) : null;
  }
  return false;
}
