import { describe, expect, test } from 'vitest';
import { generatedRecords } from '../../../bench/exports/generated-records.ts';
import { chosen, EVERYTHING } from '../../../src/formats/choose.ts';
import type { ExportedNote, ExportRecord } from '../../../src/formats/record.ts';

const [whole] = [...generatedRecords(1, 4)] as [ExportRecord];
const [first, second, third] = whole.statements.map(({ id }) => id) as [string, string, string];
const gapOn = (key: string, statements: string[]) => ({ ...whole.gaps[0]!, key, statements });
const noteOn = (id: string, statementId: string | null): ExportedNote => ({
  id,
  statementId,
  quote: '',
  anchor: null,
  text: 'Ask Sefina Tuilagi.',
  writtenBy: null,
  createdAt: null,
  updatedAt: null,
});
const record: ExportRecord = {
  ...whole,
  gaps: [
    gapOn('first', [first]),
    gapOn('second', [second]),
    gapOn('both', [first, second]),
    gapOn('article', []),
    gapOn('statement is gone', ['not in this text any more']),
  ],
  notes: [
    noteOn('on the first', first),
    noteOn('on the second', second),
    noteOn('on the article', null),
    noteOn('statement is gone', 'not in this text any more'),
  ],
  corrections: [],
};
const only = (...ids: string[]) => chosen(record, { ...EVERYTHING, statements: new Set(ids) })!;

describe('some statements of a record', () => {
  test('take along the gaps and notes that are on them or on the whole article, and no others', () => {
    const part = only(first);
    expect(part.statements.map(({ id }) => id)).toEqual([first]);
    expect(part.gaps.map(({ key }) => key)).toEqual(['first', 'both', 'article', 'statement is gone']);
    expect(part.notes.map(({ id }) => id)).toEqual(['on the first', 'on the article', 'statement is gone']);
  });

  test('are the only ones that a gap still names', () => {
    const named = only(first).gaps.map(({ key, statements }) => [key, statements]);
    expect(named).toContainEqual(['both', [first]]);
  });

  test('without gaps and notes of their own have those of the article', () => {
    const part = only(third);
    expect(part.gaps.map(({ key }) => key)).toEqual(['article', 'statement is gone']);
    expect(part.notes.map(({ id }) => id)).toEqual(['on the article', 'statement is gone']);
  });

  test('confirmed only: the confirmed gaps on them, and the statements that these are on', () => {
    const judged = {
      ...record,
      notes: [],
      gaps: record.gaps.map((gap) => ({ ...gap, judgement: gap.key === 'second' ? 'confirmed' : 'open' })),
    } as ExportRecord;
    const wanted = (...ids: string[]) =>
      chosen(judged, { ...EVERYTHING, statements: new Set(ids), onlyConfirmed: true });
    expect(wanted(first, third)).toBeNull();
    expect(wanted(first, second)!.statements.map(({ id }) => id)).toEqual([second]);
  });

  test('a note on words that a person added goes where these words go', () => {
    const added = {
      ...record,
      gaps: [],
      notes: [noteOn('on added words', 'added')],
      corrections: [
        {
          id: 'layer:added',
          statementId: 'added',
          added: true,
          speaker: null,
          content: null,
          tags: [],
          quote: 'x',
          anchor: [0, 1],
          writtenBy: null,
          createdAt: null,
          updatedAt: null,
        },
      ],
    } as ExportRecord;
    expect(chosen(added, { ...EVERYTHING, statements: new Set([first]) })!.notes).toEqual([]);
    const both = chosen(added, { ...EVERYTHING, statements: new Set(['added']) })!;
    expect([both.notes.length, both.corrections.length, both.statements.length]).toEqual([1, 1, 0]);
  });
});

test('everything is the record itself', () => {
  expect(chosen(record, EVERYTHING)).toBe(record);
});
