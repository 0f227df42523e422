import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { GapId } from '../../model/index.ts';
import { gapTitle } from '../../ui/gap-title.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import { type NoteState, speakerKey, toggled } from '../state/filters.ts';

/** Further ways to choose what is listed: words to find, one kind of gap, one speaker, what became of a note. */
export function FilterMore() {
  const text = useText();
  const { filters } = usePanel();
  const open = useSignal(false);
  const id = useId();
  const { find } = filters.filters.value;
  return (
    <>
      <button
        type="button"
        class="link"
        data-act="more"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {text('panel_filter_more')}
      </button>
      {open.value && (
        <search class="filter-more">
          <div class="field">
            <label for={id}>{text('panel_filter_find')}</label>
            <input
              id={id}
              type="search"
              dir="auto"
              value={find}
              onInput={(event) => filters.change({ find: event.currentTarget.value })}
            />
          </div>
          <GapChoice />
          <SpeakerChoice />
          <StateChoice />
          <p class="filter-help">{text('panel_filter_keys')}</p>
        </search>
      )}
    </>
  );
}

function GapChoice() {
  const text = useText();
  const { state, filters } = usePanel();
  const found = state.cards.value.flatMap((card) => card.notes.map(({ lead }) => lead.gap.id));
  const options = [...new Set(found)].map((gap) => ({ value: gap, label: text(gapTitle(gap)) }));
  return (
    <Choice
      label={text('panel_filter_gap')}
      options={options}
      value={filters.filters.value.gap}
      onChoose={(gap) => filters.change({ gap: gap as GapId | null })}
    />
  );
}

function SpeakerChoice() {
  const text = useText();
  const { state, filters } = usePanel();
  const names = new Map<string, string>();
  for (const card of state.cards.value) {
    const key = speakerKey(card);
    const name = card.statement?.speaker.name ?? card.statement?.chainEffective.at(-1)?.surface;
    if (key !== null && name) names.set(key, names.get(key) ?? name);
  }
  return (
    <Choice
      label={text('panel_filter_speaker')}
      options={[...names].map(([value, label]) => ({ value, label }))}
      value={filters.filters.value.speaker}
      onChoose={(speaker) => filters.change({ speaker })}
    />
  );
}

interface ChoiceProps {
  label: string;
  options: { value: string; label: string }[];
  value: string | null;
  onChoose(value: string | null): void;
}

/** A choice of one or of all; left out where there is nothing to choose from. */
function Choice({ label, options, value, onChoose }: ChoiceProps) {
  const text = useText();
  const id = useId();
  if (options.length < 2) return null;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{text('panel_filter_all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const JUDGED: readonly NoteState[] = ['open', 'confirmed', 'dismissed'];

function StateChoice() {
  const text = useText();
  const { filters } = usePanel();
  const { states } = filters.filters.value;
  return (
    <fieldset class="field">
      <legend>{text('panel_filter_state')}</legend>
      {JUDGED.map((state) => (
        <label key={state} class="check">
          <input
            type="checkbox"
            checked={states.has(state)}
            onChange={() => filters.change({ states: toggled(states, state) })}
          />
          {text(`panel_filter_state_${state}`)}
        </label>
      ))}
    </fieldset>
  );
}
