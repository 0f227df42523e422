import type { Drawing, PageState } from '../messages/table.ts';
import type { Article, Span } from '../model/index.ts';
import {
  drawHighlights,
  followPointer,
  type HighlightLayer,
  readArticleInSlices,
  scrollToSpan,
  selectedSpan,
  type TextMap,
  watchPage,
  whenLargeFrame,
} from '../page/index.ts';
import { followReading } from './reading-place.ts';

/** What the session tells, and whom it asks; the real one is the background. */
export interface SessionOutside {
  /** Here is what the page is now; the answer is what to draw, null when there is nobody to answer. */
  found(state: PageState): Promise<Drawing | null>;
  /** There is no article here, but it may be in a frame. */
  frames(): void;
  /** The reader clicked highlighted words. */
  clicked(noteId: string): void;
  /** The reader scrolled to highlighted words. */
  at(noteId: string): void;
}

/** The reading of one page, from the moment its content script starts until `signal` says stop. */
export interface Session {
  /** What the page is; read anew when it was not read yet, or when the reader insists. */
  read(force: boolean): Promise<PageState>;
  draw(drawing: Drawing): void;
  /**
   * Scrolls to the words and flashes them; they stay marked unless they are the reader's own, which the page is not to
   * find out. @returns false when they are not on the page
   */
  show(span: Span, own: boolean): boolean;
  /** Brings the words into sight where they are not, and flashes them unless they are the reader's own. */
  follow(span: Span, own: boolean): void;
  /** The words of the article that the reader selected; null for none. */
  selection(): Span | null;
}

interface Reading {
  article: Article;
  map: TextMap;
}

/** @param likely the first look, just before, found that the page is likely an article */
export function startSession(
  document: Document,
  outside: SessionOutside,
  signal: AbortSignal,
  likely: boolean,
): Session {
  let reading: Reading | null = null;
  /** The reading that was begun last. */
  let latest: Promise<PageState> = Promise.resolve({ state: 'nothing', reason: 'not-started' });
  let told = false;
  /** The last of what was told, until it is answered. */
  let telling: Promise<void> = Promise.resolve();
  let forced = false;
  let looked = likely;
  let layer: HighlightLayer | null = null;
  let drawn: Drawing | null = null;
  /** The article that the layer lies on. */
  let marked: Article | undefined;
  const hover = followPointer(document, signal);

  followReading(
    document,
    () => reading && drawn && { map: reading.map, highlights: drawn.highlights },
    (noteId) => outside.at(noteId),
    signal,
  );

  const clear = () => {
    hover.update(null);
    layer?.undo();
    layer = null;
  };

  const readNow = async (): Promise<PageState> => {
    const options = { url: document.location.href, force: forced, looked };
    looked = false;
    const read = await readArticleInSlices(document, options, signal);
    reading = read && 'article' in read ? read : null;
    if (read === null) return { state: 'nothing', reason: 'not-started' };
    if ('reason' in read) {
      const { reason, detail } = read;
      return { state: 'nothing', reason, ...(detail === undefined ? {} : { detail }) };
    }
    watch.alsoIn(read.shadowRoots);
    const loading = document.readyState !== 'complete' && { loading: true as const };
    return { state: 'article', article: read.article, ...loading };
  };
  /** One reading after the other; the last one is what the page is. */
  const readAgain = (): Promise<PageState> => {
    latest = latest.then(readNow);
    return latest;
  };

  /**
   * What the page is now that it has loaded: nothing more is to come. Text that came meanwhile has been seen; what
   * style sheets hide or show, which nothing tells, is read again where some came late.
   */
  const settled = async (restyled: boolean): Promise<PageState> => {
    const state = await latest;
    if (restyled || state.state !== 'article') return readAgain();
    latest = Promise.resolve({ state: 'article', article: state.article });
    return latest;
  };

  const draw = (drawing: Drawing | null) => {
    drawn = drawing;
    // In a text that is another one now, the words that the reader was at are no longer where they were counted.
    if (!isSame(marked, reading?.article)) clear();
    marked = reading?.article;
    if (reading && drawing && !signal.aborted) {
      layer = drawHighlights(reading.map, drawing.highlights, layer);
      hover.update({ layer, cards: drawing.cards, language: drawing.language });
    } else clear();
  };

  /** Nobody is told of a page that is no article, unless it was one before. */
  const tell = (state: PageState) => {
    telling = tellNow(state);
    return telling;
  };
  const tellNow = async (state: PageState) => {
    if (signal.aborted) return;
    if (state.state === 'nothing') whenLargeFrame(document, () => !signal.aborted && outside.frames());
    if (state.state === 'nothing' && !told) return;
    told = state.state === 'article';
    const article = reading?.article;
    const drawing = await outside.found(state);
    // The page may have become another one while the background worked; read again with the same words it is not.
    if (isSame(article, reading?.article)) draw(drawing);
  };

  const watch = watchPage(document, {
    signal,
    onChange: async () => {
      await latest;
      const before = reading?.article;
      const state = await readAgain();
      if (isSame(before, reading?.article)) {
        // The same words, perhaps in new nodes: the old ranges may have gone with the old nodes.
        draw(drawn);
        return false;
      }
      clear();
      void tell(state);
      return true;
    },
  });

  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const onCard = hover.noteOf(event);
      if (onCard) return outside.clicked(onCard);
      const onLink =
        event.target instanceof Element && event.target.closest('a[href], button, input, select, textarea');
      const selecting = document.getSelection()?.isCollapsed === false;
      const noteId = onLink || selecting ? null : (layer?.hitTest(event.clientX, event.clientY) ?? null);
      if (noteId) outside.clicked(noteId);
    },
    { signal, passive: true },
  );
  signal.addEventListener('abort', clear, { once: true });
  void readAgain().then(tell);
  if (document.readyState !== 'complete') {
    const before = document.styleSheets.length;
    const loaded = async () => {
      const restyled = document.styleSheets.length !== before;
      const article = reading?.article;
      const state = await settled(restyled);
      await telling;
      // What was drawn stays right, unless words were awaited.
      if (told && drawn && !drawn.awaited && isSame(article, reading?.article)) return;
      void tell(state);
    };
    document.defaultView?.addEventListener('load', loaded, { once: true, signal });
  }

  return {
    read(force) {
      if (!force || forced) return latest;
      forced = true;
      const reading = readAgain();
      // As with any article that was found: the page gets its styles, and the tab learns in which frame it is.
      void reading.then(tell);
      return reading;
    },
    draw,
    show(span, own) {
      if (!reading || !scrollToSpan(reading.map, span)) return false;
      layer?.focus(span, own);
      return true;
    },
    follow(span, own) {
      if (!reading) return;
      const box = reading.map.rangesOf(span)[0]?.getBoundingClientRect();
      if (box && (box.top < 0 || box.bottom > innerHeight)) scrollToSpan(reading.map, span);
      // Words that the reader is at already are not pointed at anew, nor marked for longer than they were to be.
      const at = layer?.inFocus?.span;
      if (own || at?.[0] !== span[0] || at[1] !== span[1]) layer?.focus(own ? null : span);
    },
    selection: () => reading && selectedSpan(reading.map, document),
  };
}

/** Whether two readings found the same words at the same address; also when neither found an article. */
const isSame = (one: Article | undefined, other: Article | undefined): boolean =>
  one?.text === other?.text && one?.canonicalUrl === other?.canonicalUrl;
