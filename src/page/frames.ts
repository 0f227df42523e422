import { allIn, holds } from './dom.ts';

/** CSS pixels. A smaller frame holds an advertisement, a player or a form. */
const LEAST = { width: 320, height: 240 };
const MOST_LOOKS = 100;
/** A page that loads frames without end is not looked at without end. */
const MOST_LOADS = 100;
const FRAMES = ['iframe', 'frame'];

/**
 * Tells if a page shows another document in a frame that is large enough to hold an article, and again when such a
 * frame has loaded: it may still have been empty, and its document on its way. The browser says how large frames are
 * when it has laid out the page anyway; to ask for it would make it do so at once.
 */
export function whenLargeFrame(document: Document, tell: () => void): void {
  if (!holds(document, ...FRAMES)) return;
  const observer = new IntersectionObserver((entries) => {
    const large = entries.filter(
      ({ boundingClientRect: { width, height } }) => width >= LEAST.width && height >= LEAST.height,
    );
    observer.disconnect();
    if (large.length === 0) return;
    let loads = 0;
    const loaded = () => ++loads <= MOST_LOADS && tell();
    for (const { target } of large) target.addEventListener('load', loaded);
    tell();
  });
  for (const frame of allIn(document, FRAMES.join()).slice(0, MOST_LOOKS)) observer.observe(frame);
}

/** Whether a window is a page itself, or a frame large enough to hold an article. */
export function mayHoldArticle(window: Window): boolean {
  return window.top === window || (window.innerWidth >= LEAST.width && window.innerHeight >= LEAST.height);
}
