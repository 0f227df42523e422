import { SKIPPED_ELEMENTS } from './skipped-elements.ts';
import { BLOCK_ELEMENTS, HOST_ELEMENTS } from './vocabulary.ts';

/** What an element's name alone says about walking it. */
export interface ElementKind {
  /** Its text is never text of the page. */
  skipped: boolean;
  /** It begins and ends a block of text. */
  block: boolean;
  /** A component of the page's own, by its hyphen. */
  custom: boolean;
  /** Only these may have a shadow root. */
  mayHost: boolean;
  strong: boolean;
  /** Line feeds in its text count. */
  keepsLines: boolean;
}

const known = new Map<string, ElementKind>();
const KNOWN_LIMIT = 500;

/** By lower-case name. A page has few names and many elements, so that one look-up stands for all questions. */
export function kindOf(name: string): ElementKind {
  let kind = known.get(name);
  if (!kind) {
    const custom = name.includes('-');
    kind = {
      skipped: SKIPPED_ELEMENTS.includes(name),
      block: BLOCK_ELEMENTS.has(name),
      custom,
      mayHost: custom || HOST_ELEMENTS.has(name),
      strong: name === 'b' || name === 'strong',
      keepsLines: name === 'pre',
    };
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(name, kind);
  }
  return kind;
}
