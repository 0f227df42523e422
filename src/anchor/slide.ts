import { beginsSentence } from './frames.ts';
import type { TokenRange, TokenText } from './tokens.ts';

/**
 * An inserted or removed stretch that ends as the words before it end can be told in several ways: an opening
 * quotation mark may be paired with that of an inserted sentence or with its own. Moves such pairs to the far end of
 * the stretch when a sentence of the old or new text begins with them there. `pairs` holds offsets into `now`.
 */
export function slideToSentences(
  pairs: Int32Array,
  before: TokenText,
  old: TokenRange,
  after: TokenText,
  now: TokenRange,
): void {
  const sameWord = (oldAt: number, newAt: number) =>
    before.ids[old.from + oldAt] === after.ids[now.from + newAt];
  const newLength = now.to - now.from;
  for (let last = 0; last < pairs.length; last++) {
    const place = pairs[last]!;
    if (place === -1) continue;
    let next = last + 1;
    while (next < pairs.length && pairs[next] === -1) next++;
    const nextPlace = next < pairs.length ? pairs[next]! : newLength;
    const inserted = nextPlace - place - 1;
    const removed = next - last - 1;
    if (inserted > 0 && removed === 0) {
      let count = 0;
      for (let k = 0; k <= last && k < inserted; k++) {
        if (pairs[last - k] !== place - k || !sameWord(last - k, nextPlace - 1 - k)) break;
        if (beginsSentence(before, old.from + last - k)) count = k + 1;
      }
      for (let k = 0; k < count; k++) pairs[last - k] = nextPlace - 1 - k;
    } else if (removed > 0 && inserted === 0) {
      let count = 0;
      for (let k = 0; k <= last && k < removed; k++) {
        if (pairs[last - k] !== place - k || !sameWord(next - 1 - k, place - k)) break;
        if (beginsSentence(before, old.from + next - 1 - k)) count = k + 1;
      }
      for (let k = 0; k < count; k++) {
        pairs[last - k] = -1;
        pairs[next - 1 - k] = place - k;
      }
    }
  }
}
