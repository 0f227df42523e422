import type { Dom } from '../dom.ts';
import { isArticleType, NOTHING_STATED, type StatedFacts } from './structured.ts';

/** The article described by microdata (`itemscope itemtype="…/NewsArticle"`); null for none. */
export function microdataFacts(dom: Dom, document: Document): StatedFacts | null {
  const scope = dom
    .all(document, '[itemscope][itemtype]')
    .find((element) => typesOf(dom, element).some(isArticleType));
  if (!scope) return null;
  const stated = (...properties: string[]): string | null => {
    for (const property of properties) {
      const element = dom.all(scope, `[itemprop~="${property}"]`)[0];
      const value = element && propertyValue(dom, element);
      if (value) return value;
    }
    return null;
  };
  return {
    types: typesOf(dom, scope),
    title: stated('headline', 'name'),
    description: stated('description'),
    byline: namesOf(dom, scope, 'author'),
    outlet: namesOf(dom, scope, 'publisher'),
    published: stated('datePublished', 'dateCreated'),
    modified: stated('dateModified'),
    language: stated('inLanguage'),
    section: stated('articleSection'),
  };
}

function typesOf(dom: Dom, element: Element): string[] {
  return (dom.attribute(element, 'itemtype') ?? '').split(/\s+/).map((type) => type.replace(/^.*[/#]/, ''));
}

/** As microdata defines it: an attribute for elements that have one for it, otherwise the text. */
function propertyValue(dom: Dom, element: Element): string | null {
  const value =
    dom.attribute(element, 'content') ??
    dom.attribute(element, 'datetime') ??
    dom.textContent(element).slice(0, 2_000).replace(/\s+/g, ' ').trim();
  return value === '' ? null : value;
}

function namesOf(dom: Dom, scope: Element, property: string): string | null {
  const found = dom
    .all(scope, `[itemprop~="${property}"]`)
    .slice(0, 10)
    .map((element) => {
      const name = dom.all(element, '[itemprop~="name"]')[0];
      return propertyValue(dom, name ?? element);
    });
  const named = [...new Set(found.filter((name) => name !== null && name.length < 200))];
  return named.length > 0 ? named.join(', ') : null;
}

/** The `<meta>` elements of a page by lower-case name or property; the first of each name counts. */
export function metaValues(dom: Dom, document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of dom.all(document, 'meta[content]').slice(0, 500)) {
    const name =
      dom.attribute(meta, 'property') ?? dom.attribute(meta, 'name') ?? dom.attribute(meta, 'itemprop');
    const content = dom.attribute(meta, 'content')?.trim();
    for (const key of name?.toLowerCase().split(/\s+/) ?? []) {
      if (content && !values.has(key)) values.set(key, content);
    }
  }
  return values;
}

export function openGraphFacts(meta: ReadonlyMap<string, string>): StatedFacts {
  const author = meta.get('article:author') ?? meta.get('og:article:author') ?? null;
  return {
    ...NOTHING_STATED,
    title: meta.get('og:title') ?? null,
    description: meta.get('og:description') ?? null,
    byline: author !== null && /^https?:/.test(author) ? null : author,
    outlet: meta.get('og:site_name') ?? null,
    published: meta.get('article:published_time') ?? meta.get('og:article:published_time') ?? null,
    modified: meta.get('article:modified_time') ?? meta.get('og:updated_time') ?? null,
    language: meta.get('og:locale')?.replace('_', '-') ?? null,
    section: meta.get('article:section') ?? null,
  };
}

/** Plain meta tags: those of HTML itself, Dublin Core, Parsely, Sailthru and the news search engines. */
export function metaFacts(meta: ReadonlyMap<string, string>): StatedFacts {
  const first = (...names: string[]): string | null => {
    for (const name of names) {
      const value = meta.get(name);
      if (value && !/^https?:/.test(value)) return value;
    }
    return null;
  };
  return {
    ...NOTHING_STATED,
    title: first('dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline', 'twitter:title'),
    description: first('description', 'dc.description', 'twitter:description'),
    byline: first('author', 'byl', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author'),
    outlet: first('application-name', 'publisher', 'dc.publisher', 'copyright-holder', 'cre'),
    published: first(
      'date',
      'pubdate',
      'publishdate',
      'publish_date',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dcterms.created',
      'dc.date',
      'article.published',
      'datepublished',
    ),
    modified: first('last-modified', 'lastmod', 'dcterms.modified', 'article.updated', 'datemodified'),
    language: first('content-language', 'dc.language', 'language'),
    section: first('section', 'parsely-section'),
  };
}
