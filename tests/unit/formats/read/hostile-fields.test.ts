import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormatName, recordFromStore } from '../../../../src/formats/index.ts';
import { articleWithNotes } from '../../../arbitrary-records.ts';
import { collect } from '../../../collect.ts';
import { inChunks, readingsOf } from '../../../read-chunks.ts';
import { wording } from '../../../wording.ts';

/** Fields in which a page, a person or another program can write what it likes. */
const FREE = new Set(
  [
    'title byline outlet url canonicalUrl surface name text quote sourceQuote writtenBy coder place occasion medium date',
    'verb resolvesTo reasonText descriptor candidate subtype version weights textHash',
  ].flatMap((names) => names.split(' ')),
);

/** The record with something else in every free field. */
const filled = (value: unknown, words: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => filled(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      name === 'foundIn' ? field : FREE.has(name) && typeof field === 'string' ? words : filled(field, words),
    ]),
  );
};

const records = fc
  .sample(articleWithNotes, { numRuns: 12, seed: 60 })
  .map((kept) => recordFromStore(kept, wording));
const withWords = (words: string) =>
  records.map((record) => {
    const whole = filled(record, words) as typeof record;
    // The text that offsets count in keeps its length.
    const { length } = record.article.text;
    return { ...whole, article: { ...whole.article, text: words.padEnd(length, '.').slice(0, length) } };
  });

describe.each([
  ['markup', '<img src=x onerror="alert(1)"><script>alert(2)</script>'],
  ['a lone first half of a pair', 'one \uD83D half'],
  ['a lone second half of a pair', 'one \uDE00 half'],
  ['__proto__', '__proto__'],
])('%s in every field', (_, words) => {
  test.each(['ndjson', 'json'] as const)(
    '%s brings it in and out again as the same bytes',
    async (format) => {
      const { write } = EXPORT_FORMATS[format];
      const file = await collect(write(withWords(words), { now: 0 }));
      const readings = await readingsOf(inChunks(file, 999));
      const read = readings.flatMap((reading) => (reading.kind === 'record' ? [reading.record] : []));
      expect(read).toHaveLength(records.length);
      expect(await collect(write(read, { now: 0 }))).toBe(file);
    },
  );

  test.each(Object.keys(EXPORT_FORMATS) as ExportFormatName[])(
    '%s can be written, and none of it runs',
    async (format) => {
      const file = await collect(EXPORT_FORMATS[format].write(withWords(words), { now: 0, wording }));
      expect(file.length).toBeGreaterThan(0);
      if (format === 'html') expect(file).not.toMatch(/<(?:script|img)/i);
    },
  );
});
