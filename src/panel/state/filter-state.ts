import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Wording } from '../../wording/index.ts';
import type { Card } from './cards.ts';
import { type Filters, findable, isFiltering, isWanted, NO_FILTERS } from './filters.ts';

export interface FilterState {
  readonly filters: ReadonlySignal<Filters>;
  readonly active: ReadonlySignal<boolean>;
  /** The cards that the filters leave. */
  readonly shown: ReadonlySignal<readonly Card[]>;
  change(part: Partial<Filters>): void;
  clear(): void;
}

/** Applies the reader's filters to the cards. */
export function createFilters(cards: ReadonlySignal<readonly Card[]>, wording: Wording): FilterState {
  const filters = signal<Filters>(NO_FILTERS);
  /** Of cards that were looked through, as long as they stand: with every key the same ones are looked through again. */
  const texts = new WeakMap<Card, string>();
  const textOf = (card: Card): string => {
    const text = texts.get(card) ?? findable(card, wording.text);
    texts.set(card, text);
    return text;
  };
  const active = computed(() => isFiltering(filters.value));
  return {
    filters,
    active,
    shown: computed(() =>
      active.value ? cards.value.filter((card) => isWanted(card, filters.value, textOf)) : cards.value,
    ),
    change: (part) => {
      filters.value = { ...filters.value, ...part };
    },
    clear: () => {
      filters.value = NO_FILTERS;
    },
  };
}
