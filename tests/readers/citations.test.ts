import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationOf } from '../../src/formats/article-citation.ts';
import { EXPORT_FORMATS, recordFromStore } from '../../src/formats/index.ts';
import { articleWithNotes } from '../arbitrary-records.ts';
import { collect } from '../collect.ts';
import { wording } from '../wording.ts';

interface Name {
  literal?: string;
  family?: string;
  given?: string;
}

interface CslItem {
  type: string;
  title?: string;
  URL?: string;
  'container-title'?: string;
  author?: Name[];
  /** What citation-js calls the author of a newspaper article in RIS. */
  reporter?: Name[] | string;
  issued?: { 'date-parts': (number | string)[][] };
}

const written = (name: 'ris' | 'csl-json', articles: Parameters<typeof recordFromStore>[0][]) =>
  collect(
    EXPORT_FORMATS[name].write(
      articles.map((kept) => recordFromStore(kept, wording)),
      { now: null },
    ),
  );

const example = (): Parameters<typeof recordFromStore>[0] => {
  const [kept] = fc.sample(articleWithNotes, { numRuns: 1, seed: 8 });
  const facts = {
    title: 'Ferry fares to double on the outer islands',
    outlet: 'The Kvalsund Gazette',
    byline: 'By Ingrid Halvorsen',
    published: '2028-03-09T06:30:00+01:00',
    canonicalUrl: 'https://kvalsund.example/ferries',
  };
  return { ...kept!, article: { ...kept!.article, ...facts } };
};

function nameOf(names: Name[] | string | undefined): string | undefined {
  if (!Array.isArray(names)) return names;
  const [name] = names;
  return name?.literal ?? [name?.given, name?.family].filter(Boolean).join(' ');
}

describe('citations, read by citation-js', () => {
  test.each(['ris', 'csl-json'] as const)(
    '%s tells headline, outlet, author, day and address',
    async (name) => {
      const items = new Cite<CslItem>(await written(name, [example()])).data;
      expect(items).toHaveLength(1);
      const [item] = items;
      expect(item).toMatchObject({
        type: 'article-newspaper',
        title: 'Ferry fares to double on the outer islands',
        'container-title': 'The Kvalsund Gazette',
        URL: 'https://kvalsund.example/ferries',
      });
      expect(nameOf(item!.author ?? item!.reporter)).toBe('Ingrid Halvorsen');
      const issued = item!.issued!['date-parts'][0]!.map(Number);
      // citation-js takes a year from RIS, and leaves the day in DA aside.
      expect(issued).toEqual(name === 'ris' ? [2028] : [2028, 3, 9]);
    },
  );

  test.each(['ris', 'csl-json'] as const)('%s is read whatever the headlines are', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(articleWithNotes, { minLength: 1, maxLength: 3 }), async (articles) => {
        const items = new Cite<CslItem>(await written(name, articles)).data;
        const wanted = articles.map((kept) => citationOf(recordFromStore(kept, wording)));
        expect(items.map((item) => item.title ?? '')).toEqual(wanted.map((item) => item.title));
        expect(items.map((item) => item.URL ?? null)).toEqual(wanted.map((item) => item.url));
      }),
      { numRuns: 40 },
    );
  });
});
