import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../ui/language.ts';

/** Entries shown at first, and more of them with each press. */
const STRETCH = 100;

/**
 * A long list in stretches: nothing is left out, and the page stays quick.
 *
 * @returns the entries to show, and the button for more of them where there are more
 */
export function useStretch<Entry>(entries: readonly Entry[]): {
  shown: readonly Entry[];
  more: ComponentChildren;
} {
  const text = useText();
  const [most, setMost] = useState(STRETCH);
  const rest = entries.length - most;
  return {
    shown: entries.slice(0, most),
    more: rest > 0 && (
      <p>
        <button type="button" class="chip" onClick={() => setMost(most + STRETCH)}>
          {text('library_stretch_more', { count: String(Math.min(STRETCH, rest)), rest: String(rest) })}
        </button>
      </p>
    ),
  };
}
