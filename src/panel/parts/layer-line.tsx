import type { StatementLayer } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import { isProblem, problemKey } from '../state/attempts.ts';
import { isChosenByReader } from '../state/cards.ts';

/** What the reader corrected, tagged or added on a card, and the way back. */
export function LayerLine({ layer }: { layer: StatementLayer }) {
  const text = useText();
  const { actions, state } = usePanel();
  const progress = actions.progress.value.get(layer.id);
  const corrected = layer.added || layer.speaker !== null || layer.content !== null;
  const undo = async (button: HTMLElement) => {
    const card = button.closest<HTMLElement>('[data-card]');
    const next = (card?.nextElementSibling ?? card?.previousElementSibling) as HTMLElement | null;
    if (await actions.uncorrect(layer)) (layer.added ? next : card)?.focus();
  };
  return (
    <div class="layer">
      {corrected && (
        <span class="layer-origin">{text(layer.added ? 'panel_layer_added' : 'panel_layer_corrected')}</span>
      )}
      {layer.tags.length > 0 && (
        <ul class="tags" aria-label={text('panel_layer_tags')}>
          {layer.tags.map((tag) => (
            <li key={tag} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
      {state.mayWrite.value && (
        <button type="button" class="link" onClick={(event) => void undo(event.currentTarget)}>
          {text(
            layer.added ? 'panel_layer_remove' : corrected ? 'panel_layer_back' : 'panel_layer_remove_tags',
          )}
        </button>
      )}
      {isChosenByReader(layer) && <p class="layer-aside">{text('panel_layer_unmarked')}</p>}
      {isProblem(progress) && (
        <p class="failure" role="alert">
          {text(`panel_judge_problem_${problemKey(progress)}`)}
        </p>
      )}
    </div>
  );
}
