import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useInterfaceLanguage, useText } from './language.ts';

interface Props {
  /** How many lines are shown until the reader asks for all. */
  lines: number;
  children: ComponentChildren;
}

/**
 * Text that is cut after some lines, with a switch to see all of it where there is more. The text may be in another
 * language than the interface, so the switch says which one it is in itself.
 */
export function Clamped({ lines, children }: Props) {
  const text = useText();
  const spoken = useInterfaceLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);

  useEffect(() => {
    const element = box.current;
    if (!element || open) return;
    // Observed after layout, so that reading the height costs nothing; it also hears of a new text size or width.
    const observer = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [open]);

  return (
    <>
      <div ref={box} class="clamped" data-open={open} style={{ '--lines': String(lines) }}>
        {children}
      </div>
      {(cut || open) && (
        <button
          type="button"
          class="link clamped-switch"
          {...spoken}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {text(open ? 'panel_words_less' : 'panel_words_more')}
        </button>
      )}
    </>
  );
}
