import { domOf } from './dom.ts';

/** CSS pixels. A smaller frame holds an advertisement, a player or a form. */
const LEAST = { width: 320, height: 240 };
const MOST_LOOKS = 100;

/** Whether a page shows another document in a frame that is large enough to hold an article. */
export function hasLargeFrame(document: Document): boolean {
  const frames = domOf(document).all(document, 'iframe, frame').slice(0, MOST_LOOKS);
  return frames.some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width >= LEAST.width && height >= LEAST.height;
  });
}

/** Whether a window is a page itself, or a frame large enough to hold an article. */
export function mayHoldArticle(window: Window): boolean {
  return window.top === window || (window.innerWidth >= LEAST.width && window.innerHeight >= LEAST.height);
}
