import type { Dom } from './dom.ts';

/** Not displayed. A DOM library has no layout, so that there only the element's own attributes count. */
export function isHidden(dom: Dom, element: Element): boolean {
  const { checkVisibility } = element as { checkVisibility?: () => boolean };
  if (typeof checkVisibility === 'function') return !checkVisibility.call(element) && !isBoxless(element);
  if (dom.attribute(element, 'hidden') !== null) return true;
  const style = dom.attribute(element, 'style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

/** Displayed, and so is everything around it; false where only a closer look can tell. */
export function isSurelyShown(element: Element): boolean {
  const { checkVisibility } = element as { checkVisibility?: () => boolean };
  return typeof checkVisibility === 'function' && checkVisibility.call(element);
}

/** `display: contents` has no box of its own, but shows its children. */
function isBoxless(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}
