import { allIn, holds, textsIn } from './dom.ts';
import { isArticleType } from './facts/structured.ts';
import { readingLength } from './score.ts';
import { SKIPPED_ELEMENTS } from './skipped-elements.ts';

/**
 * What articles declare themselves by. Each is a question of its own to the browser: one selector that begins with an
 * element's name is answered in a tenth of the time of a list, and no element needs to be handed out.
 */
const DECLARED = [
  'meta:is([property~="og:type" i], [name~="og:type" i]):is([content^="article" i], [content^="news" i], [content^="blog" i])',
  'meta:is([property~="article:published_time" i], [name~="article:published_time" i])',
  '[itemtype*="Article"]',
  '[itemprop*="articleBody"]',
];
const DECLARED_OTHER = 'meta[property~="og:type" i][content="website" i]';

/** Texts and characters (as a reader of Latin script counts) from which a page that declares nothing may be an article. */
const ENOUGH = { texts: 4, characters: 900, shortest: 80, fewestLetters: 30 };
const TEXTS_LIMIT = 8_000;
/** How far up a link or a navigation is looked for. */
const LEVELS = 12;
const JSON_LD = 'script[type="application/ld+json"]';
const TYPE_IN_JSON = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(\w+)"/g;

/**
 * A cheap guess, made before anything else is done: what the page declares itself to be (Open Graph type, structured
 * data), otherwise whether it has several long paragraphs outside links. Within 2 ms on an ordinary page, and without
 * asking for its layout.
 */
export function looksLikeArticle(document: Document): boolean {
  if (declaresArticle(document)) return true;
  return !holds(document, DECLARED_OTHER) && hasRunningText(document);
}

/** Whether a page declares to be an article. */
function declaresArticle(document: Document): boolean {
  if (holds(document, ...DECLARED)) return true;
  if (!holds(document, JSON_LD)) return false;
  for (const script of allIn(document, JSON_LD).slice(0, 10)) {
    for (const match of (script.textContent ?? '').slice(0, 20_000).matchAll(TYPE_IN_JSON)) {
      if (isArticleType(match[1] as string)) return true;
    }
  }
  return false;
}

/** Several long texts outside links, among the first texts of the page. */
function hasRunningText(document: Document): boolean {
  const next = textsIn(document);
  const notProse = new Set([...SKIPPED_ELEMENTS, 'a', 'nav', 'footer']);
  let texts = 0;
  let characters = 0;
  let node = next();
  for (let visited = 0; node && visited < TEXTS_LIMIT; visited++, node = next()) {
    // Most texts that are long enough are links or scripts, whose words need not be counted.
    if (node.length < ENOUGH.fewestLetters || isInside(node, notProse, 1)) continue;
    const length = readingLength(node.data.trim());
    if (length < ENOUGH.shortest || isInside(node, notProse, LEVELS)) continue;
    texts += 1;
    characters += length;
    if (texts >= ENOUGH.texts && characters >= ENOUGH.characters) return true;
  }
  return false;
}

/** A form's fields can shadow its parent, so that this goes round in it: that costs no more than so many levels. */
function isInside(text: Text, names: ReadonlySet<string>, levels: number): boolean {
  let node: Node | null = text.parentNode;
  for (let level = 0; node && level < levels; level++, node = node.parentNode) {
    if (names.has((node as Element).localName)) return true;
  }
  return false;
}
