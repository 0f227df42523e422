import type { Highlight } from '../messages/table.ts';
import type { TextMap } from '../page/index.ts';
import { whenScrolledByHand } from '../ui/scrolled-by-hand.ts';

/** After the last scroll event the place is looked at, in milliseconds. */
const REST = 150;
/** Where in the window a reader reads, as a part of its height. */
const EYE = 0.3;

/**
 * Tells which highlighted words the reader came to by scrolling: the last that begin above the upper third of the
 * window. Scrolls that a script made do not count.
 *
 * @param reading what is highlighted now, in any order; null for nothing
 */
export function followReading(
  document: Document,
  reading: () => { map: TextMap; highlights: readonly Highlight[] } | null,
  tell: (noteId: string) => void,
  signal: AbortSignal,
): void {
  let told: string | null = null;
  const look = () => {
    const now = reading();
    const at = now && noteAtEye(now.map, now.highlights, innerHeight * EYE);
    if (!at || at === told) return;
    told = at;
    tell(at);
  };
  whenScrolledByHand(document, REST, look, signal);
}

/** Binary search over the highlights in reading order, which is their order down the page. */
function noteAtEye(map: TextMap, highlights: readonly Highlight[], eye: number): string | null {
  const ordered = highlights.toSorted((one, other) => one.span[0] - other.span[0]);
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top =
      map.rangesOf(ordered[middle]!.span)[0]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    if (top <= eye) low = middle + 1;
    else high = middle;
  }
  return ordered[low - 1]?.noteId ?? null;
}
