import { describe, expect, test } from 'vitest';
import { trustedAnswer, trustedPage } from '../../../src/background/trust.ts';
import type { PageState } from '../../../src/messages/table.ts';
import type { Article } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const text = '“The wall was safe,” said Yonas Tekle, who built it.';
const page = (change: object = {}): PageState => ({
  state: 'article',
  article: {
    ...articleFromText(text),
    url: 'https://harbour.example/wall',
    canonicalUrl: 'https://harbour.example/wall',
    ...change,
  } as Article,
});
const addresses = (state: PageState) =>
  state.state === 'article' ? [state.article.url, state.article.canonicalUrl] : state.reason;

describe('what a page’s own process answers', () => {
  test('cannot name another site’s article, whatever it says of its address', () => {
    const lying = page({ url: 'https://bank.example/news', canonicalUrl: 'https://bank.example/news' });
    const told = 'https://harbour.example/wall';
    const own = [told, told];
    expect(addresses(trustedAnswer(lying, told))).toEqual(own);
    expect(addresses(trustedPage(lying, told))).toEqual(own);
  });

  test('keeps the address that it was read at, where a script has changed it since', () => {
    expect(addresses(trustedAnswer(page(), 'https://harbour.example/next'))).toEqual([
      'https://harbour.example/wall',
      'https://harbour.example/wall',
    ]);
  });

  test('of a frame whose address nobody tells is looked at all the same', () => {
    expect(addresses(trustedAnswer(page(), undefined))).toEqual([
      'https://harbour.example/wall',
      'https://harbour.example/wall',
    ]);
    expect(addresses(trustedAnswer(page({ text: 7 }), undefined))).toBe('failed');
  });

  test.each<[string, unknown]>([
    ['nothing at all', undefined],
    ['another shape', { state: 'ready' }],
    ['no article', { state: 'article' }],
    ['no text', page({ text: null })],
    ['offsets behind the end', page({ paragraphs: [{ start: 0, end: 9e9, kind: 'body', links: [] }] })],
    ['a paragraph of no kind', page({ paragraphs: [{ start: 0, end: 1, kind: 'script', links: [] }] })],
    ['an address that is none', page({ url: {}, text: 7 })],
  ])('%s is no article', (_, state) => {
    expect(addresses(trustedAnswer(state as PageState, 'https://harbour.example/wall'))).toBe('failed');
  });
});
