import type { ReadingProblem } from './reading.ts';

/** A time with its zone, in the one form in which we write times; null for anything else. */
export function isoOrNull(time: string | undefined): string | null {
  if (time === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(time)) return null;
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

/**
 * The first of some fields with a time that cannot be read: without its zone nobody knows when it was, and whatever is
 * put in its place could win over a later act. A field that tells no time is none.
 */
export function unreadableTime(times: Readonly<Record<string, string | undefined>>): ReadingProblem | null {
  for (const [field, value] of Object.entries(times))
    if (value && isoOrNull(value) === null)
      return { key: 'import_problem_time', slots: { field, value: value.slice(0, 40) } };
  return null;
}
