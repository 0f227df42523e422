import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EXPORT_FORMATS,
  type ExportRecord,
  keptFromRecord,
  recordFromStore,
} from '../../../../src/formats/index.ts';
import { LONGEST_QUOTE } from '../../../../src/formats/without-text.ts';
import { articleWithNotes } from '../../../arbitrary-records.ts';
import { collect } from '../../../collect.ts';
import { inChunks, readingsOf } from '../../../read-chunks.ts';
import { wording } from '../../../wording.ts';

const options = { now: Date.UTC(2029, 0, 2), wording };

/** What an import makes of a file: the store's own records, each written again as an export writes it. */
async function importedRecords(file: string, chunk: number): Promise<ExportRecord[]> {
  const readings = await readingsOf(inChunks(file, chunk));
  return readings.map((reading) => {
    if (reading.kind !== 'record') throw new Error(JSON.stringify(reading));
    return recordFromStore(keptFromRecord(reading.record, 0), wording);
  });
}

describe.each(['ndjson', 'json', 'jsonld'] as const)('%s', (name) => {
  const { write } = EXPORT_FORMATS[name];

  test('written, read in and written again is the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(articleWithNotes, { minLength: 1, maxLength: 3, selector: (it) => it.article.id }),
        fc.integer({ min: 1, max: 300 }),
        async (articles, chunk) => {
          const first = await collect(
            write(
              articles.map((it) => recordFromStore(it, wording)),
              options,
            ),
          );
          const again = await collect(write(await importedRecords(first, chunk), options));
          expect(again).toBe(first);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('read in and written at once, with no store between, is the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, async (kept) => {
        const first = await collect(write([recordFromStore(kept, wording)], options));
        const readings = await readingsOf(inChunks(first, 4096));
        const records = readings.flatMap((reading) => (reading.kind === 'record' ? [reading.record] : []));
        expect(await collect(write(records, options))).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  test('a name that its reader gave comes back as the name of another', async () => {
    const [kept] = fc.sample(articleWithNotes, { numRuns: 1, seed: 12 });
    const file = await collect(write([recordFromStore(kept!, wording, 'Ngozi')], options));
    const again = await collect(write(await importedRecords(file, 4096), options));
    expect(again).toBe(file);
  });
});

test('a record without its text says so, and no stretch of the text is left that is longer than a short quotation', async () => {
  const secret = 'the sluice gates at Marondera will stay shut until the rains have passed, come what may';
  const [kept] = fc.sample(articleWithNotes, { numRuns: 1, seed: 5 });
  const text = `A word. ${secret}. The end.`;
  const article = {
    ...kept!,
    article: {
      ...kept!.article,
      text,
      paragraphs: [{ start: 0, end: text.length, kind: 'body' as const, links: [] }],
    },
    statements: kept!.statements.map((it) => ({
      ...it,
      content: [[8, 8 + secret.length]] as [number, number][],
    })),
  };
  expect(article.statements.length).toBeGreaterThan(0);
  for (const [name, { write }] of Object.entries(EXPORT_FORMATS)) {
    const file = await collect(write([recordFromStore(article, wording)], { ...options, withoutText: true }));
    for (let at = 0; at + LONGEST_QUOTE < secret.length; at++)
      expect(file, name).not.toContain(secret.slice(at, at + LONGEST_QUOTE + 1));
  }
});
