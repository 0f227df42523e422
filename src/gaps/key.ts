import type { GapId, Span } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import type { Reading } from './reading/reading.ts';

/** Words on either side that tell one place from another with the same words. */
const WORDS_AROUND = 5;
/** Code units that so many words take up at most. */
const REACH = 120;

/**
 * Names for gaps that outlive new engine versions and edits elsewhere on the page: the gap's id and a hash of the words
 * that it is anchored at with the few words around them in their paragraph (folded: case, white space and kinds of
 * quotation mark do not count). They follow from the text alone, so that what else an engine finds changes none. Only
 * where all these words come again, as in a refrain, is it counted how often they came before. A note that a reader
 * dismissed stays dismissed by its key.
 */
export class KeyMaker {
  readonly #met = new Map<string, number>();

  /** @param anchor null for the whole article */
  keyFor(id: GapId, anchor: Span | null, reading: Reading): string {
    const base = `${id}:${hashText(anchor ? placeOf(anchor, reading) : '')}`;
    const occurrence = (this.#met.get(base) ?? 0) + 1;
    this.#met.set(base, occurrence);
    return occurrence === 1 ? base : `${base}:${occurrence}`;
  }
}

function placeOf([start, end]: Span, reading: Reading): string {
  const [from, to] = reading.paragraphSpan(reading.paragraphAt(start));
  const before = fold(reading.words([Math.max(from, start - REACH), start])).split(' ');
  const after = fold(reading.words([end, Math.max(end, Math.min(to, end + REACH))])).split(' ');
  return [
    before.slice(-WORDS_AROUND).join(' '),
    fold(reading.words([start, end])),
    after.slice(0, WORDS_AROUND).join(' '),
  ].join('|');
}

const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
