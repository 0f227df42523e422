import type { NameHints } from './names.ts';

/** A block-level element of the page, or one whose names set it apart. In document order, parents before children. */
export interface Region {
  element: Element;
  /** Lower-case element name. */
  name: string;
  parent: Region | null;
  depth: number;
  hints: NameHints;
  /** Marked by its element, role or form fields as beside the article. */
  furniture: boolean;
  /** Characters of prose in it, all its descendants included; see score.ts. */
  prose: number;
  /** Characters of text in it, and those of them that are links. */
  length: number;
  linkLength: number;
  /** Blocks of text in it: [first, last + 1) of the walk's list. */
  firstBlock: number;
  lastBlock: number;
  /** How text in it is set: names of the element and of the one around it; see score.ts. Null until asked for. */
  setting: string | null;
  /** Score of the region itself as the article's root; see score.ts. */
  score: number;
}

/** A stretch of a text node that stands unchanged in the block's text. */
export interface Piece {
  /** Offset into the block's text. */
  start: number;
  node: Text;
  /** Offset into the node's data. */
  nodeOffset: number;
  length: number;
}

export interface BlockLink {
  start: number;
  end: number;
  element: Element;
}

/** A run of text with no block boundary in it: a paragraph, a heading, a list item, a button's label. */
export interface Block {
  index: number;
  region: Region;
  text: string;
  pieces: Piece[];
  links: BlockLink[];
  linkLength: number;
  /** Characters in bold or heading-like inline elements. */
  strongLength: number;
  /** Characters of running prose; see score.ts. */
  prose: number;
}
