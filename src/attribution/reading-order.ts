import type { TaggedStatement } from '../model/index.ts';

/** Sorts statements by where what is said begins. */
export const inReadingOrder = (
  a: Pick<TaggedStatement, 'content'>,
  b: Pick<TaggedStatement, 'content'>,
): number => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0);
