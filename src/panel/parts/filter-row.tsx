import { useRef } from 'preact/hooks';
import { SEVERITIES } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { SeverityShape } from '../../ui/severity-mark.tsx';
import { usePanel } from '../context.ts';
import { toggled } from '../state/filters.ts';
import type { Summary } from '../state/summary.ts';
import { FilterMore } from './filter-more.tsx';

/** Which notes to list: by severity, or the reader's own. Says how many cards the filters leave. */
export function FilterRow({ summary }: { summary: Summary }) {
  const text = useText();
  const { filters, state } = usePanel();
  const { severities, states } = filters.filters.value;
  const present = [...SEVERITIES].reverse().filter((severity) => summary.severities[severity] > 0);
  const all = state.cards.value.filter((card) => card.kind !== 'article').length;
  const shown = filters.shown.value.filter((card) => card.kind !== 'article').length;
  const row = useRef<HTMLDivElement>(null);
  const listAll = () => {
    filters.clear();
    // The button goes away; the keyboard goes on at the switch before it.
    row.current?.querySelector<HTMLElement>('[data-act=more]')?.focus();
  };
  return (
    <div class="filters" ref={row}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and no meaning that the label lacks. */}
      <div class="chips" role="group" aria-label={text('panel_filter_label')}>
        {present.map((severity) => (
          <button
            key={severity}
            type="button"
            class="chip"
            aria-pressed={severities.has(severity)}
            onClick={() => filters.change({ severities: toggled(severities, severity) })}
          >
            <SeverityShape severity={severity} />
            {text(`panel_filter_${severity}`, { count: String(summary.severities[severity]) })}
          </button>
        ))}
        {summary.own > 0 && (
          <button
            type="button"
            class="chip"
            aria-pressed={states.has('own')}
            onClick={() => filters.change({ states: toggled(states, 'own') })}
          >
            {text('panel_filter_own', { count: String(summary.own) })}
          </button>
        )}
      </div>
      <FilterMore />
      {/* Always there, so that a screen reader hears the count change. */}
      <p class="filter-result" role="status">
        {filters.active.value && text('panel_filter_result', { shown: String(shown), all: String(all) })}
      </p>
      {filters.active.value && (
        <button type="button" class="link" onClick={listAll}>
          {text('panel_filter_clear')}
        </button>
      )}
    </div>
  );
}
