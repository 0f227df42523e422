import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HoverCard } from '../../src/model/index.ts';
import { colourOf, contrast } from './contrast.ts';
import { openChromium, serve, type Visit, visit } from './harness.ts';
import { FERRY, page } from './situations.ts';

const WORDS = '“Nobody telephoned, nobody wrote,” she said.';
const STORY = page(
  `<article><h1>Ferry to the outer islands stops on Friday</h1>${FERRY.map((text) => `<p>${text}</p>`).join('')}<p><input aria-label="search"></p></article><section style="height:3000px"></section>`,
  '<style>body{font:18px/1.6 serif;width:600px;margin:20px} div{color:red!important;display:none!important}</style>',
);
const CARD: HoverCard = {
  heading: 'Words of Ngozi <b>Adeyemi</b>',
  route: ['This page (Amadi Post)', 'Amadi Radio', 'Ngozi Adeyemi'],
  notes: [{ severity: 'notice', weight: 'Notice', title: 'No date or occasion', text: 'When she said so.' }],
  foot: ['Found by machine.'],
};
const STRICT = {
  'content-security-policy':
    "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'unsafe-inline'",
};

type Kept = typeof globalThis & { stopping: AbortController };

/** Reads the page, marks the words, follows the pointer; @returns where the words are. */
const start = ({ run }: Visit, card = CARD, rightToLeft = false, marked = WORDS) =>
  run(
    (words: string, shown: HoverCard, rtl: boolean) => {
      const found = onrecordPage.readArticle(document, { url: location.href });
      if ('reason' in found) throw new Error(found.reason);
      const from = found.article.text.indexOf(words);
      const span: [number, number] = [from, from + words.length];
      const layer = onrecordPage.drawHighlights(found.map, [{ noteId: 'note', severity: 'notice', span }]);
      const kept = globalThis as Kept;
      kept.stopping = new AbortController();
      const hover = onrecordPage.followPointer(document, kept.stopping.signal);
      const language = rtl ? { locale: 'fa', rightToLeft: true } : { locale: 'en', rightToLeft: false };
      hover.update({ layer, cards: { note: shown }, language });
      const box = found.map.rangesOf(span)[0]?.getClientRects()[0] as DOMRect;
      return { x: box.left + 60, y: box.top + box.height / 2, bottom: box.bottom };
    },
    marked,
    card,
    rightToLeft,
  );

/** The card's element as the page sees it: at most one, the last child of the root. */
const shown = (open: Visit) =>
  open.page.evaluate(() => {
    const all = [...document.documentElement.children].filter((e) => e.hasAttribute('popover'));
    const [card] = all;
    if (!card || all.length > 1) return all.length;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const { textContent, shadowRoot, innerHTML } = card;
    return { left, top, right, bottom, textContent, shadowRoot, innerHTML };
  });
const whenShown = async (open: Visit) => {
  await open.page.waitForFunction(() => document.querySelector('html > [popover]'), { polling: 50 });
  return (await shown(open)) as Exclude<Awaited<ReturnType<typeof shown>>, number>;
};
const whenGone = (open: Visit) =>
  open.page.waitForFunction(() => !document.querySelector('html > [popover]'), { polling: 50 });

describe('the card beside highlighted words', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let open: Visit;
  const visitStory = async (path = '/news/ferry') => {
    open = await visit(browser, `${site.origin}${path}`);
    return open;
  };
  beforeAll(async () => {
    browser = await openChromium();
    site = await serve({
      '/news/ferry': STORY,
      '/news/strict': { type: 'text/html', body: STORY, headers: STRICT },
    });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(['/news/ferry', '/news/strict'])(
    'comes when the pointer rests, out of reach of %s',
    async (path) => {
      await visitStory(path);
      await open.page.focus('input');
      const at = await start(open);
      await open.page.mouse.move(at.x, at.y);
      const card = await whenShown(open);
      expect(card.textContent).toBe('');
      expect(card.innerHTML).toBe('');
      expect(card.shadowRoot).toBe(null);
      expect(card.top).toBeGreaterThanOrEqual(at.bottom);
      expect(card.bottom - card.top).toBeGreaterThan(60);
      expect(await open.page.evaluate(() => document.activeElement?.localName)).toBe('input');
      expect(await open.page.evaluate(() => CSS.highlights.has('onrecord-hover'))).toBe(true);
      const text = await textOfCard(open);
      expect(text).toContain('Words of Ngozi <b>Adeyemi</b>');
      expect(text).toContain('This page (Amadi Post) → Amadi Radio → Ngozi Adeyemi');
      expect(open.complaints).toEqual([]);
      await open.close();
    },
  );

  /** The boxes of the marked words, one a line. */
  const linesOfWords = () =>
    open.page.evaluate(() => {
      const [range] = (CSS.highlights as unknown as Map<string, Set<Range>>).get('onrecord-notice')!;
      return [...range!.getClientRects()].map(({ left, top, bottom }) => ({ left, top, bottom }));
    });
  const isFading = () =>
    insideOfCard(open, (box) => getComputedStyle(box.nextElementSibling!).visibility === 'visible');

  it.each([
    ['the first line of words at the top of the window', 0, 0],
    ['the last line of words at the top', 0, -1],
    ['the first line of words at the foot of the window', 1, 0],
    ['a line amidst words at the foot', 1, 2],
  ])('leaves all the words free when the pointer is on %s', async (_where, atFoot, nth) => {
    await visitStory();
    await open.page.evaluate((foot) => {
      document.body.style.width = '240px';
      const words = [...document.querySelectorAll('p')].find((one) => one.textContent?.startsWith('“'))!;
      words.scrollIntoView({ block: foot ? 'end' : 'start' });
    }, atFoot);
    await start(open, CARD, false, FERRY[2]);
    // The page tells that it was scrolled a little later, and that would take the card away.
    await open.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const lines = await linesOfWords();
    expect(lines.length).toBeGreaterThan(3);
    const line = lines.at(nth)!;
    await open.page.mouse.move(line.left + 30, (line.top + line.bottom) / 2);
    const card = await whenShown(open);
    const top = Math.min(...lines.map((one) => one.top));
    const bottom = Math.max(...lines.map((one) => one.bottom));
    expect(card.top >= bottom || card.bottom <= top).toBe(true);
    expect(await isFading()).toBe(false);
    await open.close();
  });

  it('leaves the line pointed at free where the words fill the window', async () => {
    await visitStory();
    await open.page.setViewport({ width: 800, height: 300 });
    await open.page.evaluate(() => {
      document.body.style.width = '110px';
      const words = [...document.querySelectorAll('p')].find((one) => one.textContent?.startsWith('“'))!;
      words.scrollIntoView({ block: 'start' });
    });
    await start(open, CARD, false, FERRY[2]);
    await open.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const line = (await linesOfWords()).find(({ top }) => top > 10)!;
    await open.page.mouse.move(line.left + 30, (line.top + line.bottom) / 2);
    const card = await whenShown(open);
    expect(card.top >= line.bottom || card.bottom <= line.top).toBe(true);
    await open.close();
  });

  it('that is longer than there is room for fades out at its edge, until it is scrolled to its end', async () => {
    await visitStory();
    const [note] = CARD.notes;
    await open.page.setViewport({ width: 800, height: 420 });
    const text = 'Nobody says when she said so, on what occasion, or to whom; others were there. '.repeat(4);
    const at = await start(open, { ...CARD, notes: Array.from({ length: 3 }, () => ({ ...note!, text })) });
    await open.page.mouse.move(at.x, at.y);
    const card = await whenShown(open);
    expect(card.bottom).toBeLessThanOrEqual(420);
    expect(await isFading()).toBe(true);
    await open.page.mouse.move(card.left + 40, card.top + 40, { steps: 3 });
    await open.page.mouse.wheel({ deltaY: 2_000 });
    await expect.poll(isFading).toBe(false);
    await open.close();
  });

  it('stays while the pointer is on it, and goes when it has left both', async () => {
    await visitStory();
    const at = await start(open);
    await open.page.mouse.move(at.x, at.y);
    const card = await whenShown(open);
    await open.page.mouse.move(at.x, card.top + 20, { steps: 4 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await shown(open)).not.toBe(0);
    await open.page.mouse.move(card.right + 100, card.bottom + 100, { steps: 4 });
    await whenGone(open);
    expect(await open.page.evaluate(() => CSS.highlights.has('onrecord-hover'))).toBe(false);
    await open.close();
  });

  it('is sent away with Escape and does not come back while the pointer stays', async () => {
    await visitStory();
    const at = await start(open);
    await open.page.mouse.move(at.x, at.y);
    await whenShown(open);
    await open.page.keyboard.press('Escape');
    await whenGone(open);
    await open.page.mouse.move(at.x + 5, at.y);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await shown(open)).toBe(0);
    await open.close();
  });

  it.each<[string, () => void]>([
    ['scrolling', () => scrollTo(0, 400)],
    ['printing', () => dispatchEvent(new Event('beforeprint'))],
  ])('goes on %s', async (_name, leave) => {
    await visitStory();
    const at = await start(open);
    await open.page.mouse.move(at.x, at.y);
    await whenShown(open);
    await open.page.evaluate(`(${leave})()`);
    await whenGone(open);
    await open.close();
  });

  it('goes with one abort, and the page is as it was', async () => {
    await visitStory();
    const before = await open.page.evaluate(() => document.documentElement.outerHTML);
    const at = await start(open);
    await open.page.mouse.move(at.x, at.y);
    await whenShown(open);
    await open.run(() => (globalThis as Kept).stopping.abort());
    await whenGone(open);
    expect(await open.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await open.page.mouse.move(at.x + 5, at.y);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await shown(open)).toBe(0);
    await open.close();
  });

  it('is not brought by a pointer that the page invents', async () => {
    await visitStory();
    const at = await start(open);
    await open.page.evaluate(({ x, y }) => {
      document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: x, clientY: y }));
    }, at);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await shown(open)).toBe(0);
    await open.close();
  });

  it.each([
    ['light', [{ name: 'prefers-color-scheme', value: 'light' }], 'en'],
    ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }], 'en'],
    ['forced colours', [{ name: 'forced-colors', value: 'active' }], 'en'],
    ['right to left', [], 'fa'],
  ])('can be read in %s', async (_name, features, locale) => {
    await visitStory();
    const session = await open.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features });
    const at = await start(open, CARD, locale === 'fa');
    await open.page.mouse.move(at.x, at.y);
    const { left, right } = await whenShown(open);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1_000);
    const looks = await insideOfCard(open, (box) => {
      const { color, backgroundColor, direction } = getComputedStyle(box);
      return { color, backgroundColor, direction };
    });
    expect(looks.direction).toBe(locale === 'fa' ? 'rtl' : 'ltr');
    expect(contrast(colourOf(looks.color), colourOf(looks.backgroundColor))).toBeGreaterThan(7);
    await open.close();
  });
});

/** What stands in the closed root, which only a debugger can see. */
async function insideOfCard<T>(open: Visit, look: (box: Element) => T): Promise<T> {
  const session = await open.page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const host = html?.children?.find(({ attributes }) => attributes?.includes('popover'));
  const box = host?.shadowRoots?.[0]?.children?.[0];
  expect(host?.shadowRoots?.[0]?.shadowRootType).toBe('closed');
  const { object } = await session.send('DOM.resolveNode', { nodeId: box?.nodeId ?? 0 });
  const { result } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function () { return (${look})(this); }`,
    objectId: object.objectId ?? '',
    returnByValue: true,
  });
  return result.value as T;
}

const textOfCard = (open: Visit) => insideOfCard(open, (box) => box.textContent ?? '');
