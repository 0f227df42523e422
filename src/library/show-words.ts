import type { Span } from '../model/index.ts';

/** Scrolls the article's text to some words and lights them up for a moment; false where they are not shown. */
export function showWords([start]: Span): boolean {
  const pieces = [...document.querySelectorAll<HTMLElement>('.article-text [data-start]')];
  const piece = pieces.findLast((element) => Number(element.dataset.start) <= start);
  if (!piece) return false;
  piece.scrollIntoView({ block: 'center', behavior: 'smooth' });
  piece.classList.add('lit');
  setTimeout(() => piece.classList.remove('lit'), 1500);
  return true;
}

/** The words of the article that are selected; null for none. */
export function selectedWords(): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ];
  return start === null || end === null || start >= end ? null : [start, end];
}

function offsetOf(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    '.article-text [data-start]',
  );
  return piece ? Number(piece.dataset.start) + (node instanceof Element ? 0 : offset) : null;
}
