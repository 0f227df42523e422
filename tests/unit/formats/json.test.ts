import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExportRecord, recordFromStore } from '../../../src/formats/index.ts';
import { writeJson } from '../../../src/formats/json.ts';
import { keptFromRecord } from '../../../src/formats/kept-from-record.ts';
import { writeNdjson } from '../../../src/formats/ndjson.ts';
import { articleWithNotes, uneditedArticle } from '../../arbitrary-records.ts';
import { collect } from '../../collect.ts';
import { wording } from '../../wording.ts';

const kept = fc.array(uneditedArticle, { maxLength: 3 });
const now = null;

describe('NDJSON', () => {
  test('read back, it is what the store held', async () => {
    await fc.assert(
      fc.asyncProperty(kept, async (articles) => {
        const records = articles.map((article) => recordFromStore(article, wording));
        const lines = (await collect(writeNdjson(records, { now }))).split('\n');
        expect(lines.pop()).toBe('');
        const read = lines.map((line) => JSON.parse(line) as ExportRecord);
        expect(read.map((record) => keptFromRecord(record, 0))).toEqual(articles);
      }),
    );
  });

  test('a record is one line by every idea of what a line is', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, async (article) => {
        const written = await collect(writeNdjson([recordFromStore(article, wording)], { now }));
        expect(written.trimEnd()).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/);
      }),
    );
  });

  test('half a character, which no text can have, gives way', async () => {
    const article = { ...fc.sample(articleWithNotes, { numRuns: 1, seed: 1 })[0]! };
    article.article = { ...article.article, title: 'cut \uD83D' };
    const line = await collect(writeNdjson([recordFromStore(article, wording)], { now }));
    const bytes = new TextEncoder().encode(line);
    expect(JSON.parse(new TextDecoder().decode(bytes)).article.title).toBe('cut \uFFFD');
  });

  test('the order in which fields were set does not change the bytes', async () => {
    const backwards = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(backwards)
        : value && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, field]) => [name, backwards(field)]),
            )
          : value;
    await fc.assert(
      fc.asyncProperty(articleWithNotes, async (article) => {
        const other = backwards(article) as typeof article;
        const [one, two] = [article, other].map((it) => writeNdjson([recordFromStore(it, wording)], { now }));
        expect(await collect(two!)).toBe(await collect(one!));
      }),
    );
  });
});

describe('JSON', () => {
  test('several records are one array', async () => {
    await fc.assert(
      fc.asyncProperty(kept, async (articles) => {
        const records = articles.map((article) => recordFromStore(article, wording));
        const read = JSON.parse(await collect(writeJson(records, { now }))) as ExportRecord[];
        expect(read.map((record) => keptFromRecord(record, 0))).toEqual(articles);
      }),
    );
  });

  test('a single record is one object', async () => {
    const [article] = fc.sample(articleWithNotes, { numRuns: 1, seed: 2 });
    const record = recordFromStore(article!, wording);
    expect(JSON.parse(await collect(writeJson([record], { now, single: true })))).toEqual(
      JSON.parse(JSON.stringify(record)),
    );
  });

  test('an input that failed keeps its place', async () => {
    const failures = [
      { id: 'a', error: 'first' },
      { id: 'b', error: 'second' },
    ];
    expect(JSON.parse(await collect(writeJson(failures, { now })))).toEqual(failures);
    expect(await collect(writeNdjson(failures, { now }))).toBe(
      '{"id":"a","error":"first"}\n{"id":"b","error":"second"}\n',
    );
  });

  test('without the article everything else stays', async () => {
    const [article] = fc.sample(articleWithNotes, { numRuns: 1, seed: 3 });
    const record = recordFromStore(article!, wording);
    const { article: __, ...withoutArticle } = record;
    const read = JSON.parse(await collect(writeNdjson([withoutArticle], { now })));
    const { article: _, ...rest } = JSON.parse(JSON.stringify(record));
    expect(read).toEqual(rest);
  });
});
