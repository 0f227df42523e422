import { useState } from 'preact/hooks';
import { FORMATS_WITHOUT_CHOICE, type FormatOffered } from '../../formats/names.ts';
import type { ArticleWithNotes } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import { FormatField } from './format-field.tsx';

const TICKS = ['confirmed', 'without_text'] as const;
type Tick = (typeof TICKS)[number];

/** Saves this article's statements and notes as a file. */
export function TakeAway({ page }: { page: ArticleWithNotes }) {
  const text = useText();
  const { exporter } = usePanel();
  const [format, setFormat] = useState<FormatOffered>('csv');
  const [ticked, setTicked] = useState<Record<Tick, boolean>>({ confirmed: false, without_text: false });
  const [said, setSaid] = useState('');

  const save = async () => {
    const choice = { onlyConfirmed: ticked.confirmed, withoutText: ticked.without_text };
    try {
      const file = await exporter.save(page, format, choice);
      setSaid(file === null ? text('panel_export_nothing') : text('panel_export_done', { file }));
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
        {TICKS.map((which) => (
          <label key={which}>
            <input
              type="checkbox"
              checked={ticked[which]}
              onChange={({ currentTarget }) => setTicked({ ...ticked, [which]: currentTarget.checked })}
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
