import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlaceInList } from '../state/navigation.ts';

interface Props<Line> {
  /** Another name for another list: it is shown from its beginning, or from where somebody left it. */
  list: string;
  /** Another number for another answer: the lines are asked for anew. */
  answer: number;
  /** The first lines of the answer. */
  begin: readonly Line[];
  total: number;
  label: string;
  /** Lines from one place up to another. */
  load(from: number, to: number): Promise<Line[]>;
  /** Where somebody was in this list when they left it; null for its beginning. */
  keptPlace(): PlaceInList | null;
  /** Is told where somebody is, whenever they come to rest or go to a line. */
  keepPlace(place: PlaceInList): void;
  /** Has one element with the class `line-main`, which the arrow keys go to. */
  children(line: Line): ComponentChildren;
}

/** Lines drawn above and below what is in sight. */
const MARGIN = 8;
/** Milliseconds without a movement after which somebody has come to rest: browsers take only so many notes a second. */
const REST = 100;
/** Lines asked for at a time. */
const PAGE = 50;

/**
 * A list of any length, of which only the lines in sight are drawn; all lines have one height, which the style sheet
 * gives in `--line-height`. Arrow keys, Home and End go from line to line.
 */
export function VirtualList<Line>(props: Props<Line>) {
  const { list, answer, total, begin, label, load, keptPlace, keepPlace, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const [place, setPlace] = useState({ top: 0, sight: 800 });
  const [loaded, setLoaded] = useState<{ answer: number; lines: ReadonlyMap<number, Line> } | null>(null);
  const wanted = useRef<number | null>(null);

  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => {
      setHeight(element.querySelector<HTMLElement>('.line-measure')!.offsetHeight);
      setPlace({ top: element.scrollTop, sight: element.clientHeight });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const left = useRef<PlaceInList | null>(null);
  const focused = useRef<number | null>(null);
  useLayoutEffect(() => {
    left.current = keptPlace();
    focused.current = left.current?.focused ?? null;
    if (document.activeElement === document.body) wanted.current = focused.current;
    if (left.current === null && box.current!.scrollTop > 0) scrollTo(0);
  }, [list]);
  // A list that is still being read may not reach down to the place where it was left.
  useLayoutEffect(() => {
    if (left.current === null || height === 0) return;
    scrollTo(left.current.top * height);
    if (total > left.current.top) left.current = null;
  }, [list, total, height]);

  const scrollTo = (top: number) => {
    const element = box.current!;
    element.scrollTop = top;
    // A place of its own, so that the lines are drawn and take the focus even where nothing scrolled.
    setPlace({ top: element.scrollTop, sight: element.clientHeight });
  };
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const keep = () => {
    clearTimeout(resting.current);
    if (height > 0) keepPlace({ top: box.current!.scrollTop / height, focused: focused.current });
  };
  const keepSoon = () => {
    clearTimeout(resting.current);
    resting.current = setTimeout(keep, REST);
  };
  const follow = (target: EventTarget | null) => {
    const line = lineOf(target);
    if (line === focused.current) return;
    focused.current = line;
    keepSoon();
  };

  const first = Math.max(0, Math.floor(place.top / (height || 1)) - MARGIN);
  const last = Math.min(total, Math.ceil((place.top + place.sight) / (height || 1)) + MARGIN);
  const from = Math.floor(first / PAGE) * PAGE;
  const to = Math.min(total, Math.ceil(last / PAGE) * PAGE);

  useEffect(() => {
    let current = true;
    if (height > 0 && to > begin.length) {
      void load(from, to)
        .then((lines) => {
          if (current)
            setLoaded({ answer, lines: new Map(lines.map((line, index) => [from + index, line])) });
        })
        .catch(() => undefined);
    }
    return () => {
      current = false;
    };
  }, [answer, from, to, height]);

  useEffect(() => {
    if (wanted.current === null) return;
    const line = box.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"] .line-main`);
    if (!line) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  });

  const goTo = (index: number) => {
    const element = box.current!;
    const target = Math.min(total - 1, Math.max(0, index));
    wanted.current = target;
    const top = target * height;
    const lowest = top + height - element.clientHeight;
    scrollTo(Math.max(lowest, Math.min(top, element.scrollTop)));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = lineOf(event.target);
    if (at === null) return;
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: total - 1,
    };
    const next = steps[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goTo(next);
  };

  // Until the lines of a new answer are there, those of the one before stay in sight.
  const lineAt = (index: number) =>
    (loaded?.answer === answer ? loaded.lines.get(index) : undefined) ??
    begin[index] ??
    loaded?.lines.get(index);
  const shown = to <= begin.length ? answer : (loaded?.answer ?? null);
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return (
    <div
      ref={box}
      class="virtual"
      data-shown={shown}
      onScroll={({ currentTarget }) =>
        setPlace({ top: currentTarget.scrollTop, sight: currentTarget.clientHeight })
      }
      onScrollEnd={keepSoon}
      onFocusIn={({ target }) => follow(target)}
      // Lines that scroll out of sight lose the keyboard to nothing; whoever goes elsewhere takes it along.
      onFocusOut={({ relatedTarget }) => relatedTarget && follow(relatedTarget)}
      onClickCapture={keep}
    >
      <div class="line-measure" aria-hidden="true" />
      <ul
        onKeyDown={onKeyDown}
        class="virtual-lines"
        aria-label={label}
        style={{ height: `${total * height}px` }}
      >
        {drawn.map((index) => {
          const line = lineAt(index);
          return (
            <li
              key={index}
              class="line"
              data-line={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${index * height}px)` }}
            >
              {line && children(line)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The number of the line whose link something is; null for anything else. */
function lineOf(target: EventTarget | null): number | null {
  const link = target as Element | null;
  if (!link?.matches('.virtual .line-main')) return null;
  return Number(link.closest('[data-line]')!.getAttribute('data-line'));
}
