import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HypothesisAnnotation } from '../../src/formats/hypothesis.ts';
import { writeHypothesis } from '../../src/formats/hypothesis.ts';
import { recordFromStore } from '../../src/formats/index.ts';
import { articleWithNotes } from '../arbitrary-records.ts';
import { collect } from '../collect.ts';
import { inChunks, readingsOf } from '../read-chunks.ts';
import { wording } from '../wording.ts';

/**
 * What the Hypothesis client's import reads of a file, and what its server takes of an annotation, as their
 * documentation tells (client: "Import and export"; server: API reference, "Create an annotation").
 */
const SCHEMA = {
  type: 'object',
  required: ['export_date', 'export_userid', 'client_version', 'annotations'],
  properties: {
    export_date: { type: 'string', format: 'date-time' },
    export_userid: { type: 'string' },
    client_version: { type: 'string' },
    annotations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['uri', 'text', 'tags', 'target', 'document', 'created', 'updated', 'user', 'group'],
        properties: {
          uri: { type: 'string', format: 'uri', pattern: '^https?://' },
          text: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          user: { type: 'string', pattern: '^acct:.+@.+$' },
          group: { type: 'string' },
          created: { type: 'string', format: 'date-time' },
          updated: { type: 'string', format: 'date-time' },
          document: { type: 'object', properties: { title: { type: 'array', items: { type: 'string' } } } },
          target: {
            type: 'array',
            minItems: 1,
            maxItems: 1,
            items: {
              type: 'object',
              required: ['source'],
              properties: {
                source: { type: 'string' },
                selector: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['type', 'exact'],
                    properties: {
                      type: { const: 'TextQuoteSelector' },
                      exact: { type: 'string', minLength: 1 },
                      prefix: { type: 'string' },
                      suffix: { type: 'string' },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

const validate = addFormats.default(new Ajv2020({ allErrors: true })).compile(SCHEMA);
const written = (articles: Parameters<typeof recordFromStore>[0][]) =>
  collect(
    writeHypothesis(
      articles.map((kept) => recordFromStore(kept, wording, 'Amina')),
      { now: 1_900_000_000_000 },
    ),
  );

describe('Hypothesis JSON', () => {
  test('has the shape that its import documents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(articleWithNotes, { maxLength: 2 }), async (articles) => {
        validate(JSON.parse(await written(articles)));
        expect(validate.errors ?? []).toEqual([]);
      }),
    );
  });

  test('read in again, everything that a person made is what it was', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, fc.integer({ min: 1, max: 99 }), async (kept, chunk) => {
        const file = await written([kept]);
        const { annotations } = JSON.parse(file) as { annotations: HypothesisAnnotation[] };
        const readings = await readingsOf(inChunks(file, chunk));
        const { id, gaps, notes, corrections, article } = recordFromStore(kept, wording, 'Amina');
        // An article without words was never on a page.
        if (annotations.length === 0 || article.text === '') return;
        expect(readings).toMatchObject([
          {
            kind: 'record',
            record: {
              id,
              gaps: gaps.filter(({ codebook, current }) => codebook !== null || !current),
              notes,
              corrections,
              statements: [],
            },
          },
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('after Hypothesis, which keeps words and tags alone, every annotation is a note on the same words', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, async (kept) => {
        const whole = JSON.parse(await written([kept])) as { annotations: HypothesisAnnotation[] };
        const annotations = whole.annotations.map(({ onrecord: _, user_info: __, ...rest }, i) => ({
          ...rest,
          id: `h${i}`,
        }));
        const readings = await readingsOf(inChunks(JSON.stringify({ ...whole, annotations }), 4096));
        const record = recordFromStore(kept, wording);
        const said = [
          ...record.statements.map((it) => it.speaker.name ?? it.sourceQuote ?? ''),
          ...record.gaps.map((it) => it.note.text),
          ...record.notes.map((it) => it.text),
          ...record.corrections.map((it) => it.speaker?.name ?? ''),
        ];
        const notes = readings.flatMap((it) => (it.kind === 'note' ? [it.note] : []));
        expect(notes).toHaveLength(annotations.length);
        for (const [i, note] of notes.entries()) {
          expect(note.text).toBe(said[i]);
          expect(note.words?.exact).toBe(annotations[i]!.target[0]!.selector?.[0]?.exact);
          expect(note.page).toBe(annotations[i]!.uri);
          expect(note.own).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });
});
