import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../src/page/identity.ts';

const STORY = 'https://www.amadipost.example/news/2024/ferry-stops';

/** The address in the browser, what the page declares, and the address under which the article is kept. */
const ADDRESSES: [why: string, url: string, declared: string | null, kept: string][] = [
  ['nothing to take off', STORY, null, STORY],
  ['http', 'http://www.amadipost.example/news/2024/ferry-stops', null, STORY],
  ['a fragment', `${STORY}#comments`, null, STORY],
  ['a slash at the end', `${STORY}/`, null, STORY],
  ['tracking parameters', `${STORY}?utm_source=letter&fbclid=1x&gclid=y&mc_cid=z`, null, STORY],
  ['a parameter that names the article', `${STORY}?id=77&utm_medium=x`, null, `${STORY}?id=77`],
  ['parameters in another order', `${STORY}?b=2&a=1`, null, `${STORY}?a=1&b=2`],
  ['an AMP page by path', `${STORY}/amp/`, null, STORY],
  ['an AMP page by ending', `${STORY}.amp.html`, null, `${STORY}.html`],
  ['an AMP page by parameter', `${STORY}?amp=1`, null, STORY],
  ['an AMP page by host', 'https://amp.amadipost.example/news/1', null, 'https://amadipost.example/news/1'],
  [
    'an AMP page in a cache',
    'https://www-amadipost-example.cdn.ampproject.org/c/s/www.amadipost.example/news/2024/ferry-stops/amp',
    null,
    STORY,
  ],
  ['a print version by path', `${STORY}/print`, null, STORY],
  ['a print version by parameter', `${STORY}?print=true`, null, STORY],
  ['a mobile version', 'https://m.amadipost.example/news/1', null, 'https://amadipost.example/news/1'],
  ['a second page by path', `${STORY}/page/2`, null, STORY],
  ['a second page by parameter', `${STORY}?page=2`, null, STORY],
  [
    'a page number that may be the article’s own',
    'https://amadipost.example/index.php?page=12',
    null,
    'https://amadipost.example/?page=12',
  ],
  ['a declared address of the same article', `${STORY}?session=9`, STORY, STORY],
  ['a declared address that is relative', `${STORY}/live`, '/news/2024/ferry-stops', STORY],
  [
    'a declared address without www.',
    STORY,
    'https://amadipost.example/n/1',
    'https://amadipost.example/n/1',
  ],
  ['a declared home page', STORY, 'https://www.amadipost.example/', STORY],
  ['a declared home page in a language', STORY, 'https://www.amadipost.example/en/', STORY],
  ['a declared address of another site', STORY, 'https://kirrasun.example/news/2024/ferry-stops', STORY],
  ['a declared address of a site that ends alike', STORY, 'https://notamadipost.example/news/1', STORY],
  ['a declared address that is none', STORY, 'javascript:alert(1)', STORY],
  ['a declared address that is broken', STORY, 'https://[', STORY],
  ['a declared address that is empty', STORY, ' ', STORY],
  ['a port', 'http://127.0.0.1:8080/a?utm_source=x', null, 'https://127.0.0.1:8080/a'],
  ['a home page', 'https://amadipost.example', null, 'https://amadipost.example/'],
  ['a file', 'file:///home/ana/ferry.html', null, 'file:///home/ana/ferry.html'],
  ['no address at all', '', STORY, ''],
];

describe('the address under which an article is kept', () => {
  it.each(ADDRESSES)('%s', (_why, url, declared, kept) => {
    expect(canonicalAddress(url, declared)).toBe(kept);
  });

  it('is the same when it is taken again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalAddress(url, null);
        expect(canonicalAddress(once, null)).toBe(once);
      }),
    );
  });

  it('never leaves the site, whatever a page declares', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (declared) => {
        const kept = new URL(canonicalAddress(STORY, declared));
        expect(kept.hostname.replace(/^www\d?\./, '')).toBe('amadipost.example');
      }),
    );
  });

  it('does not depend on how a reader came', () => {
    const tracking = fc.constantFrom(
      'utm_source',
      'utm_campaign',
      'fbclid',
      'gclid',
      'igshid',
      'mc_eid',
      'ocid',
    );
    fc.assert(
      fc.property(fc.uniqueArray(tracking), fc.nat(), (names, value) => {
        const query = names.map((name) => `${name}=${value}`).join('&');
        expect(canonicalAddress(`${STORY}?${query}`, null)).toBe(STORY);
      }),
    );
  });
});
