import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, serve, type Visit, visit } from './harness.ts';
import { FERRY, page } from './situations.ts';

const PIER = [
  'The new pier at Kirra Point opens on Sunday, two years after the old one fell into the sea in a storm.',
  'Mele Taufa, the builder, said that it would outlive everybody who had come to see it being opened.',
  '“It is a good pier,” said Taufa, “and I have told the minister so, who did not believe it until today.”',
];
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const STORY = page(
  `<article><h1>Ferry to the outer islands stops on Friday</h1>${paragraphs(FERRY)}</article>`,
);
const ENDLESS = page(
  `<article data-url="/news/endless"><h1>Ferry to the outer islands stops on Friday</h1>${paragraphs(FERRY)}</article><article data-url="/news/pier"><h1>New pier opens at Kirra Point</h1>${paragraphs(PIER)}</article>`,
  '<link rel="canonical" href="/news/endless"><meta property="og:url" content="/news/endless">',
);

type Watched = typeof globalThis & { reasons: string[]; watching: AbortController };

/** Starts watching; `interesting` is what the caller answers to each change. */
const watch = ({ run }: Visit, interesting = true) =>
  run((answer: boolean) => {
    const watched = globalThis as Watched;
    watched.reasons = [];
    watched.watching = new AbortController();
    onrecordPage.watchPage(document, {
      signal: watched.watching.signal,
      onChange: (reason) => {
        watched.reasons.push(reason);
        return answer;
      },
    });
  }, interesting);
const reasons = ({ run }: Visit) => run(() => (globalThis as Watched).reasons);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until a change has been told, as long as the slowest machine may need. */
async function told(open: Visit): Promise<string[]> {
  for (let turn = 0; turn < 100; turn++) {
    const all = await reasons(open);
    if (all.length > 0) return all;
    await pause(100);
  }
  return [];
}

describe('a page that lives', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let open: Visit;
  const start = async (path: string) => {
    open = await visit(browser, `${site.origin}${path}`);
    return open;
  };
  beforeAll(async () => {
    browser = await openChromium();
    site = await serve({
      '/news/ferry': STORY,
      '/news/app': page('<div id="app"></div>'),
      '/news/endless': ENDLESS,
    });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('renders its article late', async () => {
    await start('/news/app');
    expect(await open.run(() => onrecordPage.readArticle(document, { url: location.href }))).toHaveProperty(
      'reason',
    );
    await watch(open);
    await open.page.evaluate((texts) => {
      const article = document.createElement('article');
      for (const text of texts)
        article.append(Object.assign(document.createElement('p'), { textContent: text }));
      document.querySelector('#app')?.append(article);
    }, FERRY);
    expect(await told(open)).toEqual(['content']);
    const found = await open.run(
      () => 'article' in onrecordPage.readArticle(document, { url: location.href }),
    );
    expect(found).toBe(true);
  });

  it('goes to another address without a new document, which then has a record of its own', async () => {
    await start('/news/endless');
    await watch(open);
    await open.page.evaluate(() => {
      history.pushState({}, '', '/news/pier');
      document.title = 'New pier opens at Kirra Point | Amadi Post';
    });
    expect(await told(open)).toEqual(['navigated']);
    const facts = await open.run(() => {
      const found = onrecordPage.readArticle(document, { url: location.href });
      if ('reason' in found) return null;
      const { canonicalUrl, title, text } = found.article;
      return { path: new URL(canonicalUrl).pathname, title, first: text.slice(0, 44) };
    });
    expect(facts).toEqual({
      path: '/news/pier',
      title: 'New pier opens at Kirra Point',
      first: 'New pier opens at Kirra Point\n\nThe new pier ',
    });
  });

  it('loads a second article under the first, which stays the one that is read', async () => {
    await start('/news/endless');
    const text = await open.run(() => {
      const found = onrecordPage.readArticle(document, { url: location.href });
      return 'article' in found ? found.article.text : found.reason;
    });
    expect(text).toContain(FERRY[3]);
    expect(text).not.toContain('pier');
  });

  it('comes back from the back/forward cache', async () => {
    await start('/news/ferry');
    await watch(open);
    await open.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await told(open)).toEqual(['shown']);
  });

  it('has a clock, which is no change', async () => {
    await start('/news/ferry');
    await watch(open);
    await open.page.evaluate(() => {
      const clock = document.body.appendChild(document.createElement('b'));
      setInterval(() => {
        clock.textContent = String(performance.now());
      }, 20);
    });
    await pause(1_500);
    expect(await reasons(open)).toEqual([]);
  });

  it('rewrites itself every frame and is looked at less and less often', async () => {
    await start('/news/ferry');
    await watch(open, false);
    await open.page.evaluate(() => {
      const turn = () => {
        const paragraph = document.querySelector('article p');
        if (paragraph)
          paragraph.textContent = `${performance.now()} ${'and the ferry stops again '.repeat(20)}`;
        requestAnimationFrame(turn);
      };
      turn();
    });
    await pause(6_000);
    expect((await reasons(open)).length).toBeLessThanOrEqual(3);
    expect((await reasons(open)).length).toBeGreaterThan(0);
  });

  it('is left alone after one abort', async () => {
    await start('/news/ferry');
    await watch(open);
    await open.run(() => (globalThis as Watched).watching.abort());
    await open.page.evaluate(() => {
      document
        .querySelector('article')
        ?.append('Another sentence that is long enough to be news, said the harbour office.');
      history.pushState({}, '', '/news/other');
    });
    await pause(1_200);
    expect(await reasons(open)).toEqual([]);
    expect(open.complaints).toEqual([]);
  });
});
