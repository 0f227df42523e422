import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
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
  const drawnOnce = useRef(new Set<string>());
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

  // One observer for as long as the list stands: it tells the height of a card when it comes and when it changes.
  const watched = useRef(new Set<Element>());
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        let changed = false;
        for (const { target, borderBoxSize } of entries) {
          const key = (target as HTMLElement).dataset.card;
          const height = borderBoxSize[0]?.blockSize;
          if (!key || !target.isConnected || height === undefined) continue;
          if (heights.current.get(key) === height + GAP) continue;
          heights.current.set(key, height + GAP);
          changed = true;
        }
        if (changed) measured.value++;
      }),
    [],
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  useLayoutEffect(() => {
    const now = new Set<Element>(list.current?.querySelectorAll('[data-card]') ?? []);
    for (const card of watched.current) if (!now.has(card)) observer.unobserve(card);
    for (const card of now) if (!watched.current.has(card)) observer.observe(card);
    watched.current = now;
  });

  void measured.value;
  const allHeights = cards.map((card) => heights.current.get(card.key) ?? guessHeight(card) + GAP);
  const enough = aheadOf(allHeights);
  const soFar = ahead.value;
  // Of a list that is drawn whole in the end no card is taken away again: drawn anew it forgets what was opened on it.
  const stay = enough === Number.POSITIVE_INFINITY ? drawnOnce.current : new Set<string>();
  const always = cards.flatMap(({ key }, at) =>
    at === goingTo || key === focused.value || stay.has(key) ? [at] : [],
  );
  const { top, bottom } = sight.value;
  const stretches = stretchesOf(allHeights, top, bottom, Math.min(soFar, enough), always);
  drawnOnce.current = new Set(keysIn(stretches, cards));

  const whole = !stretches.some((stretch) => 'space' in stretch);
  useEffect(() => {
    if (soFar >= enough) return;
    // A timer and not a frame: a panel that stands behind something gets no frames, and nobody waits for it either.
    const next = setTimeout(() => {
      ahead.value = whole || document.hidden ? enough : soFar + STEP;
    }, FRAME);
    return () => clearTimeout(next);
  }, [soFar, enough, whole]);
  return stretches;
}

/** Keys of the cards that are drawn. */
const keysIn = (stretches: readonly Stretch[], cards: readonly Card[]): string[] =>
  stretches.flatMap((stretch) =>
    'items' in stretch ? cards.slice(stretch.items[0], stretch.items[1] + 1).map(({ key }) => key) : [],
  );
