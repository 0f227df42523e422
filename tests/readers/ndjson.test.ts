import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExportRecord, recordFromStore } from '../../src/formats/index.ts';
import { writeNdjson } from '../../src/formats/ndjson.ts';
import { articleWithNotes } from '../arbitrary-records.ts';
import { collect } from '../collect.ts';
import { wording } from '../wording.ts';

const schema = JSON.parse(readFileSync(new URL('../../docs/record.schema.json', import.meta.url), 'utf8'));

describe('NDJSON, read by ajv with docs/record.schema.json', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

  const linesOf = async (records: ExportRecord[], withoutText = false) =>
    (await collect(writeNdjson(records, { now: null, withoutText })))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('every line is a record by the schema, with the text and without', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, fc.boolean(), async (kept, withoutText) => {
        for (const record of await linesOf([recordFromStore(kept, wording)], withoutText)) {
          validate(record);
          expect(validate.errors ?? []).toEqual([]);
        }
      }),
    );
  });

  test('the schema takes no record with a field left out, a field more, or one of another kind', async () => {
    const kept = fc.sample(articleWithNotes, { numRuns: 20, seed: 3 });
    for (const record of await linesOf(kept.map((it) => recordFromStore(it, wording)))) {
      for (const field of Object.keys(record)) {
        const { [field]: value, ...rest } = record;
        expect(validate(rest), `without ${field}`).toBe(false);
        expect(validate({ ...rest, [field]: typeof value === 'number' ? 'x' : 7 }), field).toBe(false);
      }
      expect(validate({ ...record, more: 1 })).toBe(false);
    }
  });
});
