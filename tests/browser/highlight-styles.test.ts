import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HIGHLIGHT_STYLES, SEVERITIES } from '../../src/model/index.ts';
import { type Colour, colourOf, contrast, over } from './contrast.ts';
import { openChromium, serve, visit } from './harness.ts';
import { FERRY, page as pageOf } from './situations.ts';

const sheet = (name: string) => readFileSync(new URL(`../../src/page/${name}`, import.meta.url), 'utf8');
/** The style sheets of a page as `pageStyles` lays them over each other. */
const sheetsFor = (style: string, print: boolean): string[] => [
  sheet('highlights.css'),
  ...(style === 'lines' || style === 'ground' ? [sheet(`styles/${style}.css`)] : []),
  ...(print ? [] : [sheet('styles/no-print.css')]),
];
/** `none` draws nothing at all, so that it has no style. */
const STYLES = HIGHLIGHT_STYLES.filter((style) => style !== 'none');
const MARKED = ['none', ...SEVERITIES];
const CLEAR = 'rgba(0, 0, 0, 0)';

/** Grounds of news pages: white, paper, salmon, pale blue and yellow; near-black, black, dark blue, green and red. */
const LIGHT = ['#ffffff', '#f5f5f5', '#f4ecd8', '#fff1e5', '#e8f1fb', '#fdf6d8'];
const DARK = ['#16181c', '#000000', '#1e1e1e', '#0b1f3a', '#14261c', '#2b1420'];

interface Look {
  line: string;
  style: string;
  colour: string;
  ground: string;
}

describe('the looks of highlights', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let session: CDPSession;
  /** Every name that can stand in the registry, as the page layer itself puts them there. */
  let names: string[];
  beforeAll(async () => {
    browser = await openChromium();
    const story = pageOf(
      `<article><h1>Ferry</h1>${FERRY.map((text) => `<p>${text}</p>`).join('')}</article>`,
    );
    site = await serve({ '/news/ferry': story });
    const open = await visit(browser, `${site.origin}/news/ferry`);
    page = open.page;
    session = await page.createCDPSession();
    names = await open.run((severities: string[]) => {
      const found = onrecordPage.readArticle(document, { url: location.href });
      if ('reason' in found) throw new Error(found.reason);
      const marks = severities.map((severity, at) => ({
        noteId: severity,
        severity: severity as 'none',
        span: [at * 10, at * 10 + 5] as [number, number],
      }));
      const layer = onrecordPage.drawHighlights(found.map, marks);
      layer.emphasise('none');
      layer.focus([0, 5]);
      return [...CSS.highlights.keys()].map((name) => name.replace('onrecord-', ''));
    }, MARKED);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const dress = (style: string, print = true) =>
    page.evaluate(
      (sheets) => {
        document.adoptedStyleSheets = sheets.map((text) => {
          const one = new CSSStyleSheet();
          one.replaceSync(text);
          return one;
        });
      },
      sheetsFor(style, print),
    );
  const emulate = (media: 'screen' | 'print', forced = false) =>
    session.send('Emulation.setEmulatedMedia', {
      media,
      features: [{ name: 'forced-colors', value: forced ? 'active' : 'none' }],
    });
  const looks = (): Promise<Record<string, Look>> =>
    page.evaluate(
      (all) =>
        Object.fromEntries(
          all.map((name) => {
            const computed = getComputedStyle(document.body, `::highlight(onrecord-${name})`);
            return [
              name,
              {
                line: computed.textDecorationLine,
                style: computed.textDecorationStyle,
                colour: computed.textDecorationColor,
                ground: computed.backgroundColor,
              },
            ];
          }),
        ),
      names,
    );

  it('are known for every name that there is', () => {
    expect([...names].sort()).toEqual([...MARKED, 'focus', 'hover', 'flash'].sort());
  });

  it('are lines with a ground at first, each severity with a line of its own', async () => {
    await emulate('screen');
    await dress('full');
    const all = await looks();
    for (const name of MARKED) expect([name, all[name]!.line]).toEqual([name, 'underline']);
    for (const name of SEVERITIES) expect([name, all[name]!.ground]).not.toEqual([name, CLEAR]);
    expect(new Set(SEVERITIES.map((name) => all[name]!.style)).size).toBe(SEVERITIES.length);
  });

  it('are lines alone where the reader wants so, whatever happens to the words', async () => {
    await emulate('screen');
    await dress('lines');
    for (const [name, look] of Object.entries(await looks())) {
      expect([name, look.ground]).toEqual([name, CLEAR]);
      expect([name, look.line]).not.toEqual([name, 'none']);
    }
  });

  it('are a ground alone where the reader wants so, whatever happens to the words', async () => {
    await emulate('screen');
    await dress('ground');
    const all = await looks();
    for (const [name, look] of Object.entries(all)) {
      expect([name, look.line]).toEqual([name, 'none']);
      expect([name, look.ground]).not.toEqual([name, CLEAR]);
    }
    expect(new Set(Object.values(all).map(({ ground }) => ground)).size).toBe(names.length);
  });

  it.each(STYLES)('are lines on paper in the style “%s”, and nothing for what passes', async (style) => {
    await emulate('print');
    await dress(style);
    for (const [name, look] of Object.entries(await looks())) {
      const line = MARKED.includes(name) ? 'underline' : 'none';
      expect([name, look.line, look.ground]).toEqual([name, line, CLEAR]);
    }
  });

  it.each(STYLES)(
    'are nothing on paper in the style “%s” where the reader wants nothing there',
    async (style) => {
      await dress(style, true);
      await emulate('screen');
      const onScreen = await looks();
      await dress(style, false);
      expect(await looks()).toEqual(onScreen);
      await emulate('print');
      for (const [name, look] of Object.entries(await looks()))
        expect([name, look.line, look.ground]).toEqual([name, 'none', CLEAR]);
    },
  );

  it.each(STYLES)('are told apart by their lines in forced colours in the style “%s”', async (style) => {
    await emulate('screen', true);
    await dress(style);
    const all = await looks();
    for (const name of MARKED) expect([name, all[name]!.line]).toEqual([name, 'underline']);
    expect(new Set(SEVERITIES.map((name) => all[name]!.style)).size).toBe(SEVERITIES.length);
    for (const name of ['focus', 'hover', 'flash'])
      expect([name, all[name]!.ground]).not.toEqual([name, CLEAR]);
    await emulate('screen');
  });

  it.each([...LIGHT, ...DARK])('have lines with a contrast of 3:1 on a page of %s', async (ground) => {
    await emulate('screen');
    const below = [...hex(ground), 1] as Colour;
    for (const style of ['full', 'lines']) {
      await dress(style);
      const all = await looks();
      for (const name of MARKED) {
        const { colour, ground: wash } = all[name]!;
        const page = over(colourOf(wash), below);
        const ratio = contrast(over(colourOf(colour), page), page);
        expect(ratio, `${name} in the style “${style}” on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

const hex = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
