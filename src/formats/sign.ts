import type { ExportRecord } from './record.ts';

/** The record with a name beside every judgement and note that carries none yet. */
export function signed(record: ExportRecord, coder: string | null): ExportRecord {
  if (coder === null) return record;
  const by = <Written extends { writtenBy: string | null }>(written: Written): Written => ({
    ...written,
    writtenBy: written.writtenBy ?? coder,
  });
  return {
    ...record,
    gaps: record.gaps.map((gap) => ({ ...gap, coder: gap.coder ?? (gap.judgedAt === null ? null : coder) })),
    notes: record.notes.map(by),
    corrections: record.corrections.map(by),
  };
}
