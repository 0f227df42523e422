import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/formats/annotation-model.ts';
import { EXPORT_FORMATS, type ExportFormatName, recordFromStore } from '../../../src/formats/index.ts';
import { isWithoutText, withoutText } from '../../../src/formats/without-text.ts';
import { pagesOf } from '../../annotation-collection.ts';
import { articleWithNotes } from '../../arbitrary-records.ts';
import { collect } from '../../collect.ts';
import { wording } from '../../wording.ts';

const record = articleWithNotes.map((kept) => recordFromStore(kept, wording));
const written = (format: ExportFormatName, records: Parameters<typeof withoutText>[0][]) =>
  collect(EXPORT_FORMATS[format].write(records, { now: 0, wording }));

describe('a record that was shared without its text', () => {
  test('is known as such, and its text is not taken out twice', () => {
    fc.assert(
      fc.property(record, (whole) => {
        const shared = withoutText(whole);
        expect(isWithoutText(shared)).toBe(whole.article.text !== '');
        expect(withoutText(shared)).toEqual(shared);
      }),
    );
  });

  test('tells no offsets in code points, which only the text could tell', async () => {
    const [whole] = fc.sample(
      record.filter(({ article, statements }) => article.text !== '' && statements.length > 0),
      { numRuns: 1, seed: 3 },
    );
    const table = parse(await written('csv', [withoutText(whole!)]), { columns: true, relax_quotes: true });
    for (const row of table as Record<string, string>[]) {
      expect(row.statement_content_codepoints).toBe('');
      expect(row.note_anchor_codepoints).toBe('');
    }
    const collection = JSON.parse(await written('jsonld', [withoutText(whole!)]));
    const annotations: Annotation[] = pagesOf(collection).flatMap((page) => page.items);
    expect(annotations[0]).not.toHaveProperty('body');
    expect(JSON.stringify(annotations)).not.toContain('TextPositionSelector');
    for (const { target } of annotations) expect(target.length).toBeGreaterThan(0);
  });

  test.each(Object.keys(EXPORT_FORMATS) as ExportFormatName[])('%s can be written of it', async (format) => {
    await fc.assert(
      fc.asyncProperty(record, async (whole) => {
        expect((await written(format, [withoutText(whole)])).length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});
