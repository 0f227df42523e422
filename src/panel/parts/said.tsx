import { useLayoutEffect, useState } from 'preact/hooks';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';

/** How long the line stays in sight; whatever it says can be seen in the list as well. */
const STAYS = 6000;

/**
 * One line on what just happened, for eyes and for screen readers. Where it can be taken back it stays until
 * something else happens, and Ctrl + Z takes it back from anywhere in the panel but fields for text.
 */
export function Said() {
  const text = useText();
  const { actions } = usePanel();
  const said = actions.said.value;
  const [inSight, setInSight] = useState(false);

  // Before it can be seen, so that whoever reads it can take it back.
  useLayoutEffect(() => {
    if (!said) return;
    setInSight(true);
    const undo = said.undo;
    if (!undo) {
      const timer = setTimeout(() => setInSight(false), STAYS);
      return () => clearTimeout(timer);
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [said]);

  return (
    <div class="said-line" data-in-sight={inSight && said !== null}>
      <p class="said" role="status">
        {said && text(said.key)}
      </p>
      {said?.undo && (
        <button
          type="button"
          class="said-undo"
          aria-keyshortcuts="Control+Z"
          onClick={() => void said.undo?.()}
        >
          {text('panel_undo')}
        </button>
      )}
    </div>
  );
}
