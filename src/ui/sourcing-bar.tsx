import { useText } from './language.ts';
import { SOURCING_CLASSES, type SourcingClass } from './sourcing.ts';
import './sourcing-bar.css';

interface Props {
  /** How many statements fall in each class. */
  counts: Record<SourcingClass, number>;
  selected: ReadonlySet<SourcingClass>;
  onToggle(part: SourcingClass): void;
}

/**
 * How an article is sourced, at a glance: a bar with one part for each class that occurs, told apart by pattern
 * as well as colour, over the same parts as labelled switches. The bar itself is a picture of the switches.
 */
export function SourcingBar({ counts, selected, onToggle }: Props) {
  const text = useText();
  const present = SOURCING_CLASSES.filter((part) => counts[part] > 0);
  return (
    <div class="sourcing">
      <div class="sourcing-bar" aria-hidden="true">
        {present.map((part) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the switches below do the same.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the switches below are there for the keyboard.
          <span
            key={part}
            class={`sourcing-part sourcing-${part}`}
            data-off={selected.size > 0 && !selected.has(part)}
            style={{ flexGrow: String(counts[part]) }}
            onClick={() => onToggle(part)}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and no meaning that the label lacks. */}
      <div class="sourcing-legend" role="group" aria-label={text('panel_sourcing_label')}>
        {present.map((part) => (
          <button
            key={part}
            type="button"
            class="sourcing-switch"
            aria-pressed={selected.has(part)}
            onClick={() => onToggle(part)}
          >
            <span class={`sourcing-swatch sourcing-${part}`} aria-hidden="true" />
            {text(`panel_sourcing_${part.replace('-', '_')}`, { count: String(counts[part]) })}
          </button>
        ))}
      </div>
    </div>
  );
}
