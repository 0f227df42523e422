import { useLayoutEffect, useState } from 'preact/hooks';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import type { Undo } from '../state/actions.ts';

/** How long the line stays in sight; whatever it says can be seen in the list as well. */
const STAYS = 6000;

/**
 * One line on what just happened, for eyes and for screen readers. Where it can be taken back it stays until
 * something else happens, and Ctrl + Z takes it back from anywhere in the panel but fields for text.
 */
export function Said() {
  const text = useText();
  const { actions, state } = usePanel();
  const said = actions.said.value;
  const [inSight, setInSight] = useState(false);

  const takeBack = async ({ run, of }: Undo) => {
    await run();
    // Where the keyboard went away with what was pressed, it goes on at what came back.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) state.wanted.value = of;
    });
  };

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
      void takeBack(undo);
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
          onClick={() => said.undo && void takeBack(said.undo)}
        >
          {text('panel_undo')}
        </button>
      )}
    </div>
  );
}
