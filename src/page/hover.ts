import type { CardLanguage, HoverCard } from '../model/index.ts';
import type { HighlightLayer } from './highlights.ts';
import { type ShownCard, showCard } from './hover-card.ts';

/** What can be shown beside words under the pointer. */
export interface Hoverable {
  layer: HighlightLayer;
  cards: Readonly<Record<string, HoverCard>>;
  language: CardLanguage;
}

export interface Hover {
  /** The words have been drawn anew, or (null) taken away. */
  update(now: Hoverable | null): void;
  /** Whether an event is one of the card itself; then the note that the card shows. */
  noteOf(event: Event): string | null;
}

/** Milliseconds. `look`: between two looks at where the pointer is; `rest`: on the words before the card comes; `leave`: off both before it goes. */
const TIMES = { look: 60, rest: 350, leave: 300 };

/**
 * Marks the words under the pointer and, after it has rested there, shows their card. The pointer may move onto the
 * card. Escape, scrolling, leaving the window and printing take it away. The focus stays where it is.
 */
export function followPointer(document: Document, signal: AbortSignal): Hover {
  let hoverable: Hoverable | null = null;
  let shown: (ShownCard & { noteId: string }) | null = null;
  /** The words under the pointer, and those for which the reader sent the card away. */
  let under: string | null = null;
  let unwanted: string | null = null;
  let at = { x: 0, y: 0 };
  let looking: ReturnType<typeof setTimeout> | undefined;
  let coming: ReturnType<typeof setTimeout> | undefined;
  let going: ReturnType<typeof setTimeout> | undefined;

  const hide = (): void => {
    clearTimeout(coming);
    clearTimeout(going);
    going = undefined;
    shown?.remove();
    shown = null;
  };
  const away = (): void => {
    clearTimeout(looking);
    looking = undefined;
    hide();
    enter(null);
  };
  const enter = (noteId: string | null): void => {
    if (noteId === under) return;
    under = noteId;
    if (noteId !== unwanted) unwanted = null;
    hoverable?.layer.emphasise(noteId);
    clearTimeout(coming);
    if (noteId !== null) coming = setTimeout(show, TIMES.rest);
  };
  const show = (): void => {
    const card = under === null ? undefined : hoverable?.cards[under];
    if (!hoverable || under === null || !card || under === unwanted || shown?.noteId === under) return;
    const places = hoverable.layer.placesAt(at.x, at.y);
    if (places.length === 0) return;
    hide();
    shown = { ...showCard(document, card, hoverable.language, places), noteId: under };
  };
  const look = (): void => {
    looking = undefined;
    const noteId = hoverable?.layer.hitTest(at.x, at.y) ?? null;
    enter(noteId);
    if (noteId !== null && noteId === shown?.noteId) stay();
    else if (shown) going ??= setTimeout(hide, TIMES.leave);
  };
  const stay = (): void => {
    clearTimeout(going);
    going = undefined;
  };

  const quietly = { signal, passive: true, capture: true };
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!hoverable || event.pointerType === 'touch' || !event.isTrusted) return;
      beAlert();
      if (event.target === shown?.element) return stay();
      // With a button down the reader is selecting.
      if (event.buttons !== 0) return away();
      at = { x: event.clientX, y: event.clientY };
      looking ??= setTimeout(look, TIMES.look);
    },
    quietly,
  );
  /** What sends a card away is listened for once the pointer has moved: on many pages it never does. */
  let alert = false;
  const beAlert = (): void => {
    if (alert) return;
    alert = true;
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Escape' || !shown) return;
        unwanted = shown.noteId;
        hide();
      },
      quietly,
    );
    document.documentElement?.addEventListener('pointerleave', away, { signal, passive: true });
    const window = document.defaultView;
    window?.addEventListener('scroll', ({ target }) => target !== shown?.element && away(), quietly);
    for (const leaving of ['blur', 'beforeprint', 'pagehide'])
      window?.addEventListener(leaving, away, quietly);
  };
  signal.addEventListener('abort', away, { once: true });

  return {
    update(now) {
      hoverable = now;
      if (shown && !now?.cards[shown.noteId]) hide();
      now?.layer.emphasise(under);
    },
    noteOf: (event) => (shown && event.target === shown.element ? shown.noteId : null),
  };
}
