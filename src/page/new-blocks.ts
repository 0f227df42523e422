import type { BlockText } from './block-text.ts';
import type { Block, BlockLink, Region } from './blocks.ts';
import type { Dom } from './dom.ts';
import type { NameHints } from './names.ts';
import { FURNITURE_ELEMENTS, FURNITURE_ROLES } from './vocabulary.ts';

/** A block from what was collected for it; null when that is blank. */
export function blockOf(
  collected: BlockText,
  links: readonly BlockLink[],
  region: Region,
  index: number,
): Block | null {
  const { text, pieces, shift } = collected.finish();
  if (text === '') return null;
  const inside: BlockLink[] = [];
  let linkLength = 0;
  for (const link of links) {
    let start = Math.max(link.start - shift, 0);
    const end = Math.min(link.end - shift, text.length);
    while (start < end && text.charCodeAt(start) <= 32) start += 1;
    if (start >= end) continue;
    inside.push({ start, end, element: link.element });
    linkLength += end - start;
  }
  return {
    index,
    region,
    text,
    pieces,
    links: inside,
    linkLength,
    strongLength: collected.strongLength,
    prose: 0,
  };
}

/** A region without any of its measures. */
export function regionOf(
  dom: Dom,
  element: Element,
  name: string,
  hints: NameHints,
  parent: Region | null,
  firstBlock: number,
): Region {
  const role = dom.attribute(element, 'role');
  return {
    element,
    name,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    hints,
    furniture: FURNITURE_ELEMENTS.has(name) || (role !== null && FURNITURE_ROLES.has(role)),
    prose: 0,
    length: 0,
    linkLength: 0,
    firstBlock,
    lastBlock: firstBlock,
    setting: null,
    score: 0,
  };
}
