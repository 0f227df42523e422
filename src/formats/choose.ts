import type { ExportRecord } from './record.ts';

/** What of a record is to leave; null keeps all of that kind. */
export interface Choice {
  /** Ids of statements. Gaps, notes and corrections on others stay behind; those on the whole article come along. */
  statements: ReadonlySet<string> | null;
  /** Keys of gaps and ids of notes and corrections. */
  notes: ReadonlySet<string> | null;
  /** True for gaps that a person confirmed, and what people wrote; the statements these are on come along. */
  onlyConfirmed: boolean;
}

export const EVERYTHING: Choice = { statements: null, notes: null, onlyConfirmed: false };

/** Marked as a part, with its fields in the order in which they are written. */
const asPartial = ({ id, format, ...rest }: ExportRecord): ExportRecord => ({
  id,
  format,
  partial: true,
  ...rest,
});

/**
 * The part of a record that was chosen, marked as one. An article of which only some statements are wanted is part of
 * what was chosen even where nothing is said of it; where notes were chosen and it has none of them, the answer is null.
 */
export function chosen(record: ExportRecord, choice: Choice): ExportRecord | null {
  const { statements: wanted, notes: wantedNotes, onlyConfirmed } = choice;
  if (!onlyConfirmed && !wanted && !wantedNotes) return record;
  const named = new Set([
    ...record.statements.map(({ id }) => id),
    ...record.corrections.map(({ statementId }) => statementId),
  ]);
  /** Of the statements that something is on, those that leave; one that is gone keeps nothing back. */
  const leaving = (ids: readonly string[]) => ids.filter((id) => !named.has(id) || (wanted?.has(id) ?? true));
  const goes = (ids: readonly string[]) => ids.length === 0 || leaving(ids).length > 0;
  const gaps = record.gaps
    .filter((gap) => goes(gap.statements) && (wantedNotes?.has(gap.key) ?? true))
    .filter((gap) => !onlyConfirmed || gap.judgement === 'confirmed')
    .map((gap) => (wanted ? { ...gap, statements: leaving(gap.statements) } : gap));
  const notes = record.notes.filter(
    ({ id, statementId }) =>
      goes(statementId === null ? [] : [statementId]) && (wantedNotes?.has(id) ?? true),
  );
  const corrections = record.corrections.filter(
    ({ id, statementId }) => goes([statementId]) && (wantedNotes?.has(id) ?? true),
  );
  const on = new Set([
    ...gaps.flatMap((gap) => gap.statements),
    ...[...notes, ...corrections].map((note) => note.statementId),
  ]);
  const statements = record.statements.filter(
    ({ id }) => (wanted?.has(id) ?? true) && (!onlyConfirmed || on.has(id)),
  );
  const empty = statements.length + gaps.length + notes.length + corrections.length === 0;
  if (empty && (onlyConfirmed || wantedNotes)) return null;
  const parts = { statements, gaps, notes, corrections };
  const isWhole = (['statements', 'gaps', 'notes', 'corrections'] as const).every(
    (name) => parts[name].length === record[name].length,
  );
  return isWhole ? record : { ...asPartial(record), ...parts };
}
