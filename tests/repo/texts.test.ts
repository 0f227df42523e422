import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takenApart } from '../../scripts/compiled-texts.ts';
import { GAP_IDS } from '../../src/model/index.ts';
import { createWording } from '../../src/wording/index.ts';

const locales = join(import.meta.dirname, '../../assets/_locales');
const read = (locale: string) =>
  JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8')) as Record<
    string,
    { message: string }
  >;

/** What a text asks for. */
const slotsOf = (message: string) =>
  [...new Set([...message.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map(([, name]) => name!))].sort();

/** A note states an absence; it never judges truth, motive or quality, and never tells anybody what to do. */
const FORBIDDEN =
  /\b(fake|false|bias(ed)?|launder\w*|should|ought|mislead\w*|dishonest\w*|unreliable|untrustworthy|suspicious|lie[sd]?|lying|liar|propaganda|unethical|wrong)\b/i;

describe.each(readdirSync(locales))('the texts of %s', (locale) => {
  const catalogue = read(locale);
  const keys = Object.keys(catalogue);

  test('are sorted, so that two hands find the same place', () => {
    expect(keys).toEqual([...keys].sort());
  });

  test.each(keys)('%s can be worded', (key) => {
    const wording = createWording(catalogue, locale, (error) => {
      if (error.problem !== 'missing-slot') throw error;
    });
    expect(wording.text(key).trim()).not.toBe('');
    expect(catalogue[key]?.message, 'Chrome reads $ as a placeholder').not.toContain('$');
  });

  test.each(keys)('%s says the same when it was taken apart for the package', (key) => {
    const [message] = Object.values(takenApart(catalogue, (one) => one === key));
    const packed = createWording({ [key]: { message: message! } }, locale);
    const plain = createWording(catalogue, locale);
    for (const value of ['none', '1', '23', '{0} <b>it’s</b>']) {
      const slots = Object.fromEntries(slotsOf(catalogue[key]!.message).map((name) => [name, value]));
      expect(packed.text(key, slots)).toBe(plain.text(key, slots));
    }
  });

  test.each(keys)('%s accuses nobody', (key) => {
    expect(catalogue[key]?.message).not.toMatch(FORBIDDEN);
  });

  test.each(GAP_IDS)('there is a note and a title for %s', (id) => {
    const key = `gap_${id.replaceAll('-', '_')}`;
    expect(keys).toContain(key);
    expect(keys).toContain(`${key}_title`);
  });
});

test('every standard has a sentence for the reader, and it says what docs/standards.md says', () => {
  const english = read('en');
  const rows = readFileSync(join(locales, '../../docs/standards.md'), 'utf8').matchAll(
    /^\| ([A-Z][^ |]*) \| (.*?) \| .* \|$/gm,
  );
  const plain = (text: string) => text.replaceAll(/["“”*]/g, '');
  for (const [, key, point] of rows) {
    if (key === 'Key') continue;
    const message = english[`standard_${key!.replaceAll(/[^A-Za-z0-9]/g, '_')}`]?.message ?? '';
    expect(plain(message), key).toContain(plain(point!));
  }
});

test.each(readdirSync(locales))(
  '%s lacks no text and has none of its own; the command line speaks English',
  (locale) => {
    const asked = Object.keys(read('en')).filter((key) => locale === 'en' || !key.startsWith('cli_'));
    expect(Object.keys(read(locale))).toEqual(asked);
  },
);

test.each(readdirSync(locales))('the texts of %s ask for the same slots as the English ones', (locale) => {
  const english = read('en');
  for (const [key, { message }] of Object.entries(read(locale))) {
    const known = slotsOf(english[key]?.message ?? '');
    expect(known, key).toEqual(expect.arrayContaining(slotsOf(message)));
  }
});
