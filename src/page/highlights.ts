import type { Severity, Span } from '../model/index.ts';
import type { Place } from './hover-card.ts';
import { paintedParts } from './painted-parts.ts';
import type { TextMap } from './text-map.ts';

/** Words to mark, and the note that belongs to them. */
export interface PageHighlight {
  noteId: string;
  /** 'none': quoted words with nothing missing. */
  severity: Severity | 'none';
  span: Span;
}

/** Words that the reader was led to. */
interface InFocus {
  span: Span;
  /** They are not marked for longer than they flash. */
  briefly: boolean;
  /** When the flash ends, as `performance.now()` counts. */
  until: number;
}

/** What is drawn on the page. Nothing in the DOM tells of it; the page can see the names in the highlight registry. */
export interface HighlightLayer {
  /** How many of the highlights have words on the page as it is. */
  readonly drawn: number;
  /** The note under a point of the viewport (CSS pixels), the most severe and then the shortest; null for none. */
  hitTest(x: number, y: number): string | null;
  /**
   * What a card for the note under a point of the viewport should leave free, best first: its words there, interrupted
   * as they may be; those without interruption; their line. Begins at the point's character. Empty where there is no note.
   */
  placesAt(x: number, y: number): Place[];
  /** Marks the words of one note as under the pointer; null takes the mark away. */
  emphasise(noteId: string | null): void;
  /**
   * Marks words for a moment so that they are found and, unless `briefly`, as those that the reader is at, until others
   * are or null.
   */
  focus(span: Span | null, briefly?: boolean): void;
  /** What was marked so last; a layer that comes in this one's place goes on with it. */
  readonly inFocus: InFocus | null;
  /** Takes everything back. May be called twice. */
  undo(): void;
}

/** Words of one note that are so many characters apart belong together, like a quotation before and after "she said". */
const NEAR = 200;
const FLASH_MILLISECONDS = 1_800;
/** Of several highlights on the same words the one with the highest priority is painted on top. */
const PRIORITY: Record<LayerName, number> = {
  none: 100,
  info: 101,
  notice: 102,
  warning: 103,
  focus: 104,
  hover: 105,
  flash: 106,
};
const SEVERITY_RANK = { none: 0, info: 1, notice: 2, warning: 3 } as const;
type LayerName = PageHighlight['severity'] | 'focus' | 'hover' | 'flash';

/**
 * Draws highlights with the CSS Custom Highlight API; their looks are in highlights.css.
 * Where the browser has no such API nothing is drawn and everything else still works.
 *
 * @param before what was drawn of the same text until now: it is taken back, and the words in focus stay so
 */
export function drawHighlights(
  map: TextMap,
  highlights: readonly PageHighlight[],
  before: HighlightLayer | null = null,
): HighlightLayer {
  before?.undo();
  const registered = new Map<LayerName, Highlight>();
  const spans = new Map<string, Span[]>();
  for (const { noteId, span } of highlights) spans.set(noteId, [...(spans.get(noteId) ?? []), span]);
  const parts = paintedParts(highlights);
  for (const severity of ['none', 'info', 'notice', 'warning'] as const) {
    const ranges = parts[severity].flatMap((span) => map.rangesOf(span));
    register(registered, severity, ranges);
  }
  const sorted = [...highlights].sort(
    (one, other) =>
      SEVERITY_RANK[other.severity] - SEVERITY_RANK[one.severity] ||
      lengthOf(one.span) - lengthOf(other.span),
  );
  let flashing: ReturnType<typeof setTimeout> | undefined;
  let inFocus: InFocus | null = null;
  const setInFocus = (now: InFocus | null): void => {
    clearTimeout(flashing);
    inFocus = now;
    const ranges = now ? map.rangesOf(now.span) : [];
    const left = now ? now.until - performance.now() : 0;
    register(registered, 'focus', now?.briefly ? [] : ranges);
    register(registered, 'flash', left > 0 ? ranges : []);
    if (left > 0) flashing = setTimeout(() => unregister(registered, 'flash'), left);
  };
  if (before) setInFocus(before.inFocus);
  return {
    get drawn() {
      return highlights.filter(({ span }) => map.rangesOf(span).length > 0).length;
    },
    hitTest: (x, y) => noteAt(map, sorted, x, y)?.noteId ?? null,
    placesAt(x, y) {
      const found = noteAt(map, sorted, x, y);
      if (!found) return [];
      const { noteId, span, line } = found;
      const around = (words: readonly Span[]) => ({ ...boundsOf(map, words, line), left: line.left });
      const near = (spans.get(noteId) ?? []).filter(
        ([start, end]) => start < span[1] + NEAR && end > span[0] - NEAR,
      );
      return [around(near), around([span]), line];
    },
    emphasise(noteId) {
      const own = noteId === null ? [] : (spans.get(noteId) ?? []);
      register(
        registered,
        'hover',
        own.flatMap((span) => map.rangesOf(span)),
      );
    },
    focus(span, briefly = false) {
      setInFocus(span && { span, briefly, until: performance.now() + FLASH_MILLISECONDS });
    },
    get inFocus() {
      return inFocus;
    },
    undo() {
      clearTimeout(flashing);
      for (const name of [...registered.keys()]) unregister(registered, name);
    },
  };
}

/** From the top to the bottom of all the boxes of some words, and of the line that is known to be one of them. */
function boundsOf(map: TextMap, spans: readonly Span[], line: DOMRect): { top: number; bottom: number } {
  let { top, bottom } = line;
  for (const box of spans
    .flatMap((span) => map.rangesOf(span))
    .flatMap((range) => [...range.getClientRects()])) {
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
  }
  return { top, bottom };
}

function lengthOf([start, end]: Span): number {
  return end - start;
}

/** The registry is the page's too, so it may have been tampered with: it is written to, never iterated or trusted. */
function register(registered: Map<LayerName, Highlight>, name: LayerName, ranges: readonly Range[]): void {
  unregister(registered, name);
  if (ranges.length === 0 || typeof Highlight !== 'function') return;
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = PRIORITY[name];
  try {
    CSS.highlights.set(`onrecord-${name}`, highlight);
    registered.set(name, highlight);
  } catch {
    // A page that replaced the registry shows no highlights; the panel still has every note.
  }
}

function unregister(registered: Map<LayerName, Highlight>, name: LayerName): void {
  const own = registered.get(name);
  registered.delete(name);
  try {
    if (own && CSS.highlights.get(`onrecord-${name}`) === own) CSS.highlights.delete(`onrecord-${name}`);
  } catch {
    // as above
  }
}

/** How far beside the letters a click still counts, in CSS pixels. */
const TOLERANCE = 3;

function noteAt(
  map: TextMap,
  sorted: readonly PageHighlight[],
  x: number,
  y: number,
): { noteId: string; span: Span; line: DOMRect } | null {
  const place = caretAt(map, x, y);
  const offset = place && map.offsetAt(place.node, place.offset);
  if (offset === null) return null;
  for (const { noteId, span } of sorted) {
    // A caret right of the middle of the last character stands behind it.
    if (offset < span[0] || offset > span[1]) continue;
    const near: Span = [Math.max(span[0], offset - 1), Math.min(span[1], offset + 1)];
    for (const range of map.rangesOf(near)) {
      const line = [...range.getClientRects()].find((box) => contains(box, x, y));
      if (line) return { noteId, span, line };
    }
  }
  return null;
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return (
    x >= box.left - TOLERANCE &&
    x <= box.right + TOLERANCE &&
    y >= box.top - TOLERANCE &&
    y <= box.bottom + TOLERANCE
  );
}

function caretAt(map: TextMap, x: number, y: number): { node: Node; offset: number } | null {
  const { prototype } = Document as unknown as { prototype: CaretMethods };
  if (prototype.caretPositionFromPoint) {
    const found = prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots: map.shadowRoots() });
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const range = prototype.caretRangeFromPoint?.call(document, x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

interface CaretMethods {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ) => { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** Brings words into the middle of the window. False when they are no longer on the page or not displayed. */
export function scrollToSpan(map: TextMap, span: Span): boolean {
  const range = map.rangesOf(span).find(({ startContainer }) => startContainer.parentElement);
  const element = range?.startContainer.parentElement;
  if (!range || !element || range.getClientRects().length === 0) return false;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  }
  return true;
}
