import { BlockText } from './block-text.ts';
import type { Block, BlockLink, Region } from './blocks.ts';
import { type Dom, domOf } from './dom.ts';
import { kindOf } from './element-kinds.ts';
import { hintsOf } from './names.ts';
import { blockOf, regionOf } from './new-blocks.ts';
import { isCutToADot, isHidden, isSurelyShown } from './visibility.ts';

/** More nodes, and more characters, than any article page has; a page with more is not read to its end. */
export const NODE_LIMIT = 400_000;
const TEXT_LIMIT = 4_000_000;
/** Nodes between two places where the walk can be put aside. */
const STRIDE = 250;

export interface WalkedPage {
  dom: Dom;
  /** Of the page's address, lower case. */
  host: string;
  blocks: Block[];
  regions: Region[];
  /** Open shadow roots that were walked. */
  shadowRoots: ShadowRoot[];
  /** False when the page has more nodes or characters than are looked at. */
  complete: boolean;
}

interface Frame {
  element: Element;
  name: string;
  /** Whether it begins a block by its name; what its class says is asked when it proves to have text. */
  block: boolean;
  /** Text was found in it, so that it has been looked at: it is displayed, and has its region if it is to have one. */
  entered: boolean;
  region: Region | null;
  next: Node | null;
  /** Nodes assigned to a slot, last first; null for ordinary children. */
  assigned: Node[] | null;
  link: Element | null;
  strong: boolean;
  keepLines: boolean;
}

/** In these an inline element belongs to the sentence whatever its names say. */
const SENTENCES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * One pass over the page as it is laid out: open shadow roots in place of their hosts' children, slotted nodes where
 * their slots are, elements that are not displayed left out (`seeHidden`: kept). No recursion, nothing is changed.
 * Elements without text, most of a page, cost next to nothing: names, roles and display are asked for when the first
 * text in an element is met. Yields now and then, so that the caller can put it aside.
 */
export function* walkPage(document: Document, url: string, seeHidden = false): Generator<void, WalkedPage> {
  const walk = new Walk(domOf(document), seeHidden);
  for (let budget = NODE_LIMIT; walk.isUnderWay(); budget -= STRIDE) {
    if (budget <= 0 || walk.characters > TEXT_LIMIT) break;
    walk.go(STRIDE);
    yield;
  }
  const complete = !walk.isUnderWay() && walk.characters <= TEXT_LIMIT;
  walk.end();
  const host = /^\w+:\/\/([^/:?#]+)/.exec(url)?.[1]?.toLowerCase() ?? '';
  const { dom, blocks, regions, shadowRoots } = walk;
  return { dom, host, blocks, regions, shadowRoots, complete };
}

class Walk {
  readonly blocks: Block[] = [];
  readonly regions: Region[] = [];
  readonly shadowRoots: ShadowRoot[] = [];
  characters = 0;
  private readonly stack: Frame[] = [];
  private text = new BlockText();
  private links: BlockLink[] = [];
  private region: Region | null = null;
  /** A block begins or ends here: text that comes next is another block's. */
  private boundary = false;
  readonly dom: Dom;
  private readonly seeHidden: boolean;

  constructor(dom: Dom, seeHidden: boolean) {
    this.dom = dom;
    this.seeHidden = seeHidden;
    if (!dom.root) return;
    const name = dom.name(dom.root);
    this.region = regionOf(dom, dom.root, name, hintsOf(), null, 0);
    this.regions.push(this.region);
    this.stack.push({
      element: dom.root,
      name,
      block: true,
      entered: true,
      region: this.region,
      next: dom.firstChild(dom.root),
      assigned: null,
      link: null,
      strong: false,
      keepLines: false,
    });
  }

  isUnderWay(): boolean {
    return this.stack.length > 0;
  }

  /** Walks over so many nodes. Most are read plainly: only a form or a document can shadow its own properties. */
  go(nodes: number): void {
    for (let count = nodes; count > 0 && this.stack.length > 0; count--) {
      const frame = this.stack[this.stack.length - 1] as Frame;
      const node = frame.assigned ? (frame.assigned.pop() ?? null) : frame.next;
      if (!node) {
        this.leave();
        continue;
      }
      const type: unknown = node.nodeType;
      if (type === 3) {
        if (!frame.assigned) frame.next = node.nextSibling;
        this.addText(node as Text, frame);
      } else if (type === 1 || typeof type !== 'number') this.meet(node as Element, frame);
      else if (!frame.assigned) frame.next = node.nextSibling;
    }
  }

  end(): void {
    while (this.stack.length > 0) this.leave();
    this.endBlock();
  }

  private meet(element: Element, frame: Frame): void {
    const { dom } = this;
    const plain: unknown = element.localName;
    const isForm = typeof plain !== 'string' || plain === 'form';
    const name = isForm ? dom.name(element) : plain;
    if (!frame.assigned) frame.next = isForm ? dom.nextSibling(element) : element.nextSibling;
    if (name === 'br') {
      this.lineBreak();
      return;
    }
    if (name === 'hr') this.boundary = true;
    const kind = kindOf(name);
    if (kind.skipped) return;
    const shadow = kind.mayHost ? (element.shadowRoot ?? null) : null;
    if (shadow) this.shadowRoots.push(shadow);
    const block = kind.block || (kind.custom && (this.boundary || this.text.length === 0));
    if (block && !this.boundary && this.text.length > 0) {
      if (!this.seeHidden && isHidden(dom, element)) return;
      this.boundary = true;
    }
    const next = shadow ? dom.firstChild(shadow) : isForm ? dom.firstChild(element) : element.firstChild;
    const assigned = name === 'slot' ? assignedTo(element) : null;
    if (!next && !assigned) return;
    this.stack.push({
      element,
      name,
      block,
      entered: false,
      region: null,
      next,
      assigned,
      link: name === 'a' ? element : frame.link,
      strong: frame.strong || kind.strong,
      keepLines: frame.keepLines || kind.keepsLines,
    });
  }

  private leave(): void {
    const frame = this.stack.pop() as Frame;
    if (frame.block) this.boundary = true;
    if (!frame.region) return;
    this.endBlock();
    frame.region.lastBlock = this.blocks.length;
    this.region = frame.region.parent;
  }

  private lineBreak(): void {
    if (this.boundary) return;
    if (this.text.endsWithLine) this.endBlock();
    else this.text.lineBreak();
  }

  private addText(node: Text, frame: Frame): void {
    const { data } = node;
    if (data === '') return;
    const blank = data.charCodeAt(0) <= 32 && !NOT_BLANK.test(data);
    if (blank && (this.boundary || this.text.length === 0)) return;
    if (!frame.entered && !this.enter()) return;
    if (this.boundary) this.endBlock();
    this.characters += data.length;
    if (this.characters > TEXT_LIMIT) return;
    const before = this.text.length;
    this.text.add(node, data, frame.keepLines, frame.strong);
    if (!frame.link || this.text.length === before) return;
    const last = this.links.at(-1);
    if (last?.element === frame.link) last.end = this.text.length;
    else this.links.push({ start: before, end: this.text.length, element: frame.link });
  }

  /** Looks at the open elements that have their first text. False when that is not to be read: then they are left. */
  private enter(): boolean {
    const { dom, stack } = this;
    const shown = this.seeHidden || isSurelyShown((stack[stack.length - 1] as Frame).element);
    let first = stack.length - 1;
    while (first > 0 && !(stack[first - 1] as Frame).entered) first -= 1;
    for (let at = first; at < stack.length; at++) {
      const frame = stack[at] as Frame;
      const { element, name } = frame;
      const className = dom.attribute(element, 'class');
      const hints = hintsOf(className, dom.attribute(element, 'id'), name.includes('-') ? name : null);
      const cut = className !== null && isCutToADot(element);
      if (hints.spokenOnly || cut || (!shown && isHidden(dom, element))) {
        stack.length = at;
        return false;
      }
      frame.entered = true;
      const apart =
        hints.caption || hints.pullquote || (hints.furniture && !SENTENCES.has(this.region?.name ?? ''));
      if (!frame.block && !apart) continue;
      this.endBlock();
      frame.block = true;
      frame.region = regionOf(dom, element, name, hints, this.region, this.blocks.length);
      this.regions.push(frame.region);
      this.region = frame.region;
    }
    return true;
  }

  private endBlock(): void {
    this.boundary = false;
    if (this.text.length === 0) return;
    const block = blockOf(this.text, this.links, this.region as Region, this.blocks.length);
    if (block) this.blocks.push(block);
    this.text = new BlockText();
    this.links = [];
  }
}

const NOT_BLANK = /[^ \t\n\r\f]/;

function assignedTo(slot: Element): Node[] | null {
  const nodes = (slot as HTMLSlotElement).assignedNodes?.() ?? [];
  return nodes.length > 0 ? nodes.reverse() : null;
}
