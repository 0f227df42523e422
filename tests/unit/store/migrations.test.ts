import './database.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { ArticleRecord, NoteRecord, Statement } from '../../../src/model/index.ts';
import { readArticleWithNotes } from '../../../src/store/articles.ts';
import { StoreError } from '../../../src/store/errors.ts';
import { withNotes } from '../../../src/store/joined.ts';
import { SCHEMA_VERSION } from '../../../src/store/migrations.ts';
import { openStore } from '../../../src/store/open.ts';
import { readRevisions } from '../../../src/store/revisions.ts';
import { rowOf } from '../../../src/store/rows.ts';

interface Fixture {
  version: number;
  stores: Record<string, { keyPath: string | string[]; indexes: Record<string, string>; records: unknown[] }>;
}

const fixture = (version: number): Fixture =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../fixtures/databases/version-${version}.json`), 'utf8'),
  );

/** A database as an earlier version of the extension left it. */
async function write({ version, stores }: Fixture): Promise<void> {
  const database = await openDB('onrecord', version, {
    upgrade(created) {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = created.createObjectStore(name, { keyPath });
        for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
      }
    },
  });
  for (const [name, { records }] of Object.entries(stores))
    for (const record of records) await database.put(name, record);
  database.close();
}

/** What the panel showed of an article of the fixture. */
function shown({ stores }: Fixture, article: ArticleRecord) {
  const statements = stores.statements!.records as { articleId: string; statement: Statement }[];
  const notes = stores.notes!.records as NoteRecord[];
  return withNotes(
    article,
    statements.filter(({ articleId }) => articleId === article.id).map(({ statement }) => statement),
    notes.filter(({ articleId }) => articleId === article.id),
  );
}

const EARLIER = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);

describe.each(EARLIER)('a database of version %i', (version) => {
  test('shows the same articles, statements, notes and judgements afterwards', async () => {
    const before = fixture(version);
    await write(before);
    const articles = before.stores.articles!.records as ArticleRecord[];
    for (const article of articles) {
      const after = await readArticleWithNotes(article.id);
      expect(after?.article).toEqual(article);
      expect(after?.statements).toEqual(shown(before, article).statements);
      const byId = (notes: readonly NoteRecord[]) => notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(after!.notes)).toEqual(byId(shown(before, article).notes));
    }
    expect(articles.length).toBeGreaterThan(1);
  });

  test('has a row for each article and the totals of all', async () => {
    const before = fixture(version);
    await write(before);
    const database = await openStore();
    const rows = await database.getAll('rows');
    const articles = before.stores.articles!.records as ArticleRecord[];
    for (const article of articles) {
      const { statements, notes } = shown(before, article);
      const row = rows.find(({ id }) => id === article.id)!;
      const made = rowOf(article, statements, notes, row.changed);
      expect({ ...row, notes: [...row.notes].sort() }).toEqual({ ...made, notes: [...made.notes].sort() });
    }
    expect(await database.get('state', 'state')).toMatchObject({
      articles: articles.length,
      statements: before.stores.statements!.records.length,
      changed: articles.length,
    });
  });

  test('keeps only what a person did as notes of their own, and every earlier version of an article', async () => {
    const before = fixture(version);
    await write(before);
    const notes = await (await openStore()).getAll('notes');
    expect(notes.length).toBeGreaterThan(0);
    expect(
      notes.filter((note) => note.kind === 'machine' && note.judgement === 'open' && note.current),
    ).toEqual([]);
    const [first] = before.stores.articles!.records as ArticleRecord[];
    expect(await readRevisions(first!.id)).toEqual(before.stores.revisions?.records ?? []);
  });
});

test('a database of a newer version is refused and stays as it is', async () => {
  const newer: Fixture = {
    version: SCHEMA_VERSION + 1,
    stores: { later: { keyPath: 'id', indexes: {}, records: [{ id: 'unknown to us' }] } },
  };
  await write(newer);
  await expect(readArticleWithNotes('https://news.example/')).rejects.toMatchObject({
    failure: 'newer-version',
  } satisfies Partial<StoreError>);
  const still = await openDB('onrecord');
  expect(still.version).toBe(SCHEMA_VERSION + 1);
  expect(await still.getAll('later')).toEqual(newer.stores.later!.records);
  still.close();
});

test('a step that fails leaves the database as it was', async () => {
  const before = fixture(1);
  // A record that no version ever wrote: the step stumbles over it after it has packed others.
  before.stores.articles!.records.push({ id: 'https://zzz.example/', title: 'Cut' });
  before.stores.statements!.records.push({ articleId: 'https://zzz.example/', id: 's1', statement: null });
  await write(before);
  await expect(readArticleWithNotes('https://zzz.example/')).rejects.toBeInstanceOf(StoreError);
  const still = await openDB('onrecord');
  expect(still.version).toBe(1);
  expect(await still.getAll('articles')).toEqual(
    expect.arrayContaining(before.stores.articles!.records as ArticleRecord[]),
  );
  still.close();
});
