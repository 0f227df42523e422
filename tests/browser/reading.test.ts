import { createDocument } from '@mixmark-io/domino';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/index.ts';
import { readArticle } from '../../src/page/index.ts';
import { openChromium, serve, visit } from './harness.ts';
import { SITUATIONS } from './situations.ts';

const inside = ({ text, paragraphs }: Article) =>
  paragraphs.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('the article of a page, in Chromium', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await openChromium();
    site = await serve(Object.fromEntries(SITUATIONS.map(({ html }, at) => [`/news/${at}`, html])));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(SITUATIONS.map((situation, at) => ({ ...situation, at })))('$name', async ({ at, expected }) => {
    const { run, complaints, close } = await visit(browser, `${site.origin}/news/${at}`);
    const found = await run(() => {
      const before = new XMLSerializer().serializeToString(document);
      const result = onrecordPage.readArticle(document, { url: location.href });
      if ('reason' in result) return result;
      const { article, map } = result;
      const unmapped: string[] = [];
      for (const { start, end } of article.paragraphs) {
        const words = article.text.slice(start, end);
        const onPage = map
          .rangesOf([start, end])
          .map(String)
          .join('')
          .replace(/[\u00AD\u200B\u200E]/g, '');
        if (onPage.replace(/[ \t\r\n]+/g, '') !== words.replace(/[ \n]+/g, ''))
          unmapped.push(`${words} ≠ ${onPage}`);
        for (let offset = start; offset < end; offset++) {
          const [range] = map.rangesOf([offset, offset + 1]);
          if (!range && article.text[offset] === '\n') continue;
          const back = range && map.offsetAt(range.startContainer, range.startOffset);
          if (back !== offset)
            unmapped.push(`${offset} → ${back}: ${article.text.slice(offset, offset + 10)}`);
        }
      }
      return { article, unmapped, changed: before !== new XMLSerializer().serializeToString(document) };
    });
    expect(found).not.toHaveProperty('reason');
    const { article, unmapped, changed } = found as {
      article: Article;
      unmapped: string[];
      changed: boolean;
    };
    expect(inside(article)).toEqual(expected);
    expect(unmapped).toEqual([]);
    expect(changed).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the article of a page, over a DOM library', () => {
  it.each(SITUATIONS.filter(({ onlyInBrowser }) => !onlyInBrowser))('$name', ({ html, expected }) => {
    const found = readArticle(createDocument(html, true), { url: 'https://post.example/news/ferry' });
    expect('article' in found && inside(found.article)).toEqual(expected);
  });
});
