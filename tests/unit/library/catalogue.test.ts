import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateLibrary } from '../../../bench/library/generate.ts';
import { chartTables } from '../../../src/library/catalogue/charts.ts';
import { columnsOf } from '../../../src/library/catalogue/columns.ts';
import { statementLine } from '../../../src/library/catalogue/lines.ts';
import { matchesOf } from '../../../src/library/catalogue/matches.ts';
import { Orders } from '../../../src/library/catalogue/order.ts';
import {
  filtersFrom,
  filtersInto,
  type LibraryFilters,
  NO_FILTERS,
  SORTS,
} from '../../../src/library/catalogue/query.ts';
import { Search } from '../../../src/library/catalogue/search.ts';
import { RowIndexer } from '../../../src/library/catalogue/words.ts';
import { addressOf, type View, viewOf } from '../../../src/library/state/view.ts';
import { splitWords } from '../../../src/library/words/split-words.ts';
import { GAP_IDS, NAMED_AS, NOTE_STATES, SEVERITIES } from '../../../src/model/index.ts';
import { joinNotes } from '../../../src/store/joined.ts';
import { rowOf } from '../../../src/store/rows.ts';

const library = [...generateLibrary(5, 30, 8)];
const rows = library.map(({ article, statements, gaps, notes }, at) =>
  rowOf(article, statements, joinNotes(article.id, gaps, notes), at + 1),
);
const columns = columnsOf(rows);
const indexed = () => {
  const indexer = new RowIndexer();
  for (const row of rows) indexer.add(row);
  return indexer.finish();
};
const search = new Search(columns, [indexed()], { 'unnamed-group': ['nobody'] });
const lines = Array.from({ length: columns.statements }, (_, place) => statementLine(columns, place));
const some = <Member>(members: readonly Member[]) =>
  fc.uniqueArray(fc.constantFrom(...members), { maxLength: 3 });

const filters: fc.Arbitrary<LibraryFilters> = fc.record({
  find: fc.constant(''),
  outlets: some(rows.map(({ outlet }) => outlet)),
  from: fc.constantFrom('', '2023-06-01', '2024-01-01'),
  to: fc.constantFrom('', '2024-06-01', '2025-01-01'),
  gaps: some(GAP_IDS),
  severities: some(SEVERITIES),
  speaker: fc.constantFrom('', '', lines[0]!.speaker, 'nobody at all'),
  naming: some(NAMED_AS),
  states: some(NOTE_STATES),
  tags: some(['harbour', 'to check', 'interview']),
});

/** What a filter means, said for one statement at a time. */
function isWanted(place: number, asked: LibraryFilters): boolean {
  const line = lines[place]!;
  const date = columns.dates[columns.articleOf[place]!]!;
  const any = <Member>(list: readonly Member[], member: Member) => list.length === 0 || list.includes(member);
  const asksForNotes = asked.gaps.length + asked.severities.length + asked.states.length > 0;
  const note = line.notes.some(
    ({ gap, severity, judgement }) =>
      any(asked.gaps, gap) &&
      any(asked.severities, severity) &&
      (asked.states.length === 0
        ? judgement !== 'dismissed'
        : (asked.states as string[]).includes(judgement)),
  );
  const own =
    asked.states.includes('own') && asked.gaps.length + asked.severities.length === 0 && line.own.length > 0;
  return (
    any(asked.outlets, line.outlet) &&
    (asked.from === '' || date >= Date.parse(asked.from)) &&
    (asked.to === '' || date < Date.parse(asked.to) + 86_400_000) &&
    (!asksForNotes || note || own) &&
    (asked.speaker === '' || line.speaker === asked.speaker) &&
    any(asked.naming, line.namedAs) &&
    (asked.tags.length === 0 || line.tags.some((tag) => asked.tags.includes(tag)))
  );
}

test('filters leave the statements that each of them wants, and the articles that have one', () => {
  fc.assert(
    fc.property(filters, (asked) => {
      const { statements, articles } = matchesOf(columns, asked, null);
      const wanted = lines.flatMap((_, place) => (isWanted(place, asked) ? [place] : []));
      expect([...statements.keys()].filter((place) => statements[place])).toEqual(wanted);
      for (const place of wanted) expect(articles[columns.articleOf[place]!]).toBe(1);
    }),
  );
});

test('the order of a list is one of all its matches, and reversed the other way round', () => {
  const orders = new Orders(columns, 'en');
  fc.assert(
    fc.property(filters, fc.constantFrom(...SORTS.statements), (asked, sort) => {
      const matches = matchesOf(columns, asked, null);
      const order = [...orders.of('statements', matches, sort, false)];
      expect(order.toSorted((a, b) => a - b)).toEqual(
        [...matches.statements.keys()].filter((place) => matches.statements[place]),
      );
      expect([...orders.of('statements', matches, sort, true)]).toEqual(order.toReversed());
    }),
  );
});

describe('search', () => {
  const placesWith = (asked: string) => {
    const found = search.find(asked)!;
    return [...found.keys()].filter((place) => place < columns.statements && found[place]);
  };

  test('finds every statement by the beginning of any of its words, its speaker and its outlet', () => {
    fc.assert(
      fc.property(
        fc.nat(columns.statements - 1),
        fc.nat(),
        fc.integer({ min: 2, max: 8 }),
        (place, pick, length) => {
          const { quote, speaker, outlet } = lines[place]!;
          const words = splitWords(`${quote} ${speaker} ${outlet}`);
          const word = words[pick % words.length]!;
          expect(placesWith(word.slice(0, length))).toContain(place);
          expect(placesWith(`${word} ${splitWords(outlet)[0]}`)).toContain(place);
        },
      ),
    );
  });

  test('words in quotation marks stand together', () => {
    const [first, second] = splitWords(lines[3]!.quote);
    expect(placesWith(`"${first} ${second}"`)).toContain(3);
    expect(placesWith(`"${second} ${first}"`)).not.toContain(3);
  });

  test('the words of a note find the statements that have it', () => {
    const wanted = lines.flatMap(({ notes }, place) =>
      notes.some(({ gap }) => gap === 'unnamed-group') ? [place] : [],
    );
    expect(placesWith('nobod')).toEqual(expect.arrayContaining(wanted));
  });

  test('a row that changed since it was indexed is not found by what it said then', () => {
    const changed = columnsOf(rows.map((row, at) => (at === 0 ? { ...row, changed: 99 } : row)));
    const stale = new Search(changed, [indexed()], {});
    const found = stale.find(splitWords(lines[0]!.quote)[0]!)!;
    expect([...found.subarray(0, columns.starts[1])]).not.toContain(1);
  });

  test('accents, case and scripts without spaces are no hindrance', () => {
    expect(splitWords('“Ferry’s late…” – 3rd\u200ctime')).toEqual(['ferry', 's', 'late', '3rd', 'time']);
    expect(splitWords('Çay ÉTÉ Ångström')).toEqual(['cay', 'ete', 'angstrom']);
    expect(splitWords('記者 said')).toEqual(['記', '者', 'said']);
    expect(splitWords('سخنگوی دولت')).toEqual(['سخنگوی', 'دولت']);
  });
});

test('the words that a note takes from the page lead to its statement, and numbers that it counts do not', () => {
  const { article, statements, gaps } = library[0]!;
  const [said] = statements;
  const word = splitWords(article.text).findLast((one) => !splitWords(lines[0]!.quote).includes(one))!;
  const asWritten = new RegExp(word, 'i').exec(article.text)![0];
  const note = { ...gaps[0]!.note, slots: { words: asWritten, count: 'no-such-words' } };
  const gap = { ...gaps[0]!, statements: [said!.id], note };
  const row = rowOf(article, statements, joinNotes(article.id, [gap], []), 1);
  expect(row.routes[0]).toContain(asWritten);
  expect(row.routes[0]).not.toContain('no-such-words');
});

test('texts without accents give the same words by the short way', () => {
  const marks = fc.constantFrom(...'azAZ09 -.,’“”…–\u200c\n');
  fc.assert(
    fc.property(fc.string({ unit: marks }), (text) => {
      expect([...splitWords(text), 'e']).toEqual(splitWords(`${text} é`));
    }),
  );
});

test('the charts count each statement and each note once', () => {
  const tables = chartTables(columns, matchesOf(columns, NO_FILTERS, null));
  const sum = (counts: number[][]) => counts.flat().reduce((total, count) => total + count, 0);
  expect(sum(tables.namingByMonth.counts)).toBe(columns.statements);
  const open = lines.flatMap(({ notes }) => notes).filter(({ judgement }) => judgement !== 'dismissed');
  expect(sum(tables.gapsByMonth.counts)).toBe(open.length);
});

test('every view has an address that leads back to it', () => {
  fc.assert(
    fc.property(
      filters,
      fc.constantFrom(...SORTS.articles),
      fc.boolean(),
      fc.webUrl(),
      (asked, sort, reversed, id) => {
        const views: View[] = [
          { page: 'list', query: { ...asked, list: 'articles', sort, reversed } },
          { page: 'charts', filters: asked },
          { page: 'article', id, statement: 's1' },
          { page: 'files', query: null },
          { page: 'files', query: { ...asked, list: 'articles', sort, reversed } },
        ];
        for (const view of views)
          expect(viewOf(addressOf(viewOf(addressOf(view))))).toEqual(viewOf(addressOf(view)));
        expect(filtersFrom(filtersInto(filtersFrom(filtersInto(asked))))).toEqual(
          filtersFrom(filtersInto(asked)),
        );
      },
    ),
  );
  expect(viewOf('#/nowhere')).toEqual(viewOf(''));
  expect(viewOf('#/article/%zz')).toMatchObject({ page: 'article', id: '%zz' });
});
