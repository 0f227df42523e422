import * as v from 'valibot';
import type { Span } from '../../model/index.ts';
import { sortedByName } from '../field-order.ts';
import { type ExportRecord, RECORD_FORMAT } from '../record.ts';
import { isWithoutText } from '../without-text.ts';
import type { Place, Reading, ReadingProblem } from './reading.ts';
import { RECORD_SHAPE } from './record-shape.ts';

/** A record whose fields are as they are written, or the first thing that is amiss with it. */
type CheckedRecord = { record: ExportRecord } | { problem: ReadingProblem };

/** Reads what JSON gave as a record: every field of the right kind, every span within the text, no id twice. */
function checkRecord(value: unknown): CheckedRecord {
  if (isNewer(value)) return { problem: { key: 'import_problem_newer', slots: {} } };
  const shaped = v.safeParse(RECORD_SHAPE, value, { abortEarly: true });
  if (!shaped.success) return { problem: shapeProblem(shaped.issues[0]) };
  const field = spanOutside(shaped.output) ?? idTwice(shaped.output);
  return field === null
    ? { record: inWrittenOrder(shaped.output) }
    : { problem: { key: 'import_problem_field', slots: { field } } };
}

/** What JSON gave at a place of a file, as a record or as what is amiss with it. */
export function recordReading(value: unknown, place: Place): Reading {
  const checked = checkRecord(value);
  return 'record' in checked
    ? { kind: 'record', place, record: checked.record }
    : { kind: 'problem', place, problem: checked.problem };
}

/** The shape has the fields in the order in which they are written, but for these, whose names are sorted. */
const inWrittenOrder = (record: ExportRecord): ExportRecord => ({
  ...record,
  article: { ...record.article, foundIn: sortedByName(record.article.foundIn) },
});

/** Names the field that valibot complains of; `whole` is what it is called when it is no part of another. */
export const shapeProblem = (issue: v.BaseIssue<unknown>, whole = '?'): ReadingProblem => ({
  key: 'import_problem_field',
  slots: { field: v.getDotPath(issue) ?? whole },
});

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  typeof value.format === 'number' &&
  value.format > RECORD_FORMAT;

function spanOutside(record: ExportRecord): string | null {
  const length = isWithoutText(record) ? Number.MAX_SAFE_INTEGER : record.article.text.length;
  const fits = ([start, end]: Span): boolean => start <= end && end <= length;
  for (const [field, spans] of spansOf(record)) if (!spans.every(fits)) return field;
  return null;
}

function* spansOf({
  article,
  statements,
  gaps,
  sources,
  notes,
  corrections,
}: ExportRecord): Generator<[string, Span[]]> {
  for (const [i, { start, end, links }] of article.paragraphs.entries())
    yield [`article.paragraphs.${i}`, [[start, end], ...links.map((link): Span => [link.start, link.end])]];
  for (const [i, it] of statements.entries()) {
    const stations = [...it.chainAsWritten, ...it.chainEffective].flatMap(({ span, verbSpan }) => [
      span,
      verbSpan,
    ]);
    const all = [...it.content, ...it.cue, ...it.source, ...(it.uncertain ?? []), ...stations];
    yield [`statements.${i}`, all.filter((span) => span != null)];
  }
  for (const [i, it] of gaps.entries())
    yield [`gaps.${i}`, [...it.evidence, ...(it.anchor ? [it.anchor] : [])]];
  for (const [i, it] of sources.entries()) yield [`sources.${i}.mentions`, it.mentions];
  for (const [i, it] of notes.entries()) yield [`notes.${i}.anchor`, it.anchor ? [it.anchor] : []];
  for (const [i, it] of corrections.entries())
    yield [`corrections.${i}`, [...(it.anchor ? [it.anchor] : []), ...(it.content ?? [])]];
}

/** The store keeps gaps and people's notes side by side, so that their ids are one set. */
function idTwice({ statements, gaps, notes, corrections }: ExportRecord): string | null {
  return (
    firstTwice(statements.map(({ id }, i) => [`statements.${i}.id`, id])) ??
    firstTwice([
      ...gaps.map(({ key }, i): [string, string] => [`gaps.${i}.key`, key]),
      ...notes.map(({ id }, i): [string, string] => [`notes.${i}.id`, id]),
      ...corrections.map(({ id }, i): [string, string] => [`corrections.${i}.id`, id]),
    ])
  );
}

function firstTwice(ids: readonly [field: string, id: string][]): string | null {
  const seen = new Set<string>();
  for (const [field, id] of ids) {
    if (seen.has(id)) return field;
    seen.add(id);
  }
  return null;
}
