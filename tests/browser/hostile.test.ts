import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type Site, serve, visit } from './harness.ts';
import { FERRY, page } from './situations.ts';

const HEADLINE = '<h1>Ferry to the outer islands stops on Friday</h1>';
const STORY = `<article>${HEADLINE}${FERRY.map((text) => `<p>${text}</p>`).join('')}</article>`;
const script = (code: string) => page(`${STORY}<script>${code}</script>`);
const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry</title><meta property="og:type" content="article"/></head><body>${STORY}</body></html>`;

/** What a page does, how it is served, and whether its article is still found. */
const PAGES: { name: string; content: Site[string]; outcome: 'article' | RegExp }[] = [
  {
    name: 'replaces the methods of arrays, strings, nodes and maps',
    content: script(
      'for (const c of [Array, String, Map, Set, Node, Element, Document, Range, Text]) for (const key of Object.getOwnPropertyNames(c.prototype)) { try { const d = Object.getOwnPropertyDescriptor(c.prototype, key); if (typeof d.value === "function" && key !== "constructor") c.prototype[key] = () => { throw new Error("mine"); }; } catch {} }',
    ),
    outcome: 'article',
  },
  {
    name: 'replaces the highlight registry and freezes prototypes',
    content: script(
      'Object.defineProperty(CSS, "highlights", { get() { throw new Error("mine"); } }); Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Node.prototype);',
    ),
    outcome: 'article',
  },
  {
    name: 'throws in getters of its elements',
    content: script(
      'for (const e of document.querySelectorAll("p")) for (const key of ["firstChild", "textContent", "className", "shadowRoot"]) Object.defineProperty(e, key, { get() { throw new Error("mine"); } });',
    ),
    outcome: 'article',
  },
  {
    name: 'forbids everything by its content security policy, trusted types and a sandbox',
    content: {
      type: 'text/html',
      body: page(STORY),
      headers: {
        'content-security-policy':
          "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox",
      },
    },
    outcome: 'article',
  },
  { name: 'is being edited', content: script('document.designMode = "on"'), outcome: 'article' },
  { name: 'is XHTML', content: { type: 'application/xhtml+xml', body: xhtml }, outcome: 'article' },
  {
    name: 'is an SVG image',
    content: {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg"><title>A drawing</title><text>Ferry</text></svg>',
    },
    outcome: /not-an-article|no-text/,
  },
  {
    name: 'is a frameset',
    content:
      '<html><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
    outcome: /not-an-article|no-text/,
  },
  { name: 'is empty', content: '', outcome: /not-an-article|no-text/ },
  {
    name: 'has removed its own root',
    content: script('document.documentElement.remove()'),
    outcome: /not-an-article|no-text/,
  },
  {
    name: 'nests its elements 20,000 deep and hides them all',
    content: script(
      'let inner = document.body; inner.style.display = "none"; for (let i = 0; i < 20000; i++) { const c = document.createElement("div"); inner.append(i % 50 ? "" : "A sentence, somewhere deep down in here, that no reader will ever see.", c); inner = c; }',
    ),
    outcome: /^article/,
  },
  {
    name: 'has 100,000 paragraphs',
    content: script(
      `for (let i = 0; i < 100000; i++) { const p = document.createElement("p"); p.textContent = "Sentence number " + i + "."; document.querySelector("article").append(p); }`,
    ),
    outcome: /article|too-long/,
  },
  {
    name: 'has five megabytes of text in one node',
    content: script(
      `document.querySelector("article p").firstChild.data = "The ferry stops, she said. ".repeat(190000)`,
    ),
    outcome: /too-long/,
  },
  {
    name: 'has half a million elements',
    content: script(
      'const box = document.createElement("div"); for (let i = 0; i < 500000; i++) box.append(document.createElement("i")); document.querySelector("article").append(box);',
    ),
    outcome: /too-long/,
  },
];

describe('a hostile page', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await openChromium();
    site = await serve(Object.fromEntries(PAGES.map(({ content }, at) => [`/news/${at}`, content])));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(PAGES.map((entry, at) => ({ ...entry, at })))('$name', async ({ at, outcome }) => {
    const { run, complaints, close } = await visit(browser, `${site.origin}/news/${at}`);
    const [found, drawn] = await run(() => {
      const result = onrecordPage.readArticle(document, { url: location.href });
      if ('reason' in result) return [`${result.reason} ${result.detail ?? ''}`, 0] as const;
      const span: [number, number] = [50, 70];
      const layer = onrecordPage.drawHighlights(result.map, [{ noteId: 'n', severity: 'warning', span }]);
      layer.hitTest(10, 10);
      layer.undo();
      return [`article: ${result.article.text.slice(0, 12)}`, layer.drawn] as const;
    });
    if (outcome === 'article') expect([found, drawn]).toEqual(['article: Ferry to the', 1]);
    else expect(found).toMatch(outcome);
    expect(complaints).toEqual([]);
    await close();
  });
});
