import type { ExportRecord } from './record.ts';

/** What of a record is to leave; null keeps all of that kind. */
export interface Choice {
  statements: ReadonlySet<string> | null;
  /** Keys of gaps and ids of notes. */
  notes: ReadonlySet<string> | null;
  /** True for gaps that a person confirmed, and what people wrote; the statements these are on come along. */
  onlyConfirmed: boolean;
}

export const EVERYTHING: Choice = { statements: null, notes: null, onlyConfirmed: false };

/** The part of a record that was chosen, or null where nothing of it was. */
export function chosen(record: ExportRecord, choice: Choice): ExportRecord | null {
  if (!choice.onlyConfirmed && !choice.statements && !choice.notes) return record;
  const { statements: wanted, notes: wantedNotes, onlyConfirmed } = choice;
  const gaps = record.gaps.filter(
    (gap) => (wantedNotes?.has(gap.key) ?? true) && (!onlyConfirmed || gap.judgement === 'confirmed'),
  );
  const notes = record.notes.filter((note) => wantedNotes?.has(note.id) ?? true);
  const corrections = record.corrections.filter(({ statementId }) => wanted?.has(statementId) ?? true);
  const on = new Set([
    ...gaps.flatMap((gap) => gap.statements),
    ...[...notes, ...corrections].map((note) => note.statementId),
  ]);
  const statements = record.statements.filter(
    ({ id }) => (wanted?.has(id) ?? true) && (!onlyConfirmed || on.has(id)),
  );
  if (statements.length + gaps.length + notes.length + corrections.length === 0) return null;
  return { ...record, statements, gaps, notes, corrections };
}
