import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { readStore } from '../../scripts/read-store.ts';
import { copyWithAccess } from './by-itself.ts';
import { highlighted, newReader, type Reader, whenHighlighted } from './reader.ts';

const STORY = '/one-of-three-authors/page.html';
const paragraph =
  'The council of Tamale met on Tuesday. "We will repair the dam before the rains," said Abena Mensah, its chair. ';

const article = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A test</title><meta property="og:type" content="article">${head}</head><body><article><h1>The dam of Tamale</h1>${body}</article></body></html>`;

/** Pages that give no analysis, and the sentence that says so. */
const NOTHING: [name: string, html: string, sentence: keyof typeof messages][] = [
  [
    'a page that is no article',
    '<!doctype html><title>Shop</title><h1>Shoes</h1><p>Red shoes</p><p>Blue shoes</p>',
    'panel_nothing_not_an_article_title',
  ],
  ['an article without text', article('<p></p><img alt="">'), 'panel_nothing_no_text_title'],
  [
    'an article in another language',
    article(
      '<p>Rada miasta zebrała się we wtorek i postanowiła, że tama zostanie naprawiona przed porą deszczową. „Nie możemy dłużej czekać”, powiedziała przewodnicząca rady.</p>'.repeat(
        6,
      ),
    ),
    'panel_nothing_other_language_title',
  ],
];

describe('pages that give nothing', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await newReader();
  });
  afterAll(() => reader.close());

  const panelSays = (panel: Page, sentence: string) =>
    panel.waitForFunction((words) => document.body.innerText.includes(words), { timeout: 20_000 }, sentence);

  test.each(NOTHING)('%s: a clear sentence where the reader looks', async (_name, html, sentence) => {
    reader.server.pages.set('/nothing.html', html);
    const page = await reader.open('/nothing.html');
    await reader.clickButton(page);
    const panel = await reader.panel();
    await panelSays(panel, messages[sentence].message);
    expect(await highlighted(page)).toEqual({});
    await page.close();
  });

  test('a page of the browser itself', async () => {
    const page = await reader.open('chrome://version/');
    await reader.clickButton(page);
    await panelSays(await reader.panel(), messages.panel_nothing_browser_page_title.message);
    await page.close();
  });

  test('a page longer than anybody reads', async () => {
    reader.server.pages.set('/long.html', article(`<p>${paragraph.repeat(40)}</p>`.repeat(1_200)));
    const page = await reader.open('/long.html');
    expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBeGreaterThan(5_000_000);
    await reader.clickButton(page);
    await panelSays(await reader.panel(), messages.panel_nothing_too_long_title.message);
    await page.close();
  });

  test('none of it is kept, and nothing complained', async () => {
    expect((await readStore(await reader.panel())).articles).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });

  test('broken HTML is read as far as a browser reads it', async () => {
    reader.server.pages.set(
      '/broken.html',
      `<title>A test</title><meta property="og:type" content="article"><article><h1>The dam<h1><p>${paragraph}<p>${paragraph.replace('before', 'after')}<div></span><b><p>${paragraph}`.repeat(
        3,
      ),
    );
    const page = await reader.open('/broken.html');
    await reader.clickButton(page);
    expect(await whenHighlighted(page)).toContain('"We will repair the dam before the rains,"');
    expect(reader.complaints).toEqual([]);
    await page.close();
  });

  test('markup in the text, the title and the names is shown as text', async () => {
    const hostile = '&lt;img src=x onerror="document.title=1"&gt;';
    reader.server.pages.set(
      '/hostile.html',
      article(
        `<p>${paragraph}</p><p>"The ${hostile} dam will hold for a century," said Kwame ${hostile} Boateng.</p>`,
      ).replace('The dam of Tamale', `The dam ${hostile}`),
    );
    const page = await reader.open('/hostile.html');
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await panelSays(panel, '<img src=x onerror="document.title=1">');
    expect(await panel.evaluate(() => document.querySelectorAll('img').length)).toBe(0);
    expect(reader.complaints).toEqual([]);
    await page.close();
  });
});

/** Pages that are made to break who reads them, and what the panel says of them; null: their article is read. */
const HOSTILE: [name: string, path: string, body: string, sentence: keyof typeof messages | null][] = [
  [
    'no body',
    '/no-body.html',
    '<!doctype html><title>x</title><script>addEventListener("load", () => document.body.remove())</script>',
    'panel_nothing_not_an_article_title',
  ],
  [
    'a frameset',
    '/frameset.html',
    '<html><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
    'panel_nothing_not_an_article_title',
  ],
  [
    'five megabytes in one node',
    '/one-node.html',
    article(
      `<p id="p"></p><script>document.querySelector('#p').append('The dam holds, she said. '.repeat(200000))</script>`,
    ),
    'panel_nothing_too_long_title',
  ],
  [
    'half a million elements',
    '/wide.html',
    article(
      `<div id="b"></div><script>const b = document.querySelector('#b'); for (let i = 0; i < 500000; i++) b.append(document.createElement('i'));</script>`,
    ),
    'panel_nothing_too_long_title',
  ],
  [
    'prototypes that throw',
    '/prototypes.html',
    article(
      `<p>${paragraph.repeat(3)}</p><script>for (const c of [Array, Node, Element, Document]) for (const key of ['map', 'filter', 'querySelectorAll', 'getAttribute', 'append']) if (c.prototype[key]) c.prototype[key] = () => { throw new Error('mine'); }; Object.freeze(Object.prototype);</script>`,
    ),
    null,
  ],
  // Hidden: a tree so deep that is displayed ends the browser's own tab, without any extension.
  [
    'a hundred thousand elements, one in the other',
    '/deep.html',
    article(
      `<p>${paragraph.repeat(3)}</p><div id="b" hidden></div><script>let b = document.querySelector('#b'); for (let i = 0; i < 100000; i++) b = b.appendChild(document.createElement('div')); b.append('Far down in here nobody reads a thing.');</script>`,
    ),
    null,
  ],
  [
    'a drawing',
    '/drawing.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>A drawing</title><text y="20">Boats</text></svg>',
    'panel_nothing_not_an_article_title',
  ],
  [
    'an article written in XHTML',
    '/article.xhtml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A test</title><meta property="og:type" content="article"/></head><body><h1>The dam of Tamale</h1><p>${paragraph.repeat(3)}</p></body></html>`,
    null,
  ],
  [
    'a policy that forbids everything, and trusted types',
    '/strict.html',
    article(
      `<p>${paragraph.repeat(3)}</p>`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
    ),
    null,
  ],
  [
    'a highlight registry and getters that throw',
    '/getters.html',
    article(
      `<p>${paragraph.repeat(3)}</p><script>Object.defineProperty(CSS, 'highlights', { get() { throw new Error('mine'); } }); for (const e of document.querySelectorAll('*')) for (const key of ['firstChild', 'textContent', 'className', 'shadowRoot', 'localName']) Object.defineProperty(e, key, { get() { throw new Error('mine'); } });</script>`,
    ),
    null,
  ],
  [
    'a form whose fields are named like the properties of the document',
    '/shadowed.html',
    article(
      `<p>${paragraph.repeat(3)}</p><form name="querySelector"><input name="parentNode"><input name="firstChild"><input name="localName"><input name="nodeType"></form><form name="body"></form><form name="styleSheets"></form><form name="hidden"></form>`,
    ),
    null,
  ],
  [
    'a page in design mode',
    '/design.html',
    article(`<p>${paragraph.repeat(3)}</p><script>document.designMode = 'on'</script>`),
    null,
  ],
];

describe('pages made to break who reads them', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await newReader();
  });
  afterAll(() => reader.close());

  test.each(HOSTILE)('%s', async (_name, path, html, sentence) => {
    reader.server.pages.set(path, html);
    const page = await reader.open(path);
    await reader.clickButton(page);
    const panel = await reader.panel();
    const words = sentence ? messages[sentence].message : 'We will repair the dam before the rains,';
    await panel.waitForFunction(
      (wanted) => document.body.textContent?.includes(wanted),
      { timeout: 30_000 },
      words,
    );
    expect(reader.complaints).toEqual([]);
    await page.close();
  });
});

describe('a store that cannot be used', () => {
  test('was written by a newer version: the panel says so, shows the notes, and changes nothing', async () => {
    const reader = await newReader();
    const page = await reader.open(STORY);
    await reader.clickButton(page);
    await whenHighlighted(page);
    const panel = await reader.panel();
    await panel.evaluate(async () => {
      const names = await indexedDB.databases();
      const request = indexedDB.open('onrecord', (names[0]?.version ?? 1) + 98);
      await new Promise((resolve, reject) => {
        request.onsuccess = resolve;
        request.onerror = reject;
      });
      request.result.close();
    });
    await page.reload();
    await reader.clickButton(page);
    expect((await whenHighlighted(page)).length).toBeGreaterThan(0);
    const sentence = messages.panel_banner_newer_version.message;
    await panel.waitForFunction((words) => document.body.innerText.includes(words), {}, sentence);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });
});

describe('a private window', () => {
  test('shows the notes and keeps nothing', async () => {
    const copy = copyWithAccess('chrome');
    const reader = await newReader({ extension: copy.folder });
    const settings = await reader.open('chrome://extensions/');
    await settings.evaluate(async (extensionId) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: Record<string, (change: object) => Promise<void>>;
      };
      await developerPrivate.updateProfileConfiguration!({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration!({ extensionId, incognitoAccess: true });
    }, reader.opened.extensionId);
    const own = await reader.open('about:blank');
    const address = `chrome-extension://${reader.opened.extensionId}/src/panel/index.html`;
    // The switch starts the extension again.
    for (let attempt = 0; own.url() !== address && attempt < 50; attempt++) {
      await own.goto(address).catch(() => new Promise((resolve) => setTimeout(resolve, 100)));
    }
    const story = `${reader.server.url}${STORY}`;
    const shown = reader.opened.browser.waitForTarget((target) => target.url() === story);
    await own.evaluate((url) => chrome.windows.create({ url, incognito: true }).then(() => undefined), story);
    await shown;
    const answer = await own.evaluate(async () => {
      const tab = (await chrome.tabs.query({})).find((one) => one.incognito);
      return chrome.runtime.sendMessage({ onrecord: 'tab.analyse', input: { tabId: tab!.id, force: false } });
    });
    expect(answer.value.kept).toBe(false);
    expect(answer.value.page.statements.length).toBeGreaterThan(8);
    expect((await readStore(own)).articles).toEqual([]);
    await reader.close();
    copy.remove();
  });
});
