import { describe, expect, test } from 'vitest';
import { generatedRecords, wording } from '../../../bench/exports/generated-records.ts';
import { generateLibrary } from '../../../bench/library/generate.ts';
import { listOfAddress, shownBy } from '../../../src/cli/view-filter.ts';
import { columnsOf } from '../../../src/library/catalogue/columns.ts';
import { gapWords } from '../../../src/library/catalogue/gap-words.ts';
import { matchesOf } from '../../../src/library/catalogue/matches.ts';
import { Orders } from '../../../src/library/catalogue/order.ts';
import { Search } from '../../../src/library/catalogue/search.ts';
import { selectionOf } from '../../../src/library/catalogue/selection.ts';
import { RowIndexer } from '../../../src/library/catalogue/words.ts';
import { joinNotes } from '../../../src/store/joined.ts';
import { rowOf } from '../../../src/store/rows.ts';

describe('the address of a view', () => {
  test.each([
    '#/statements?gap=unnamed-group&state=confirmed',
    '/statements?gap=unnamed-group&state=confirmed',
    'statements?state=confirmed&gap=unnamed-group',
    'chrome-extension://abcdefgh/library.html#/statements?gap=unnamed-group&state=confirmed&sort=speaker',
    '#/charts?gap=unnamed-group&state=confirmed',
    '#/files?gap=unnamed-group&state=confirmed&list=statements',
  ])('%s is a list with its filters', (address) => {
    expect(listOfAddress(address)).toMatchObject({
      list: 'statements',
      gaps: ['unnamed-group'],
      states: ['confirmed'],
    });
  });

  test.each([
    '',
    '#/files',
    '#/article/https%3A%2F%2Fpost.example%2F1',
    '#/nowhere?gap=unnamed-group',
    '#/statements?gap=no-such-gap',
    '#/statements?gaps=unnamed-group',
    '#/statements?from=yesterday',
  ])('%j is none: it would let through what nobody asked for', (address) => {
    expect(listOfAddress(address)).toBeNull();
  });
});

describe('what a view shows of a record', () => {
  const library = [...generateLibrary(7, 12, 6)];
  const records = [...generatedRecords(12, 6)];
  const rows = library.map(({ article, statements, gaps, notes }, at) =>
    rowOf(article, statements, joinNotes(article.id, gaps, notes), at + 1),
  );
  const columns = columnsOf(rows);
  const indexer = new RowIndexer();
  for (const row of rows) indexer.add(row);
  const search = new Search(columns, [indexer.finish()], gapWords(wording));
  const word = library[5]!.article.text.slice(0, 5);

  test.each([
    '#/articles',
    '#/articles?state=confirmed',
    '#/statements?severity=warning&state=open',
    '#/statements?naming=unnamed-group',
    `#/articles?outlet=${encodeURIComponent(rows[0]!.outlet)}`,
    `#/statements?speaker=${encodeURIComponent(rows[1]!.speakers.find((name) => name !== '')!)}`,
    `#/statements?find=${word}`,
    '#/statements?state=own',
    '#/statements?from=2023-06-01&to=2024-12-31',
    `#/articles?tag=${encodeURIComponent(rows.flatMap(({ own }) => own.flatMap(({ tags }) => tags))[0]!)}`,
  ])('%s: the same as the library lists', (address) => {
    const query = listOfAddress(address)!;
    const matches = matchesOf(columns, query, search.find(query.find));
    const listed = selectionOf(columns, new Orders(columns, 'en'), matches, query);
    const shown = records.flatMap((record) => {
      const statements = shownBy(query, record);
      return statements ? [{ id: record.id, statements: [...statements] }] : [];
    });
    const byId = (list: typeof shown) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(shown.length).toBeGreaterThan(0);
    expect(byId(shown)).toEqual(byId(listed));
  });
});
