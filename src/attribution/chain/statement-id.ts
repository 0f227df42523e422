import type { TaggedStatement } from '../../model/index.ts';
import { hashText } from '../../text/hash.ts';

/**
 * Makes ids that follow from the words alone, so that the same words keep theirs when an article is edited around
 * them or another engine finds them; a second statement with the same words gets the number of its occurrence.
 */
export function statementIds(text: string): (statement: TaggedStatement) => string {
  const occurrences = new Map<string, number>();
  return ({ content }) => {
    const words = content.map(([start, end]) => text.slice(start, end)).join(' ');
    const folded = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    const hash = hashText(folded.trim());
    const occurrence = (occurrences.get(hash) ?? 0) + 1;
    occurrences.set(hash, occurrence);
    return occurrence === 1 ? hash : `${hash}-${occurrence}`;
  };
}
