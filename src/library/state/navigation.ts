import { type ReadonlySignal, signal } from '@preact/signals';
import { addressOf, type View, viewOf } from './view.ts';

/** Where somebody was in a list. */
export interface PlaceInList {
  /** Lines above the first one in sight, the part of one that is half in sight included. */
  top: number;
  /** The line that has the keyboard, or had it last; null for none. */
  focused: number | null;
}

export interface Navigation {
  readonly view: ReadonlySignal<View>;
  /** Shows another view; `back` comes to the one before. */
  go(view: View): void;
  /** Shows a view in the place of this one, for what changes with every letter. */
  replace(view: View): void;
  /** Whether a step back leads to another view of the library, and not out of it. */
  hasBefore(): boolean;
  /** Notes where somebody is in the list of this view, for when they come back to it. */
  keepPlace(place: PlaceInList): void;
  /** Where somebody was when they left this view; null where they come to it for the first time. */
  keptPlace(): PlaceInList | null;
}

/** What the browser keeps beside the address of each step, also when the page is loaded anew. */
interface Step {
  /** Steps in the library before this one. */
  before: number;
  place: PlaceInList | null;
}

/** Follows the address of the page, so that back, forward, links and bookmarks all do what they do anywhere. */
export function followAddress(page: Window): Navigation {
  const view = signal<View>(viewOf(page.location.hash));
  let address = page.location.hash;
  let step = stepOf(page.history.state) ?? { before: 0, place: null };
  const note = (next: Step, how: 'pushState' | 'replaceState' = 'replaceState', where?: string) => {
    step = next;
    page.history[how](step, '', where);
    address = page.location.hash;
  };
  note(step);
  const read = () => {
    const elsewhere = page.location.hash !== address;
    const known = stepOf(page.history.state);
    // A link makes a step that nothing is kept of yet; one to where we are takes this step's place.
    if (known) step = known;
    else note({ before: step.before + (elsewhere ? 1 : 0), place: null });
    address = page.location.hash;
    // A step back and a link tell of themselves by both events: a view that is there already is none to ask for again.
    if (elsewhere) view.value = viewOf(address);
  };
  page.addEventListener('hashchange', read);
  page.addEventListener('popstate', read);
  return {
    view,
    go(next) {
      if (addressOf(next) !== address)
        note({ before: step.before + 1, place: null }, 'pushState', addressOf(next));
      view.value = next;
    },
    replace(next) {
      note({ before: step.before, place: null }, 'replaceState', addressOf(next));
      view.value = next;
    },
    hasBefore: () => step.before > 0,
    keepPlace: (place) => note({ ...step, place }),
    keptPlace: () => step.place,
  };
}

/** Null for the state of a step that this page did not make. */
function stepOf(state: unknown): Step | null {
  const known = state as Partial<Step> | null;
  return typeof known?.before === 'number' ? { before: known.before, place: known.place ?? null } : null;
}
