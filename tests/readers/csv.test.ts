import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unguardCell, writeCsv } from '../../src/formats/csv.ts';
import { type ExportRecord, recordFromStore } from '../../src/formats/index.ts';
import type { Span } from '../../src/model/index.ts';
import { articleWithNotes } from '../arbitrary-records.ts';
import { collect } from '../collect.ts';
import { wording } from '../wording.ts';

type Row = Record<string, string>;

const read = (csv: string): Row[] =>
  parse(csv, {
    columns: true,
    bom: true,
    record_delimiter: '\r\n',
    cast: (cell) => unguardCell(cell),
  });

const exported = async (records: ExportRecord[]) => read(await collect(writeCsv(records, { now: null })));

/** In a table nothing, an empty text and an absent field are all an empty cell. */
const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  const filled = Object.entries(value).filter(([, field]) => field != null && field !== '');
  return Object.fromEntries(filled.map(([name, field]) => [name, withoutEmpty(field)]));
};

const list = (cell: string | undefined) => (cell ? JSON.parse(cell) : undefined);
const yesOrNo = (cell: string | undefined) => (cell ? cell === 'true' : undefined);
const whole = (value: unknown) => JSON.parse(JSON.stringify(value));

const statementOf = (row: Row) => ({
  id: row.statement_id,
  paragraph: Number(row.statement_paragraph) - 1,
  type: row.statement_type,
  content: list(row.statement_content_utf16),
  cue: list(row.statement_cue_utf16),
  source: list(row.statement_source_utf16),
  speaker: {
    name: row.statement_speaker,
    namedAs: row.statement_speaker_named_as,
    sourceId: row.statement_speaker_source_id,
    candidates: list(row.statement_speaker_candidates),
  },
  chainAsWritten: list(row.statement_chain_as_written_json),
  chainEffective: list(row.statement_chain_effective_json),
  depth: Number(row.statement_depth),
  confidence: Number(row.statement_confidence),
  nested: yesOrNo(row.statement_nested),
  uncertain: list(row.statement_uncertain_utf16),
  quote: row.statement_quote,
  sourceQuote: row.statement_source_quote,
});

const gapOf = (row: Row) => ({
  key: row.note_id,
  id: row.gap_id,
  rule: { id: row.gap_rule, version: row.gap_rule_version },
  severity: row.gap_severity,
  statements: list(row.gap_statements),
  anchor: list(row.note_anchor_utf16)?.[0],
  evidence: list(row.gap_evidence_utf16),
  group: row.gap_group,
  repeat: yesOrNo(row.gap_repeat),
  standards: list(row.gap_standards),
  note: { key: row.gap_note_key, slots: list(row.gap_note_slots), text: row.note_text },
  confidence: Number(row.gap_confidence),
  attributes: {
    subtype: row.gap_subtype,
    resolution: row.gap_resolution,
    candidate: row.gap_candidate,
    reasonText: row.gap_reason_text,
    reasonQuality: row.gap_reason_quality,
  },
  quote: row.note_quote,
  judgement: row.note_judgement,
  judgedAt: row.note_judged_at,
  coder: row.note_coder,
  codebook: row.note_codebook,
  current: yesOrNo(row.note_current),
});

const noteOf = (row: Row) => ({
  id: row.note_id,
  statementId: row.note_statement,
  quote: row.note_quote,
  anchor: list(row.note_anchor_utf16)?.[0],
  text: row.note_text,
  tags: list(row.note_tags),
  writtenBy: row.note_coder,
  createdAt: row.note_created_at,
  updatedAt: row.note_updated_at,
});

const correctionOf = (row: Row) => ({
  id: row.note_id,
  statementId: row.note_statement,
  added: yesOrNo(row.correction_added),
  speaker: row.correction_speaker_named_as
    ? { name: row.correction_speaker, namedAs: row.correction_speaker_named_as }
    : null,
  content: list(row.correction_content_utf16),
  tags: list(row.note_tags),
  quote: row.note_quote,
  anchor: list(row.note_anchor_utf16)?.[0],
  writtenBy: row.note_coder,
  createdAt: row.note_created_at,
  updatedAt: row.note_updated_at,
});

const unique = <T>(rows: Row[], key: string, of: (row: Row) => T): T[] =>
  [...new Map(rows.map((row) => [row[key], row])).values()].map(of);

/** Compared without regard to order: a gap's place in a table is beside its statement. */
const same = (got: unknown[], wanted: unknown[]) => {
  const sorted = (values: unknown[]) =>
    values.map((value) => JSON.stringify(withoutEmpty(whole(value)))).sort();
  expect(sorted(got)).toEqual(sorted(wanted));
};

describe('CSV, read by csv-parse', () => {
  test('every statement, gap and note is there with every field', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, async (kept) => {
        const record = recordFromStore(kept, wording);
        const rows = await exported([record]);
        const isStatement = (row: Row) => row.statement_type !== '';
        same(unique(rows.filter(isStatement), 'statement_id', statementOf), record.statements);
        const machine = rows.filter((row) => row.note_kind === 'machine');
        same(unique(machine, 'note_id', gapOf), record.gaps);
        const human = rows.filter((row) => row.note_kind === 'human');
        same(unique(human, 'note_id', noteOf), record.notes);
        const corrections = rows.filter((row) => row.note_kind === 'correction');
        same(unique(corrections, 'note_id', correctionOf), record.corrections);
      }),
    );
  });

  test('one row a statement and gap; what has no statement has a row of its own', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, async (kept) => {
        const record = recordFromStore(kept, wording);
        const ids = record.statements.map((statement) => statement.id);
        const inStatements = record.statements.map((statement) => {
          const gaps = record.gaps.filter((gap) => gap.statements.includes(statement.id)).length;
          const notes = record.notes.filter((note) => note.statementId === statement.id).length;
          const corrections = record.corrections.filter((it) => it.statementId === statement.id).length;
          return Math.max(1, gaps + notes + corrections);
        });
        const alone =
          record.gaps.filter((gap) => !gap.statements.some((id) => ids.includes(id))).length +
          [...record.notes, ...record.corrections].filter(
            (note) => note.statementId === null || !ids.includes(note.statementId),
          ).length;
        const rows = await exported([record]);
        // An article of which there is nothing to say has a row, so that it is counted.
        expect(rows).toHaveLength(Math.max(1, inStatements.reduce((sum, count) => sum + count, 0) + alone));
      }),
    );
  });

  test('every row carries the facts of its article', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(articleWithNotes, { minLength: 1, maxLength: 3 }), async (articles) => {
        const records = articles.map((kept) => recordFromStore(kept, wording));
        const byTitle = new Map(
          records.map((record) => [JSON.stringify([record.id, record.article.title]), record]),
        );
        for (const row of await exported(records)) {
          const record = byTitle.get(JSON.stringify([row.article_id, row.article_title]))!;
          expect([row.article_url, row.article_text_hash, row.article_byline, row.engine_version]).toEqual([
            record.article.url,
            record.article.textHash,
            record.article.byline ?? '',
            record.engine.version,
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('offsets in code points cut the same words as offsets in UTF-16 units', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, async (kept) => {
        const record = recordFromStore(kept, wording);
        const characters = [...record.article.text];
        for (const row of await exported([record])) {
          const points: Span[] = list(row.statement_content_codepoints) ?? [];
          const words = points.map(([start, end]) => characters.slice(start, end).join(''));
          expect(words.join(' … ')).toBe(row.statement_quote);
        }
      }),
    );
  });
});
