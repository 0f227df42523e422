import { useId } from 'preact/hooks';
import { HIGHLIGHT_STYLES } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import type { PartProps } from './part.ts';

/** How words are marked on pages and on paper. */
export function Looks({ settings, onChange }: PartProps) {
  const text = useText();
  const id = useId();
  return (
    <>
      <fieldset class="gaps">
        <legend>{text('options_highlights')}</legend>
        {HIGHLIGHT_STYLES.map((style) => (
          <label key={style} class="check">
            <input
              type="radio"
              name={id}
              checked={settings.highlights === style}
              onChange={() => void onChange({ highlights: style })}
            />
            {text(`options_highlights_${style}`)}
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.print}
          onChange={(event) => void onChange({ print: event.currentTarget.checked })}
        />
        {text('options_print')}
      </label>
      <p class="aside">{text('options_print_effect', { print: settings.print ? 'on' : 'off' })}</p>
      <p class="paper">
        <span class={settings.print ? 'paper-marked' : ''}>{text('options_print_example')}</span>
      </p>
    </>
  );
}
