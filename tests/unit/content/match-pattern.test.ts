import { expect, test } from 'vitest';
import { matchesAddress } from '../../../src/content/match-pattern.ts';

test.each([
  ['<all_urls>', 'https://news.example/a', true],
  ['*://*/*', 'http://news.example/a', true],
  ['*://news.example/*', 'https://news.example/a', true],
  ['*://news.example/*', 'https://www.news.example/a', false],
  ['*://*.news.example/*', 'https://www.news.example/a', true],
  ['*://*.news.example/*', 'https://news.example/a', true],
  ['*://*.news.example/*', 'https://othernews.example/a', false],
  ['https://news.example/*', 'http://news.example/a', false],
  ['http://127.0.0.1/*', 'http://127.0.0.1:8080/a', true],
  ['nonsense', 'https://news.example/a', false],
])('%s and %s: %s', (pattern, address, expected) => {
  expect(matchesAddress(pattern, new URL(address))).toBe(expected);
});
