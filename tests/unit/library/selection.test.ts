import '../store/database.ts';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { generateLibrary } from '../../../bench/library/generate.ts';
import { type LibraryQuery, NO_FILTERS } from '../../../src/library/catalogue/query.ts';
import { addressOf, filesView, type View, viewOf } from '../../../src/library/state/view.ts';
import { Catalogue } from '../../../src/library/worker/catalogue.ts';
import { keepArticle } from '../../../src/store/articles.ts';
import { SCHEMA_VERSION } from '../../../src/store/migrations.ts';
import { closeStore } from '../../../src/store/open.ts';

const ARTICLES = 45;
const library = [...generateLibrary(31, ARTICLES, 3)];
const nothingEdited = () => ({ notes: [], put: [], removed: [] });
const query = (change: Partial<LibraryQuery> = {}): LibraryQuery => ({
  ...NO_FILTERS,
  list: 'articles',
  sort: 'seen',
  reversed: false,
  ...change,
});

/** A library that was opened a moment ago: at best its newest articles are there. */
const justOpened = (): Catalogue => {
  const catalogue = new Catalogue('en', {}, () => {});
  void catalogue.open();
  return catalogue;
};

beforeEach(async () => {
  for (const { article, statements, gaps } of library) {
    const { engine, sources, id } = article;
    const analysis = { id, engine, language: 'en', genre: 'news' as const, statements, gaps, sources };
    await keepArticle(article, analysis, article.lastSeen, nothingEdited);
  }
});

describe('what is selected for a file', () => {
  test('is every article, also where only the newest are read yet', async () => {
    const selected = await justOpened().selection(query());
    expect(new Set(selected.map(({ id }) => id))).toEqual(new Set(library.map(({ article }) => article.id)));
  });

  test('is found by its words, also where the search is not ready yet', async () => {
    const { article } = library[20]!;
    const selected = await justOpened().selection(query({ find: `"${article.title}"` }));
    expect(selected).toEqual([{ id: article.id, statements: expect.any(Array) }]);
    expect(selected[0]!.statements).toHaveLength(3);
  });

  test('comes in the order of the list', async () => {
    const title = (id: string) => library.find(({ article }) => article.id === id)!.article.title;
    const catalogue = justOpened();
    const titles = async (reversed: boolean) =>
      (await catalogue.selection(query({ sort: 'title', reversed }))).map(({ id }) => title(id));
    const sorted = await titles(false);
    expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('en').compare));
    expect(await titles(true)).toEqual(sorted.toReversed());
  });

  test('of a list of statements: the articles by the first statement of each', async () => {
    const catalogue = justOpened();
    const asked = query({ list: 'statements', sort: 'speaker', naming: ['named-person'] });
    const selected = await catalogue.selection(asked);
    const speakers = selected.map(({ id, statements }) => {
      const { statements: all } = library.find(({ article }) => article.id === id)!;
      const names = all.filter((one) => statements.includes(one.id)).map(({ speaker }) => speaker.name!);
      expect(names.length).toBeGreaterThan(0);
      return names.toSorted(new Intl.Collator('en').compare)[0]!;
    });
    expect(speakers).toEqual(speakers.toSorted(new Intl.Collator('en').compare));
  });

  test('is refused with a reason where the library cannot be read', async () => {
    await closeStore();
    await deleteDB('onrecord');
    (await openDB('onrecord', SCHEMA_VERSION + 1)).close();
    await expect(justOpened().selection(query())).rejects.toThrow('newer-version');
  });
});

describe('the page of files', () => {
  const list: View = {
    page: 'list',
    query: query({ list: 'statements', sort: 'severity', tags: ['harbour'] }),
  };

  test('knows the list from which one came, by its address', () => {
    const files = filesView(list);
    expect(addressOf(files)).toBe('#/files?tag=harbour&list=statements&sort=severity');
    expect(viewOf(addressOf(files))).toEqual({ page: 'files', query: list.query });
  });

  test('takes over filters that were set on the charts', () => {
    const charts: View = { page: 'charts', filters: { ...NO_FILTERS, outlets: ['Kestrel Bay Post'] } };
    expect(filesView(charts)).toEqual({
      page: 'files',
      query: query({ list: 'statements', outlets: ['Kestrel Bay Post'] }),
    });
  });

  test('opened by itself comes from no list', () => {
    expect(viewOf('#/files')).toEqual({ page: 'files', query: null });
    expect(addressOf({ page: 'files', query: null })).toBe('#/files');
  });
});
