import { BlockText } from './block-text.ts';
import type { Block, BlockLink, Region } from './blocks.ts';
import { type Dom, domOf } from './dom.ts';
import { hintsOf, type NameHints } from './names.ts';
import { BLOCK_ELEMENTS, FURNITURE_ELEMENTS, FURNITURE_ROLES, SKIPPED_ELEMENTS } from './vocabulary.ts';

/** More nodes than any article page has; a page with more is not read to its end. */
export const NODE_LIMIT = 400_000;

export interface WalkedPage {
  dom: Dom;
  /** Of the page's address, lower case. */
  host: string;
  blocks: Block[];
  regions: Region[];
  /** False when the page has more than NODE_LIMIT nodes. */
  complete: boolean;
}

interface Frame {
  next: Node | null;
  /** Nodes assigned to a slot, last first; null for ordinary children. */
  assigned: Node[] | null;
  region: Region | null;
  link: Element | null;
  strong: boolean;
  keepLines: boolean;
  /** Whether the end of this element ends a block. */
  block: boolean;
}

const STRONG = new Set(['b', 'strong']);
/** In these an inline element belongs to the sentence whatever its names say. */
const SENTENCES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * One pass over the page as it is laid out: open shadow roots in place of their hosts' children, slotted nodes where
 * their slots are, elements that are not displayed left out (`seeHidden`: kept). No recursion, nothing is changed.
 */
export function walkPage(document: Document, url: string, seeHidden = false): WalkedPage {
  const dom = domOf(document);
  const host = /^\w+:\/\/([^/:?#]+)/.exec(url)?.[1]?.toLowerCase() ?? '';
  const blocks: Block[] = [];
  const regions: Region[] = [];
  if (!dom.root) return { dom, host, blocks, regions, complete: true };
  const root = regionOf(dom, dom.root, dom.name(dom.root), hintsOf(), null, 0);
  regions.push(root);
  const stack: Frame[] = [
    {
      next: dom.firstChild(dom.root),
      assigned: null,
      region: root,
      link: null,
      strong: false,
      keepLines: false,
      block: true,
    },
  ];
  let text = new BlockText();
  let links: BlockLink[] = [];
  let region = root;
  let visited = 0;

  const endBlock = (): void => {
    if (text.length === 0) return;
    const block = blockOf(text, links, region, blocks.length);
    if (block.text !== '') blocks.push(block);
    text = new BlockText();
    links = [];
  };

  while (stack.length > 0) {
    const frame = stack[stack.length - 1] as Frame;
    const node = frame.assigned ? (frame.assigned.pop() ?? null) : frame.next;
    if (node && !frame.assigned) frame.next = dom.nextSibling(node);
    if (!node) {
      stack.pop();
      if (frame.block) endBlock();
      if (frame.region) {
        frame.region.lastBlock = blocks.length;
        region = frame.region.parent ?? root;
      }
      continue;
    }
    if (++visited > NODE_LIMIT) break;
    const type = dom.nodeType(node);
    if (type === 3) {
      addText(dom, node as Text, frame, text, links);
      continue;
    }
    if (type !== 1) continue;
    const element = node as Element;
    const name = dom.name(element);
    if (name === 'br') {
      if (text.endsWithLine) endBlock();
      else text.lineBreak();
      continue;
    }
    if (name === 'hr' || name === 'wbr') {
      if (name === 'hr') endBlock();
      continue;
    }
    if (SKIPPED_ELEMENTS.has(name) || (!seeHidden && isHidden(dom, element))) continue;
    const custom = name.includes('-');
    const hints = hintsOf(
      dom.attribute(element, 'class'),
      dom.attribute(element, 'id'),
      custom ? name : null,
    );
    if (hints.spokenOnly) continue;
    const block = BLOCK_ELEMENTS.has(name) || (custom && text.length === 0);
    let own: Region | null = null;
    const apart = hints.caption || hints.pullquote || (hints.furniture && !SENTENCES.has(region.name));
    if (block || apart) {
      endBlock();
      own = regionOf(dom, element, name, hints, region, blocks.length);
      regions.push(own);
      region = own;
    }
    const shadow = dom.shadowRoot(element);
    const assigned = name === 'slot' ? assignedTo(element) : null;
    const link = name === 'a' ? element : frame.link;
    stack.push({
      next: shadow ? dom.firstChild(shadow) : dom.firstChild(element),
      assigned,
      region: own,
      link,
      strong: frame.strong || STRONG.has(name),
      keepLines: frame.keepLines || name === 'pre',
      block: own !== null,
    });
  }
  endBlock();
  for (const open of stack) if (open.region) open.region.lastBlock = blocks.length;
  return { dom, host, blocks, regions, complete: visited <= NODE_LIMIT };
}

function addText(dom: Dom, node: Text, frame: Frame, text: BlockText, links: BlockLink[]): void {
  const data = dom.data(node);
  if (data === '') return;
  const before = text.length;
  text.add(node, data, frame.keepLines, frame.strong);
  if (!frame.link || text.length === before) return;
  const last = links.at(-1);
  if (last?.element === frame.link) last.end = text.length;
  else links.push({ start: before, end: text.length, element: frame.link });
}

function blockOf(collected: BlockText, links: BlockLink[], region: Region, index: number): Block {
  const { text, pieces, shift } = collected.finish();
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

function regionOf(
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
    score: 0,
  };
}

function assignedTo(slot: Element): Node[] | null {
  const nodes = (slot as HTMLSlotElement).assignedNodes?.() ?? [];
  return nodes.length > 0 ? nodes.reverse() : null;
}

/** Not displayed. A DOM library has no layout, so that there only attributes count. */
function isHidden(dom: Dom, element: Element): boolean {
  const check = (element as { checkVisibility?: () => boolean }).checkVisibility;
  if (typeof check === 'function') return !check.call(element) && !isBoxless(element);
  if (dom.attribute(element, 'hidden') !== null) return true;
  const style = dom.attribute(element, 'style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

/** `display: contents` has no box of its own, but shows its children. */
function isBoxless(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}
