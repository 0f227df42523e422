import { useMemo } from 'preact/hooks';
import { GAP_IDS, NAMED_AS, NOTE_STATES, SEVERITIES } from '../../model/index.ts';
import { gapTitle } from '../../ui/gap-title.ts';
import { useText } from '../../ui/language.ts';
import type { Choice } from '../catalogue/facets.ts';
import { filtersInto, type LibraryFilters, NO_FILTERS } from '../catalogue/query.ts';
import { useLibrary } from '../context.ts';
import { filtersOf, withFilters } from '../state/view.ts';
import { SavedViews } from './saved-views.tsx';
import { useMedia } from './use-media.ts';
import { useNumber } from './written.ts';

/** What stands beside a list or a chart; where there is no room beside it, above it and folded away. */
export function FilterColumn() {
  const { navigation } = useLibrary();
  const text = useText();
  const number = useNumber();
  const narrow = useMedia('(max-width: 60rem)');
  if (!narrow) return <Filters />;
  const { find: _, ...filters } = filtersOf(navigation.view.value);
  const set = filtersInto({ ...NO_FILTERS, ...filters }).size;
  return (
    <details class="filter-fold">
      <summary>
        {text('library_filters')}
        {set > 0 && ` (${number(set)})`}
      </summary>
      <Filters />
    </details>
  );
}

/** Everything that narrows a list or a chart, and the views that were saved. */
function Filters() {
  const { navigation, facets } = useLibrary();
  const text = useText();
  const filters = filtersOf(navigation.view.value);
  const change = (part: Partial<LibraryFilters>) => navigation.go(withFilters(navigation.view.peek(), part));
  const { outlets, tags, speakers } = facets.value;
  // Long lists are made when they change, not with every letter that is typed.
  const speakerNames = useMemo(
    () => (
      <datalist id="library-speakers">
        {speakers.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    ),
    [speakers],
  );
  return (
    <aside class="filter-column" aria-label={text('library_filters')}>
      <OneOf
        name="outlet"
        choices={outlets}
        chosen={filters.outlets[0] ?? ''}
        onChoose={(name) => change({ outlets: name ? [name] : [] })}
      />
      <label class="field">
        {text('library_filter_speaker')}
        <input
          list="library-speakers"
          value={filters.speaker}
          dir="auto"
          onChange={({ currentTarget }) => change({ speaker: currentTarget.value.trim() })}
        />
        {speakerNames}
      </label>
      <label class="field">
        {text('library_filter_gap')}
        <select
          value={filters.gaps[0] ?? ''}
          onChange={({ currentTarget }) =>
            change({ gaps: GAP_IDS.filter((id) => id === currentTarget.value) })
          }
        >
          <option value="">{text('library_filter_any')}</option>
          {GAP_IDS.map((id) => (
            <option key={id} value={id}>
              {text(gapTitle(id))}
            </option>
          ))}
        </select>
      </label>
      <div class="dates">
        {(['from', 'to'] as const).map((bound) => (
          <label key={bound} class="field">
            {text(`library_filter_${bound}`)}
            <input
              type="date"
              value={filters[bound]}
              onChange={({ currentTarget }) => change({ [bound]: currentTarget.value })}
            />
          </label>
        ))}
      </div>
      <AnyOf
        legend="library_filter_severity"
        members={SEVERITIES.toReversed()}
        chosen={filters.severities}
        label={(severity) => text(`panel_severity_${severity}`)}
        onChoose={(severities) => change({ severities })}
      />
      <AnyOf
        legend="library_filter_state"
        members={NOTE_STATES}
        chosen={filters.states}
        label={(state) => text(`library_state_${state}`)}
        onChoose={(states) => change({ states })}
      />
      <AnyOf
        legend="library_filter_naming"
        members={NAMED_AS}
        chosen={filters.naming}
        label={(naming) => text(`library_naming_${naming.replaceAll('-', '_')}`)}
        onChoose={(naming) => change({ naming })}
      />
      {(tags.length > 0 || filters.tags.length > 0) && (
        <OneOf
          name="tag"
          choices={tags}
          chosen={filters.tags[0] ?? ''}
          onChoose={(name) => change({ tags: name ? [name] : [] })}
        />
      )}
      <SavedViews />
    </aside>
  );
}

interface OneOfProps {
  name: 'outlet' | 'tag';
  choices: readonly Choice[];
  chosen: string;
  onChoose(name: string): void;
}

/** One name of those that occur, with how often each does. */
function OneOf({ name, choices, chosen, onChoose }: OneOfProps) {
  const text = useText();
  const number = useNumber();
  const known = choices.some((choice) => choice.name === chosen);
  const options = useMemo(
    () => (
      <>
        {choices.map((choice) => (
          <option key={choice.name} value={choice.name}>
            {`${choice.name} (${number(choice.count)})`}
          </option>
        ))}
      </>
    ),
    [choices, number],
  );
  return (
    <label class="field">
      {text(`library_filter_${name}`)}
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{text('library_filter_any')}</option>
        {!known && chosen !== '' && <option value={chosen}>{chosen}</option>}
        {options}
      </select>
    </label>
  );
}

interface AnyOfProps<Member extends string> {
  legend: string;
  members: readonly Member[];
  chosen: readonly Member[];
  label(member: Member): string;
  onChoose(members: Member[]): void;
}

/** Any of a closed list; none chosen is all. */
function AnyOf<Member extends string>({ legend, members, chosen, label, onChoose }: AnyOfProps<Member>) {
  const text = useText();
  return (
    <fieldset class="any-of">
      <legend>{text(legend)}</legend>
      {members.map((member) => (
        <label key={member}>
          <input
            type="checkbox"
            checked={chosen.includes(member)}
            onChange={({ currentTarget }) =>
              onChoose(
                currentTarget.checked ? [...chosen, member] : chosen.filter((other) => other !== member),
              )
            }
          />
          {label(member)}
        </label>
      ))}
    </fieldset>
  );
}
