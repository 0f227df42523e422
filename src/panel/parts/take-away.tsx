import { useState } from 'preact/hooks';
import { FORMATS_WITHOUT_CHOICE, type FormatOffered } from '../../formats/names.ts';
import type { ArticleWithNotes } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import { toggled } from '../state/filters.ts';
import { choiceOfCards } from '../state/shown-choice.ts';
import { FormatField } from './format-field.tsx';

const TICKS = ['shown', 'confirmed', 'without_text'] as const;
type Tick = (typeof TICKS)[number];

/** Saves this article's statements and notes as a file. */
export function TakeAway({ page }: { page: ArticleWithNotes }) {
  const text = useText();
  const { exporter, filters } = usePanel();
  const [format, setFormat] = useState<FormatOffered>('csv');
  const [ticked, setTicked] = useState<ReadonlySet<Tick>>(new Set());
  const [said, setSaid] = useState('');

  /** Where no filter narrows the list there is nothing to say of it. */
  const offered = (which: Tick) => which !== 'shown' || filters.active.value;
  const save = async () => {
    const shown = offered('shown') && ticked.has('shown') ? choiceOfCards(filters.shown.peek(), page) : null;
    const choice = { onlyConfirmed: ticked.has('confirmed'), withoutText: ticked.has('without_text'), shown };
    try {
      const file = await exporter.save(page, format, choice);
      if (file !== null) setSaid(text('panel_export_done', { file }));
      else setSaid(text(shown ? 'panel_export_nothing_shown' : 'panel_export_nothing'));
    } catch {
      setSaid(text('panel_export_failed'));
    }
  };

  return (
    <section class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{text('panel_export_title')}</h2>
      <FormatField format={format} onChoose={setFormat} />
      {/* Kept where there is nothing to choose, so that the button below does not jump under the pointer. */}
      <fieldset disabled={FORMATS_WITHOUT_CHOICE.has(format)}>
        <legend>{text('export_which')}</legend>
        {TICKS.filter(offered).map((which) => (
          <label key={which}>
            <input
              type="checkbox"
              checked={ticked.has(which)}
              onChange={() => setTicked(toggled(ticked, which))}
            />
            {text(`export_${which}`)}
          </label>
        ))}
      </fieldset>
      <button type="button" class="button" onClick={() => void save()}>
        {text('panel_export_save')}
      </button>
      <p role="status">{said}</p>
    </section>
  );
}
