import { type ReadonlySignal, signal } from '@preact/signals';
import { addressOf, type View, viewOf } from './view.ts';

export interface Navigation {
  readonly view: ReadonlySignal<View>;
  /** Shows another view; `back` comes to the one before. */
  go(view: View): void;
  /** Shows a view in the place of this one, for what changes with every letter. */
  replace(view: View): void;
}

/** Follows the address of the page, so that back, forward, links and bookmarks all do what they do anywhere. */
export function followAddress(page: Window): Navigation {
  const view = signal<View>(viewOf(page.location.hash));
  const read = () => {
    view.value = viewOf(page.location.hash);
  };
  page.addEventListener('hashchange', read);
  page.addEventListener('popstate', read);
  const change = (how: 'pushState' | 'replaceState') => (next: View) => {
    page.history[how](null, '', addressOf(next));
    view.value = next;
  };
  return { view, go: change('pushState'), replace: change('replaceState') };
}
