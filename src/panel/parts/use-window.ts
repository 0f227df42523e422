import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Stretch, stretchesOf } from '../state/window.ts';

/** Height of a card that was never drawn, in pixels, until others have been measured. */
const GUESS = 240;
/** Space between cards, as card.css has it. */
const GAP = 10;
/** Drawn beyond either end of what is in sight, in pixels. */
const AHEAD = 900;

/**
 * Draws only a window of a long list. Heights are measured as cards are drawn; the card that has the keyboard stays.
 *
 * @param keys of all cards, in order
 * @param goingTo index of a card that must be drawn because somebody goes there; null for none
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  goingTo: number | null,
): Stretch[] {
  const heights = useRef(new Map<string, number>());
  const sight = useSignal({ top: 0, bottom: innerHeight });
  const focused = useSignal<string | null>(null);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let waiting = 0;
    const look = () => {
      waiting = 0;
      const top = -element.getBoundingClientRect().top;
      const before = sight.peek();
      // Half of what is drawn ahead is still there: nothing has to be drawn yet.
      if (Math.abs(top - before.top) > AHEAD / 2 || before.bottom - before.top !== innerHeight)
        sight.value = { top, bottom: top + innerHeight };
    };
    const soon = () => {
      waiting ||= requestAnimationFrame(look);
    };
    const hold = () => {
      focused.value = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
    };
    look();
    addEventListener('scroll', soon, { passive: true, capture: true });
    addEventListener('resize', soon, { passive: true });
    element.addEventListener('focusin', hold);
    return () => {
      cancelAnimationFrame(waiting);
      removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
      element.removeEventListener('focusin', hold);
    };
  }, []);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        const key = (target as HTMLElement).dataset.card;
        if (key) heights.current.set(key, (borderBoxSize[0]?.blockSize ?? GUESS) + GAP);
      }
    });
    for (const card of element.querySelectorAll('[data-card]')) observer.observe(card);
    return () => observer.disconnect();
  });

  const known = [...heights.current.values()];
  const guess = known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : GUESS + GAP;
  const always = [goingTo ?? -1, focused.value === null ? -1 : keys.indexOf(focused.value)].filter(
    (at) => at >= 0,
  );
  const { top, bottom } = sight.value;
  return stretchesOf(
    keys.map((key) => heights.current.get(key) ?? guess),
    top,
    bottom,
    AHEAD,
    always,
  );
}
