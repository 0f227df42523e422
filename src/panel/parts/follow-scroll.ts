import type { Span } from '../../model/index.ts';
import { whenScrolledByHand } from '../../ui/scrolled-by-hand.ts';

/** After the last scroll event the cards are looked at, in milliseconds. */
const REST = 200;

/**
 * Tells which card the reader came to by scrolling the panel: the first whose head is in sight.
 *
 * @returns stops following
 */
export function followScroll(list: HTMLElement, tell: (span: Span) => void): () => void {
  let told = '';
  const stop = new AbortController();
  const look = () => {
    const card = [...list.querySelectorAll<HTMLElement>('[data-card]')].find(
      (one) => one.getBoundingClientRect().top >= 0 && one.querySelector('[data-show]'),
    );
    const words = card?.querySelector<HTMLElement>('[data-show]')?.dataset.show;
    if (!words || words === told) return;
    told = words;
    const [start, end] = words.split(',').map(Number);
    tell([start!, end!]);
  };
  whenScrolledByHand(document, REST, look, stop.signal);
  return () => stop.abort();
}
