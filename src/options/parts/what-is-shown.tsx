import { useId } from 'preact/hooks';
import { GAP_IDS, THRESHOLDS } from '../../model/index.ts';
import { gapTitle } from '../../ui/gap-title.ts';
import { useText } from '../../ui/language.ts';
import type { PartProps } from './part.ts';

/** How sure the machine must be, and which kinds of note are shown. */
export function WhatIsShown({ settings, onChange }: PartProps) {
  const text = useText();
  const id = useId();
  const percent = String(Math.round(settings.threshold * 100));
  const hidden = new Set(settings.hiddenGaps);
  return (
    <>
      <div class="row">
        <label for={id}>{text('options_threshold', { percent })}</label>
        <input
          id={id}
          type="range"
          min={THRESHOLDS.lowest}
          max={THRESHOLDS.highest}
          step={THRESHOLDS.step}
          value={settings.threshold}
          aria-valuetext={text('options_threshold_value', { percent })}
          onChange={(event) => void onChange({ threshold: Number(event.currentTarget.value) })}
        />
      </div>
      <p class="aside">{text('options_threshold_help')}</p>
      <fieldset class="gaps">
        <legend>{text('options_gaps')}</legend>
        {GAP_IDS.map((gap) => (
          <label key={gap} class="check">
            <input
              type="checkbox"
              checked={!hidden.has(gap)}
              onChange={(event) =>
                void onChange({
                  hiddenGaps: event.currentTarget.checked
                    ? settings.hiddenGaps.filter((other) => other !== gap)
                    : [...settings.hiddenGaps, gap],
                })
              }
            />
            {text(gapTitle(gap))}
          </label>
        ))}
      </fieldset>
    </>
  );
}
