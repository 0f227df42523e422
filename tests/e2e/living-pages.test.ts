import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStore } from '../../scripts/read-store.ts';
import { type Server, serve } from '../../scripts/serve.mjs';
import { type Copy, copyWithAccess } from './by-itself.ts';
import { newReader, type Reader, STORIES, whenHighlighted } from './reader.ts';

const QUOTE = '"We will repair the dam before the rains,"';
const DAM = [
  `The council of Tamale met on Tuesday. ${QUOTE} said Abena Mensah, its chair.`,
  'Kofi Annor, the engineer, said that the wall had moved by a hand in a month, and that he had told them so in May.',
  'Two members of the council left the hall before the vote, and nobody in the hall had asked them why they did so.',
];
const PIER = [
  'The new pier at Kirra Point opens on Sunday, two years after the old one fell into the sea in a winter storm.',
  '"It is a good pier, and I have told the minister so," said Mele Taufa, the builder.',
  'Nobody among the many who had come to see it opened was able to say how long it would stand there, or who had paid for it, or why.',
];
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const page = (title: string, body: string, type = 'article') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="${type}"></head><body>${body}</body></html>`;
const story = (title: string, texts: readonly string[]) =>
  page(title, `<article><h1>${title}</h1>${paragraphs(texts)}</article>`);
const framed = (url: string, size: string) =>
  page('Amadi Post', `<header>Amadi Post</header><iframe src="${url}" ${size}></iframe>`, 'website');

describe('a page that is more than a document with an article', () => {
  let copy: Copy;
  let reader: Reader;
  let elsewhere: Server;
  beforeAll(async () => {
    copy = copyWithAccess('chrome');
    reader = await newReader({ extension: copy.folder });
    elsewhere = await serve(STORIES);
    reader.server.pages.set('/dam', story('The dam of Tamale', DAM));
    elsewhere.pages.set('/dam', story('The dam of Tamale', DAM));
    reader.server.pages.set('/same', framed('/dam', 'width="800" height="600"'));
    reader.server.pages.set('/other', framed(`${elsewhere.url}/dam`, 'width="800" height="600"'));
    reader.server.pages.set('/small', framed('/dam', 'width="300" height="100"'));
    reader.server.pages.set('/sandboxed', framed('/dam', 'width="800" height="600" sandbox="allow-scripts"'));
    reader.server.pages.set('/late', framed('', 'width="800" height="600"').replace('src=""', ''));
    const own = await ownPage();
    await own.evaluate(
      (url) => chrome.runtime.sendMessage({ onrecord: 'site.choose', input: { url, choice: 'this-site' } }),
      `${reader.server.url}/`,
    );
    await own.close();
  });
  afterAll(async () => {
    await reader.close();
    await elsewhere.close();
    copy.remove();
  });

  /** A page of the extension in a tab of its own. */
  const ownPage = async () => {
    const own = await reader.opened.browser.newPage();
    await own.goto(`chrome-extension://${reader.opened.extensionId}/src/panel/index.html`);
    return own;
  };
  const articles = async () => {
    const own = await ownPage();
    const { articles: kept } = await readStore(own);
    await own.close();
    return kept.map(({ id }) => id.replace(/^https:\/\/[^/]+/, '')).sort();
  };
  const frameOf = async (outer: Page): Promise<Frame> => {
    const element = await outer.waitForSelector('iframe');
    return (await element!.contentFrame())!;
  };

  test.each(['/same', '/other', '/sandboxed'])('holds its article in a large frame: %s', async (path) => {
    const outer = await reader.open(path);
    const words = await whenHighlighted((await frameOf(outer)) as unknown as Page);
    expect(words).toContain(QUOTE);
    expect(await articles()).toContain('/dam');
    await outer.close();
  });

  test('holds its article in a large frame that was empty when the page was looked at', async () => {
    const outer = await reader.open('/late');
    const frame = await outer.waitForSelector('iframe');
    // The browser has told how large the frame is once it has drawn it.
    for (let drawn = 0; drawn < 20; drawn++)
      await outer.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    await frame!.evaluate((element) => element.setAttribute('src', '/dam'));
    await outer.waitForFrame((one) => one.url().endsWith('/dam'));
    expect(await whenHighlighted((await frameOf(outer)) as unknown as Page)).toContain(QUOTE);
    await outer.close();
  });

  test('has a small frame, which is left alone', async () => {
    const outer = await reader.open('/small');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const drawn = await (await frameOf(outer)).evaluate(() => CSS.highlights.size);
    expect(drawn).toBe(0);
    await outer.close();
  });

  test('is shown again from the back/forward cache, with its highlights', async () => {
    const tab = await reader.open('/dam');
    await whenHighlighted(tab);
    await tab.evaluate(() => {
      (window as { same?: boolean }).same = true;
    });
    await tab.goto(`${reader.server.url}/one-of-three-authors/page.html`);
    await tab.goBack();
    expect(await tab.evaluate(() => (window as { same?: boolean }).same)).toBe(true);
    expect(await whenHighlighted(tab)).toContain(QUOTE);
    await tab.close();
  });

  test('becomes another article by its own scripts: each has its own record', async () => {
    const tab = await reader.open('/dam');
    await whenHighlighted(tab);
    await tab.evaluate((texts) => {
      history.pushState({}, '', '/pier');
      document.title = 'New pier opens at Kirra Point';
      document.querySelector('h1')!.textContent = 'New pier opens at Kirra Point';
      [...document.querySelectorAll('p')].forEach((paragraph, at) => {
        paragraph.textContent = texts[at] ?? '';
      });
    }, PIER);
    const pier = '"It is a good pier, and I have told the minister so,"';
    await expect.poll(() => whenHighlighted(tab), { timeout: 15_000 }).toContain(pier);
    expect(await articles()).toEqual(expect.arrayContaining(['/dam', '/pier']));
    await tab.close();
  });

  test('goes on into the next article under the first: each has its own record', async () => {
    const next = `<article data-url="/news/pier-again"><h1>New pier opens at Kirra Point</h1>${paragraphs(PIER)}</article>`;
    const first = `<article data-url="/news/dam-again"><h1>The dam of Tamale</h1>${paragraphs(DAM)}</article>`;
    reader.server.pages.set('/news/dam-again', page('The dam of Tamale', first));
    const tab = await reader.open('/news/dam-again');
    expect(await whenHighlighted(tab)).toContain(QUOTE);
    await tab.evaluate((html) => {
      document.body.append(...new DOMParser().parseFromString(html, 'text/html').body.children);
      history.replaceState({}, '', '/news/pier-again');
      document.title = 'New pier opens at Kirra Point';
    }, next);
    await expect.poll(() => whenHighlighted(tab), { timeout: 15_000 }).not.toContain(QUOTE);
    expect(await articles()).toEqual(expect.arrayContaining(['/news/dam-again', '/news/pier-again']));
    await tab.close();
  });

  test('is shown as its print version: the record of the article itself', async () => {
    reader.server.pages.set('/dam?print=1', story('The dam of Tamale', DAM));
    const before = await articles();
    const tab = await reader.open('/dam?print=1');
    await whenHighlighted(tab);
    expect(await articles()).toEqual(before);
    await tab.close();
  });

  test('is no article at first, and is read when its scripts have made it one', async () => {
    reader.server.pages.set('/late', page('Amadi Post', '<main></main>', 'website'));
    const tab = await reader.open('/late');
    await tab.evaluate(
      (html) => {
        const meta =
          '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The dam of Tamale"}';
        const script = Object.assign(document.createElement('script'), {
          type: 'application/ld+json',
          text: meta,
        });
        document.head.append(script);
        document
          .querySelector('main')
          ?.append(...new DOMParser().parseFromString(html, 'text/html').body.children);
      },
      `<h1>The dam of Tamale</h1>${paragraphs(DAM)}`,
    );
    expect(await whenHighlighted(tab)).toContain(QUOTE);
    await tab.close();
  });

  test('goes on being written: what a live page adds is read too', async () => {
    const tab = await reader.open('/dam');
    await whenHighlighted(tab);
    const added = '"The sluice has been open since dawn, and it will stay so,"';
    await tab.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${text} said Esi Boateng, who keeps it.`;
      document.querySelector('article')!.append(paragraph);
    }, added);
    await expect.poll(() => whenHighlighted(tab), { timeout: 15_000 }).toContain(added);
    await tab.close();
  });

  test('waits for a picture that never comes, and is read all the same', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const body = `<article><h1>The dam of Tamale</h1>${paragraphs(DAM)}<img src="http://127.0.0.1:${port}/" alt=""></article>`;
    reader.server.pages.set('/waiting', page('The dam of Tamale', body));
    const tab = await reader.opened.browser.newPage();
    await tab.goto(`${reader.server.url}/waiting`, { waitUntil: 'domcontentloaded' });
    expect(await whenHighlighted(tab)).toContain(QUOTE);
    expect(await tab.evaluate(() => document.readyState)).toBe('interactive');
    await tab.close();
    silent.closeAllConnections();
    silent.close();
  });

  test('removes its article while it is read, and is right again when it has put it back', async () => {
    const tab = await reader.open('/dam');
    await tab.evaluate(() => {
      const article = document.querySelector('article')!;
      article.remove();
      setTimeout(() => document.body.append(article), 800);
    });
    await expect.poll(() => whenHighlighted(tab), { timeout: 15_000 }).toContain(QUOTE);
    await tab.close();
  });

  test('nothing complained', () => {
    expect(reader.complaints).toEqual([]);
  });
});
