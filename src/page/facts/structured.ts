import type { Dom } from '../dom.ts';

/** What a piece of structured data states about the article, as it is written. */
export interface StatedFacts {
  /** Type names as schema.org writes them, without its address. */
  types: string[];
  title: string | null;
  description: string | null;
  byline: string | null;
  outlet: string | null;
  published: string | null;
  modified: string | null;
  language: string | null;
  section: string | null;
}

export const NOTHING_STATED: StatedFacts = {
  types: [],
  title: null,
  description: null,
  byline: null,
  outlet: null,
  published: null,
  modified: null,
  language: null,
  section: null,
};

const ARTICLE_TYPE =
  /Article$|^(?:BlogPosting|LiveBlogPosting|Report|Review|NewsArticle|SocialMediaPosting|ClaimReview)$/;
const BLOCK_LIMIT = 40;
const SIZE_LIMIT = 2_000_000;
const THING_LIMIT = 500;

export function isArticleType(type: string): boolean {
  return ARTICLE_TYPE.test(type);
}

/** The article described by the page's JSON-LD, wherever it stands in it (`@graph`, lists, `mainEntity`); null for none. */
export function jsonLdFacts(dom: Dom, document: Document): StatedFacts | null {
  const things: Record<string, unknown>[] = [];
  for (const script of dom.all(document, 'script[type="application/ld+json"]').slice(0, BLOCK_LIMIT)) {
    const source = dom.textContent(script);
    if (source.length > SIZE_LIMIT) continue;
    collectThings(parsed(source), things);
  }
  const articles = things.filter((thing) => typesOf(thing).some(isArticleType));
  const article = articles.find((thing) => text(thing.headline) !== null) ?? articles[0];
  if (!article) return null;
  return {
    types: typesOf(article),
    title: text(article.headline) ?? text(article.name),
    description: text(article.description),
    byline: names(article.author ?? article.creator, things),
    outlet: names(article.publisher, things) ?? names(article.sourceOrganization, things),
    published: text(article.datePublished) ?? text(article.dateCreated),
    modified: text(article.dateModified),
    language:
      text(article.inLanguage) ?? text((article.inLanguage as { alternateName?: unknown })?.alternateName),
    section: text(article.articleSection),
  };
}

/** Pages wrap JSON-LD in comments or CDATA and leave raw line breaks in it; what stays unreadable is left alone. */
function parsed(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    '',
  );
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // the next attempt, or none
    }
  }
  return null;
}

/** Every object in a JSON value, without recursion and with a limit. */
function collectThings(value: unknown, things: Record<string, unknown>[]): void {
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && things.length < THING_LIMIT; at++) {
    const next = queue[at];
    if (Array.isArray(next)) queue.push(...next.slice(0, THING_LIMIT));
    else if (typeof next === 'object' && next !== null) {
      const thing = next as Record<string, unknown>;
      things.push(thing);
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'itemListElement',
        'item',
        'author',
        'publisher',
      ]) {
        if (typeof thing[key] === 'object') queue.push(thing[key]);
      }
    }
  }
}

function typesOf(thing: Record<string, unknown>): string[] {
  const type = thing['@type'];
  const all = Array.isArray(type) ? type : [type];
  return all
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, ''));
}

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value === 'object' && value !== null) return text((value as { '@value'?: unknown })['@value']);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The names of one or several people or organisations, which may be given by reference to an `@id`. */
function names(value: unknown, things: readonly Record<string, unknown>[]): string | null {
  const all = Array.isArray(value) ? value : [value];
  const found: string[] = [];
  for (const entry of all.slice(0, 20)) {
    if (typeof entry === 'string') found.push(entry.trim());
    if (typeof entry !== 'object' || entry === null) continue;
    const thing = entry as Record<string, unknown>;
    const same =
      thing.name === undefined ? things.find((other) => other['@id'] === thing['@id'] && other.name) : thing;
    const name = text((same ?? thing).name);
    if (name) found.push(name);
  }
  const named = [...new Set(found.filter((name) => name !== '' && !/^https?:/.test(name)))];
  return named.length > 0 ? named.join(', ') : null;
}
