import type { GapId } from '../model/index.ts';
import { hashText } from '../text/hash.ts';

/**
 * A name for a gap that outlives new engine versions and edits elsewhere on the page: the gap's id, a hash of the
 * words it is anchored at (folded: case, white space and kinds of quotation mark do not count), and, from the second
 * time on, how often the same words were met before. A note that a reader dismissed stays dismissed by it.
 */
export class KeyMaker {
  readonly #met = new Map<string, number>();

  keyFor(id: GapId, anchorWords: string): string {
    const base = `${id}:${hashText(fold(anchorWords))}`;
    const occurrence = (this.#met.get(base) ?? 0) + 1;
    this.#met.set(base, occurrence);
    return occurrence === 1 ? base : `${base}:${occurrence}`;
  }
}

const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
