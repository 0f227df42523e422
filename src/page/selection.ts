import type { Span } from '../model/index.ts';
import type { TextMap } from './text-map.ts';

/**
 * The words of the article that are selected on the page, without white space at their ends.
 *
 * @returns null where nothing is selected, or where the selection begins or ends outside the article's text.
 */
export function selectedSpan(map: TextMap, document: Document): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  let start = map.offsetAt(range.startContainer, range.startOffset);
  let end = map.offsetAt(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  while (start < end && isSpace(map, start)) start++;
  while (start < end && isSpace(map, end - 1)) end--;
  return start < end ? [start, end] : null;
}

/** White space, or the boundary of two blocks, which has no place of its own on the page. */
const isSpace = (map: TextMap, offset: number): boolean =>
  map
    .rangesOf([offset, offset + 1])
    .join('')
    .trim() === '';
