import { useRef } from 'preact/hooks';
import { useText } from '../../ui/language.ts';
import { useLibrary } from '../context.ts';
import { filtersOf, type View, withFilters } from '../state/view.ts';

/** Words to find. The first letter is a step, so that back leads to the list as it was; the others go on in its place. */
export function SearchField() {
  const { navigation } = useLibrary();
  const text = useText();
  const { find } = filtersOf(navigation.view.value);
  const typed = useRef<View | null>(null);
  const search = (words: string) => {
    const before = navigation.view.peek();
    const next = withFilters(before, { find: words });
    if (before === typed.current) navigation.replace(next);
    else navigation.go(next);
    typed.current = next;
  };
  return (
    <label class="search">
      <span class="unseen">{text('library_find')}</span>
      <input
        type="search"
        value={find}
        placeholder={text('library_find')}
        dir="auto"
        onInput={({ currentTarget }) => search(currentTarget.value)}
        onChange={() => {
          typed.current = null;
        }}
      />
    </label>
  );
}
