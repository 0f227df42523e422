import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props<Line> {
  /** Another name for another list: it is shown from its beginning. */
  list: string;
  /** Another number for another answer: the lines are asked for anew. */
  answer: number;
  /** The first lines of the answer. */
  begin: readonly Line[];
  total: number;
  label: string;
  /** Lines from one place up to another. */
  load(from: number, to: number): Promise<Line[]>;
  /** Has one element with the class `line-main`, which the arrow keys go to. */
  children(line: Line): ComponentChildren;
}

/** Lines drawn above and below what is in sight. */
const MARGIN = 8;
/** Lines asked for at a time. */
const PAGE = 50;

/**
 * A list of any length, of which only the lines in sight are drawn; all lines have one height, which the style sheet
 * gives in `--line-height`. Arrow keys, Home and End go from line to line.
 */
export function VirtualList<Line>({ list, answer, total, begin, label, load, children }: Props<Line>) {
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

  useLayoutEffect(() => {
    if (place.top === 0) return;
    box.current!.scrollTop = 0;
    setPlace({ ...place, top: 0 });
  }, [list]);

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
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight;
    // A place of its own, so that the line is drawn and takes the focus even where nothing scrolled.
    setPlace({ top: element.scrollTop, sight: element.clientHeight });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = (event.target as Element).closest?.('[data-line]')?.getAttribute('data-line');
    if (at === null || at === undefined || !(event.target as Element).matches('.line-main')) return;
    const steps: Record<string, number> = {
      ArrowDown: Number(at) + 1,
      ArrowUp: Number(at) - 1,
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
