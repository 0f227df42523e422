import type { ArticleFacts, FactOrigin, Genre } from '../../model/index.ts';
import type { Facts } from '../assemble.ts';
import type { Dom } from '../dom.ts';
import { canonicalAddress } from '../identity.ts';
import { metaFacts, metaValues, microdataFacts, openGraphFacts } from './markup.ts';
import { jsonLdFacts, type StatedFacts } from './structured.ts';

/** What the page states about its article, in the order in which its parts are believed. */
export interface PageStatements {
  stated: [FactOrigin, StatedFacts][];
  canonical: string | null;
  canonicalFrom: FactOrigin;
  documentTitle: string;
  documentLanguage: string | null;
}

/** What can be read off the page's text itself, for what nothing states. */
export interface VisibleFacts {
  headline: string | null;
  byline(): string | null;
  published(): string | null;
}

export function pageStatements(dom: Dom, document: Document): PageStatements {
  const meta = metaValues(dom, document);
  const stated: [FactOrigin, StatedFacts][] = [];
  const jsonLd = jsonLdFacts(dom, document);
  if (jsonLd) stated.push(['json-ld', jsonLd]);
  const microdata = microdataFacts(dom, document);
  if (microdata) stated.push(['microdata', microdata]);
  stated.push(['open-graph', openGraphFacts(meta)], ['meta', metaFacts(meta)]);
  const link = dom.all(document, 'link[rel~="canonical"][href]')[0];
  const href = link ? dom.attribute(link, 'href') : null;
  const html = dom.all(document, 'html')[0];
  return {
    stated,
    canonical: href ?? meta.get('og:url') ?? null,
    canonicalFrom: href ? 'document' : 'open-graph',
    documentTitle: dom.title,
    documentLanguage: html ? (dom.attribute(html, 'lang') ?? dom.attribute(html, 'xml:lang')) : null,
  };
}

type StatedName = 'title' | 'byline' | 'outlet' | 'published' | 'modified' | 'language';

/** The facts of the article, each from the most trusted part of the page that states it. */
export function articleFacts(page: PageStatements, url: string, visible: VisibleFacts): Facts {
  const foundIn: Facts['foundIn'] = {};
  const pick = (name: StatedName, usable: (value: string) => string | null): string | null => {
    for (const [origin, facts] of page.stated) {
      const value = facts[name] === null ? null : usable(facts[name]);
      if (value === null) continue;
      foundIn[name] = origin;
      return value;
    }
    return null;
  };
  const orElse = (name: StatedName, origin: FactOrigin, value: string | null): string | null => {
    if (value !== null) foundIn[name] = origin;
    return value;
  };
  const canonicalUrl = canonicalAddress(url, page.canonical);
  foundIn.url = 'address';
  foundIn.canonicalUrl =
    page.canonical !== null && canonicalUrl !== canonicalAddress(url, null) ? page.canonicalFrom : 'address';
  const title =
    pick('title', oneLine) ??
    orElse('title', 'visible-text', visible.headline) ??
    orElse('title', 'document', oneLine(page.documentTitle)) ??
    '';
  const facts: ArticleFacts = {
    url,
    canonicalUrl,
    title,
    byline: pick('byline', bylineOf) ?? orElse('byline', 'visible-text', visible.byline()),
    outlet: pick('outlet', oneLine),
    published: pick('published', dateOf) ?? orElse('published', 'visible-text', visible.published()),
    modified: pick('modified', dateOf),
    language:
      pick('language', languageOf) ?? orElse('language', 'document', languageOf(page.documentLanguage ?? '')),
    genre: 'unknown',
  };
  const genre = genreOf(page);
  if (genre) [facts.genre, foundIn.genre] = genre;
  return { facts, foundIn };
}

function oneLine(value: string): string | null {
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line.slice(0, 500);
}

function bylineOf(value: string): string | null {
  const names = oneLine(value)?.replace(/^by\s+/i, '') ?? null;
  return names === null || names === '' || /^(?:admin|administrator|null|undefined)$/i.test(names)
    ? null
    : names;
}

/** ISO 8601 as the page gives it; anything else is no date that can be relied on. */
function dateOf(value: string): string | null {
  const found =
    /^\s*(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?)/.exec(value);
  return found?.[1] ?? null;
}

function languageOf(value: string): string | null {
  const tag = value.trim().replaceAll('_', '-').toLowerCase();
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

const GENRE_OF_TYPE: Record<string, Genre> = {
  OpinionNewsArticle: 'opinion',
  AnalysisNewsArticle: 'analysis',
  BackgroundNewsArticle: 'analysis',
  ReportageNewsArticle: 'news',
  NewsArticle: 'news',
  LiveBlogPosting: 'live-blog',
};

/** What a section or label in the page's own data says of everything that stands in it. */
const GENRE_OF_SECTION: readonly [RegExp, Genre][] = [
  [/^(?:opinions?|op-?ed|columns?|columnists?|comment(?:ary)?|editorials?|voices)\b/i, 'opinion'],
  [/^(?:news )?anal[yi]s[ie]s\b/i, 'analysis'],
  [/^(?:q ?(?:&|and) ?a|questions and answers)$/i, 'q-and-a'],
  [/^transcripts?$/i, 'transcript'],
  [/^(?:press|news|media) releases?$/i, 'press-release'],
];

function genreOf(page: PageStatements): [Genre, FactOrigin] | null {
  for (const [origin, { section }] of page.stated) {
    const genre = section && GENRE_OF_SECTION.find(([pattern]) => pattern.test(section.trim()))?.[1];
    if (genre) return [genre, origin];
  }
  for (const [origin, { types }] of page.stated) {
    for (const type of types) {
      const genre = GENRE_OF_TYPE[type];
      if (genre) return [genre, origin];
    }
  }
  return null;
}
