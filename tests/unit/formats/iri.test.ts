import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownName, webAddress } from '../../../src/formats/iri.ts';
import { hostileText } from '../../arbitrary-text.ts';

test.each([
  ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
  ['https://news.example/a b"<c>', 'https://news.example/a%20b%22%3Cc%3E'],
  ['https://news.example/100%', 'https://news.example/100%25'],
  ['https://news.example/%C3%A9', 'https://news.example/%C3%A9'],
  ['https://news.example/é', 'https://news.example/%C3%A9'],
  ['https://news.example/\uD800', 'https://news.example/%EF%BF%BD'],
  ['https://news.example/a#b#c', 'https://news.example/a#b%23c'],
  ['http://[::1]:8080/a[1]', 'http://[::1]:8080/a%5B1%5D'],
  ['http://a:port/', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['//news.example', null],
  ['https://', null],
  ['', null],
])('the address %j is written %j', (address, written) => {
  expect(webAddress(address)).toBe(written);
});

test('a name of our own is one word of allowed characters, different for different parts', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (one, two) => {
      expect(ownName('statement', one, two)).toMatch(/^urn:onrecord:statement:[A-Za-z0-9\-._~:%!*'()]*$/);
      if (one !== two) expect(ownName('gap', one)).not.toBe(ownName('gap', two));
    }),
  );
});
