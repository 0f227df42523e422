/** A scroll within so many milliseconds of a wheel, a touch or a key is the reader's, not a script's. */
const BY_HAND = 800;
/** What a reader scrolls with. */
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/**
 * Calls when the reader has scrolled a document, or anything in it, and has rested. A scroll that a script made is not
 * told, so that page and panel do not push each other about; nor are events that a page's script made up.
 *
 * @param rest milliseconds after the last scroll
 */
export function whenScrolledByHand(
  document: Document,
  rest: number,
  tell: () => void,
  signal: AbortSignal,
): void {
  let byHand = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hand = (event: Event) => {
    if (event.isTrusted) byHand = event.timeStamp;
  };
  const scrolled = (event: Event) => {
    if (event.timeStamp - byHand > BY_HAND) return;
    clearTimeout(timer);
    timer = setTimeout(tell, rest);
  };
  const options = { signal, passive: true, capture: true };
  for (const kind of HANDS) document.addEventListener(kind, hand, options);
  document.addEventListener('scroll', scrolled, options);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
