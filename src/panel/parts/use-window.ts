import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '../state/cards.ts';
import { aheadOf, guessHeight, type Stretch, stretchesOf } from '../state/window.ts';

/** Space between cards, as card.css has it. */
const GAP = 10;
/** Drawn more at a time beyond either end of what is in sight, in pixels. */
const STEP = 900;
/** Between two such times, in milliseconds: about a frame, so that the browser draws and listens meanwhile. */
const FRAME = 16;
/** After so many pixels of scrolling more is drawn; half of what is ahead in a long list. */
const FAR = 450;

/**
 * Draws a list from what is in sight outwards, a little at a time, and of a long list only a window. Heights are
 * measured as cards are drawn; the card that has the keyboard stays.
 *
 * @param cards all of them, in order
 * @param goingTo index of a card that must be drawn because somebody goes there; null for none
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  cards: readonly Card[],
  goingTo: number | null,
): Stretch[] {
  const heights = useRef(new Map<string, number>());
  const sight = useSignal({ top: 0, bottom: innerHeight });
  const focused = useSignal<string | null>(null);
  /** Drawn so far beyond either end of what is in sight, in pixels. */
  const ahead = useSignal(0);
  /** Counts up when a height turned out otherwise: what is drawn may be too little then. */
  const measured = useSignal(0);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let waiting = 0;
    const look = () => {
      waiting = 0;
      const top = -element.getBoundingClientRect().top;
      const before = sight.peek();
      if (Math.abs(top - before.top) > FAR || before.bottom - before.top !== innerHeight)
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
      let changed = false;
      for (const { target, borderBoxSize } of entries) {
        const key = (target as HTMLElement).dataset.card;
        const height = borderBoxSize[0]?.blockSize;
        if (!key || height === undefined || heights.current.get(key) === height + GAP) continue;
        heights.current.set(key, height + GAP);
        changed = true;
      }
      if (changed) measured.value++;
    });
    for (const card of element.querySelectorAll('[data-card]')) observer.observe(card);
    return () => observer.disconnect();
  });

  void measured.value;
  const allHeights = cards.map((card) => heights.current.get(card.key) ?? guessHeight(card) + GAP);
  const enough = aheadOf(allHeights);
  const soFar = ahead.value;
  const always = [
    goingTo ?? -1,
    focused.value === null ? -1 : cards.findIndex(({ key }) => key === focused.value),
  ].filter((at) => at >= 0);
  const { top, bottom } = sight.value;
  const stretches = stretchesOf(allHeights, top, bottom, Math.min(soFar, enough), always);

  const whole = !stretches.some((stretch) => 'space' in stretch);
  useEffect(() => {
    if (soFar >= enough) return;
    // A timer and not a frame: a panel that stands behind something gets no frames, and nobody waits for it either.
    // A short list that is drawn whole stays so, however it grows: a card drawn anew forgets what was opened on it.
    const next = setTimeout(() => {
      ahead.value = whole || document.hidden ? enough : soFar + STEP;
    }, FRAME);
    return () => clearTimeout(next);
  }, [soFar, enough, whole]);
  return stretches;
}
