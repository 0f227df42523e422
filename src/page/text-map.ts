import type { Span } from '../model/index.ts';
import type { Piece } from './blocks.ts';

/**
 * Where every character of an article's text stands on the page, and back. Characters that stand for a block boundary
 * or a `<br>` have no place of their own.
 */
export interface TextMap {
  /** Length of the text, in UTF-16 code units. */
  readonly length: number;
  /** The page's own characters for a span, one range a text node, in reading order; none once they left the page. */
  rangesOf(span: Span): Range[];
  /**
   * The offset into the text of the character at a place in the page, or null where the article's text is not.
   * Inside folded whitespace: the next character. `node` may be an element, `offset` then counts its children.
   */
  offsetAt(node: Node, offset: number): number | null;
  /** The shadow roots that some of the text stands in. */
  shadowRoots(): ShadowRoot[];
}

/** `pieces`: in reading order, `start` into the whole text. */
export function textMap(pieces: readonly Piece[], length: number): TextMap {
  const byNode = new Map<Node, Piece[]>();
  for (const piece of pieces) {
    const list = byNode.get(piece.node);
    if (list) list.push(piece);
    else byNode.set(piece.node, [piece]);
  }
  return {
    length,
    rangesOf: (span) => rangesOf(pieces, span),
    offsetAt: (node, offset) =>
      node.nodeType === 3
        ? offsetIn(byNode.get(node), offset)
        : offsetIn(byNode.get(firstTextAt(node, offset, byNode) as Node), 0),
    shadowRoots: () => shadowRootsOf(byNode.keys()),
  };
}

function rangesOf(pieces: readonly Piece[], [start, end]: Span): Range[] {
  const ranges: Range[] = [];
  let open: { node: Text; from: number; to: number } | null = null;
  for (let at = firstEndingAfter(pieces, start); at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.start >= end) break;
    const from = piece.nodeOffset + Math.max(start - piece.start, 0);
    const to = piece.nodeOffset + Math.min(end - piece.start, piece.length);
    if (open && open.node === piece.node && from >= open.to) open.to = to;
    else {
      if (open) addRange(ranges, open);
      open = { node: piece.node, from, to };
    }
  }
  if (open) addRange(ranges, open);
  return ranges;
}

/** A node that the page has changed or removed since gives no range. */
function addRange(ranges: Range[], { node, from, to }: { node: Text; from: number; to: number }): void {
  const document = node.ownerDocument;
  if (!node.isConnected || to > node.length || !document) return;
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  ranges.push(range);
}

/** Binary search: index of the first piece that ends after `offset`. */
function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (piece.start + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function offsetIn(pieces: readonly Piece[] | undefined, offset: number): number | null {
  if (!pieces) return null;
  for (const piece of pieces) {
    if (offset < piece.nodeOffset) return piece.start;
    if (offset < piece.nodeOffset + piece.length) return piece.start + (offset - piece.nodeOffset);
  }
  const last = pieces[pieces.length - 1] as Piece;
  return offset >= last.nodeOffset + last.length ? last.start + last.length : null;
}

function shadowRootsOf(nodes: Iterable<Node>): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const node of nodes) {
    const root = node.getRootNode();
    if (root !== node.ownerDocument && 'host' in root) roots.add(root as ShadowRoot);
  }
  return [...roots];
}

const STEP_LIMIT = 2_000;

/** The first mapped text node at or after a child of an element, within that element. */
function firstTextAt(element: Node, offset: number, mapped: ReadonlyMap<Node, unknown>): Node | null {
  let node: Node | null = element.childNodes[offset] ?? null;
  for (let step = 0; node && step < STEP_LIMIT; step++) {
    if (mapped.has(node)) return node;
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== element && !node.nextSibling) node = node.parentNode;
    if (!node || node === element) return null;
    node = node.nextSibling;
  }
  return null;
}
