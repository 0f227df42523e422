import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageHighlight } from '../../src/page/index.ts';
import { openChromium, openFirefox, pageCode, serve, type Visit, visit } from './harness.ts';
import { FERRY, page } from './situations.ts';

const STORY = page(
  `<article><h1>Ferry to the outer islands stops on Friday</h1>${FERRY.map((text) => `<p>${text}</p>`).join('')}</article><div style="height:3000px"></div>`,
  '<style>body{font:18px/1.6 serif;width:600px;margin:20px}</style>',
);

type Kept = typeof globalThis & { kept: Record<string, unknown> };
/** Runs in the page: reads it and draws one highlight on each of the given words. */
const drawOn = (marks: [string, PageHighlight['severity'], string][]) => {
  const found = onrecordPage.readArticle(document, { url: location.href });
  if ('reason' in found) throw new Error(found.reason);
  const { article, map } = found;
  const highlights = marks.map(([noteId, severity, words]): PageHighlight => {
    const start = article.text.indexOf(words);
    return { noteId, severity, span: [start, start + words.length] };
  });
  const before = new XMLSerializer().serializeToString(document);
  const layer = onrecordPage.drawHighlights(map, highlights);
  const same = before === new XMLSerializer().serializeToString(document);
  (globalThis as Kept).kept = { map, layer, highlights };
  const middles = highlights.map(({ span }) => {
    const box = map.rangesOf(span)[0]?.getClientRects()[0];
    return box ? layer.hitTest(box.left + box.width / 2, box.top + box.height / 2) : 'nowhere';
  });
  const words = ['info', 'notice', 'warning'].map((severity) => {
    const drawn = CSS.highlights.get(`onrecord-${severity}`);
    return drawn ? [...drawn].map(String).join(' | ') : null;
  });
  return { same, middles, words, drawn: layer.drawn, elsewhere: layer.hitTest(640, 500) };
};

const MARKS: [string, PageHighlight['severity'], string][] = [
  ['office', 'info', 'the harbour office said'],
  ['quote', 'notice', '“Nobody telephoned, nobody wrote,” she said.'],
  ['telephone', 'warning', 'Nobody telephoned'],
];

/** What is painted of each: the graver words in the quote are not the quote's. */
const PAINTED = ['the harbour office said', '“ | , nobody wrote,” she said.', 'Nobody telephoned'];

describe('highlights on a page, in Chromium', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let open: Visit;
  beforeAll(async () => {
    browser = await openChromium();
    site = await serve({ '/news/ferry': STORY });
    open = await visit(browser, `${site.origin}/news/ferry`);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('stand on exactly the words, by severity, and leave the DOM as it was', async () => {
    const { same, words, drawn } = await open.run(drawOn, MARKS);
    expect(words).toEqual(PAINTED);
    expect(drawn).toBe(3);
    expect(same).toBe(true);
  });

  it('answer a point on them with their note, the most severe first, and any other point with none', async () => {
    const { middles, elsewhere } = await open.run(drawOn, MARKS);
    expect(middles[0]).toBe('office');
    expect(middles[2]).toBe('telephone');
    expect(elsewhere).toBe(null);
  });

  it('set the words under the pointer and those that the reader is at apart, above the severities', async () => {
    const shown = await open.run(() => {
      const { layer, highlights } = (globalThis as Kept).kept as never as {
        layer: ReturnType<typeof onrecordPage.drawHighlights>;
        highlights: PageHighlight[];
      };
      layer.emphasise('quote');
      layer.focus((highlights[0] as PageHighlight).span);
      const names = ['warning', 'focus', 'hover', 'flash'].map((name) =>
        CSS.highlights.get(`onrecord-${name}`),
      );
      const result = {
        words: names.map((highlight) => highlight && [...highlight].map(String).join('')),
        priorities: names.map((highlight) => highlight?.priority ?? -1),
      };
      layer.emphasise(null);
      layer.focus(null);
      const after = ['focus', 'hover', 'flash'].filter((name) => CSS.highlights.has(`onrecord-${name}`));
      return { ...result, after };
    });
    expect(shown.words.slice(1)).toEqual([
      'the harbour office said',
      '“Nobody telephoned, nobody wrote,” she said.',
      'the harbour office said',
    ]);
    expect(shown.priorities).toEqual([...shown.priorities].sort((one, other) => one - other));
    expect(shown.after).toEqual([]);
  });

  it('go on being set apart when they are drawn again, and no longer than the reader is at them', async () => {
    const shown = await open.run(() => {
      const { layer, highlights, map } = (globalThis as Kept).kept as never as {
        layer: ReturnType<typeof onrecordPage.drawHighlights>;
        highlights: PageHighlight[];
        map: Parameters<typeof onrecordPage.drawHighlights>[0];
      };
      const names = () => ['focus', 'flash'].filter((name) => CSS.highlights.has(`onrecord-${name}`));
      const again = (before: typeof layer) => {
        const next = onrecordPage.drawHighlights(map, highlights, before);
        (globalThis as Kept).kept.layer = next;
        return next;
      };
      layer.focus((highlights[0] as PageHighlight).span);
      const anew = again(layer);
      const lasting = names();
      const words = [...(CSS.highlights.get('onrecord-focus') ?? [])].map(String);
      anew.focus((highlights[0] as PageHighlight).span, true);
      const shortly = again(anew);
      const brief = names();
      shortly.focus(null);
      again(shortly);
      return { lasting, words, brief, none: names() };
    });
    expect(shown).toEqual({
      lasting: ['focus', 'flash'],
      words: ['the harbour office said'],
      brief: ['flash'],
      none: [],
    });
  });

  it('scroll into view, and say so when their words have left the page', async () => {
    const scrolled = await open.run(() => {
      const { map, highlights } = (globalThis as Kept).kept as never as {
        map: Parameters<typeof onrecordPage.scrollToSpan>[0];
        highlights: PageHighlight[];
      };
      const { span } = highlights[0] as PageHighlight;
      scrollTo(0, 2500);
      const there = onrecordPage.scrollToSpan(map, span);
      const top = map.rangesOf(span)[0]?.getBoundingClientRect().top ?? -1;
      document.querySelector('article p')?.remove();
      return { there, inView: top >= 0 && top < innerHeight, gone: onrecordPage.scrollToSpan(map, span) };
    });
    expect(scrolled).toEqual({ there: true, inView: true, gone: false });
  });

  it('are taken back without a trace', async () => {
    const left = await open.run(() => {
      const { layer } = (globalThis as Kept).kept as never as {
        layer: ReturnType<typeof onrecordPage.drawHighlights>;
      };
      layer.undo();
      layer.undo();
      return [...CSS.highlights.keys()];
    });
    expect(left).toEqual([]);
    expect(open.complaints).toEqual([]);
  });
});

describe('highlights on a page, in Firefox', () => {
  it('stand on exactly the words and answer a point on them', async () => {
    const browser = await openFirefox();
    if (!browser) return console.log('Skipped: no Firefox is installed.');
    const site = await serve({ '/news/ferry': STORY });
    try {
      const tab = await browser.newPage();
      await tab.goto(`${site.origin}/news/ferry`);
      await tab.evaluate(await pageCode());
      const { same, words, middles } = await tab.evaluate(drawOn, MARKS);
      expect(words).toEqual(PAINTED);
      expect(middles[0]).toBe('office');
      expect(same).toBe(true);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
