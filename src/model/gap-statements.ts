import type { Gap } from './analysis.ts';

/**
 * A gap that lists only some of its statements; where its note counts them, it counts those.
 * @param statements ids that the gap lists
 */
export function withStatements(gap: Gap, statements: string[]): Gap {
  const { slots } = gap.note;
  if (slots.statements !== String(gap.statements.length)) return { ...gap, statements };
  const note = { ...gap.note, slots: { ...slots, statements: String(statements.length) } };
  return { ...gap, statements, note };
}
