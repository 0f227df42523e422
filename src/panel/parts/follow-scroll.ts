import type { Span } from '../../model/index.ts';

/** A scroll within so many milliseconds of a wheel, a touch or a key is the reader's. */
const BY_HAND = 800;
const REST = 200;

/**
 * Tells which card the reader came to by scrolling the panel: the first whose head is in sight.
 *
 * @returns stops following
 */
export function followScroll(list: HTMLElement, tell: (span: Span) => void): () => void {
  let byHand = Number.NEGATIVE_INFINITY;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true, capture: true };
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
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    document.addEventListener(
      kind,
      (event) => {
        byHand = event.timeStamp;
      },
      options,
    );
  document.addEventListener(
    'scroll',
    (event) => {
      if (event.timeStamp - byHand > BY_HAND) return;
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    },
    options,
  );
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
