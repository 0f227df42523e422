import { describe, expect, test } from 'vitest';
import { choiceFor, registrationFor, withChoice } from '../../../src/background/site-rules.ts';
import { hostOf, NO_SITES, SITE_CHOICES } from '../../../src/model/index.ts';

const here = 'news.example';

test.each([
  ['https://News.example:8080/a?b#c', 'news.example'],
  ['http://127.0.0.1/a', '127.0.0.1'],
  ['chrome://settings', null],
  ['file:///a.html', null],
  ['no address', null],
])('the host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

describe('a choice for this site', () => {
  test.each(SITE_CHOICES)('"%s" is what the rules say afterwards', (choice) => {
    expect(choiceFor(withChoice(NO_SITES, here, choice), here)).toBe(choice);
  });

  test('leaves other sites as they are', () => {
    const rules = withChoice(NO_SITES, 'other.example', 'this-site');
    for (const choice of ['on-click', 'this-site', 'never-here'] as const) {
      expect(choiceFor(withChoice(rules, here, choice), 'other.example')).toBe('this-site');
    }
  });

  test('"never here" holds while the extension runs on all other sites', () => {
    const rules = withChoice(withChoice(NO_SITES, here, 'all-sites'), here, 'never-here');
    expect(choiceFor(rules, 'other.example')).toBe('all-sites');
    expect(registrationFor(rules)).toEqual({ matches: ['*://*/*'], excludeMatches: ['*://news.example/*'] });
  });

  test('can be taken back', () => {
    for (const choice of SITE_CHOICES) {
      const rules = withChoice(withChoice(NO_SITES, here, choice), here, 'on-click');
      expect(registrationFor(rules)).toBeNull();
    }
  });
});

test('without a site the script is registered nowhere', () => {
  expect(registrationFor(NO_SITES)).toBeNull();
});
