/** Frames without any movement after which everything around is drawn and measured. */
const CALM = 3;
/** Frames after which nobody waits for calm any more. */
const MOST = 30;

/**
 * Keeps an element where it stands in the window while the cards around it are drawn and measured for the first time,
 * unless the reader scrolls meanwhile.
 *
 * @param done when nothing moves any more
 */
export function holdStill(element: Element, done: () => void): void {
  const place = element.getBoundingClientRect().top;
  const reader = new AbortController();
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(kind, () => reader.abort(), { signal: reader.signal, passive: true });
  const look = (frames: number, calm: number) =>
    requestAnimationFrame(() => {
      if (reader.signal.aborted || !element.isConnected || frames >= MOST || calm >= CALM) {
        reader.abort();
        done();
        return;
      }
      const moved = element.getBoundingClientRect().top - place;
      if (Math.abs(moved) >= 1) scrollBy(0, moved);
      look(frames + 1, Math.abs(moved) >= 1 ? 0 : calm + 1);
    });
  look(0, 0);
}
