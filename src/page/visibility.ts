import type { Dom } from './dom.ts';

type Checking = (options: { visibilityProperty: boolean }) => boolean;

/** What keeps its place but is `visibility: hidden` is not there to be read either. */
const ALL = { visibilityProperty: true };

/** Not displayed, or not to be seen. A DOM library has no layout, so that there only the element's own attributes count. */
export function isHidden(dom: Dom, element: Element): boolean {
  const { checkVisibility } = element as { checkVisibility?: Checking };
  if (typeof checkVisibility === 'function')
    return !checkVisibility.call(element, ALL) && !isBoxless(element);
  if (dom.attribute(element, 'hidden') !== null) return true;
  const style = dom.attribute(element, 'style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

/** Displayed, and so is everything around it; false where only a closer look can tell. */
export function isSurelyShown(element: Element): boolean {
  const { checkVisibility } = element as { checkVisibility?: Checking };
  return typeof checkVisibility === 'function' && checkVisibility.call(element, ALL);
}

/**
 * Cut to a box of one pixel: words for screen readers alone, whatever their class is called. Two numbers that the
 * browser has at hand once the page is laid out; only a box of that size is looked at more closely.
 */
export function isCutToADot(element: Element): boolean {
  const box = element as HTMLElement;
  // The second is asked for only where it matters: this is done for most elements of a page.
  return box.offsetWidth === 1 && box.offsetHeight === 1 && getComputedStyle(box).overflowX !== 'visible';
}

/** `display: contents` has no box of its own, but shows its children. */
function isBoxless(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}
