import { useText } from '../../ui/language.ts';
import { useLibrary } from '../context.ts';
import { filtersOf, withFilters } from '../state/view.ts';

/** Words to find. What is typed changes the address in its place; leaving the field makes it a step to come back to. */
export function SearchField() {
  const { navigation } = useLibrary();
  const text = useText();
  const { find } = filtersOf(navigation.view.value);
  return (
    <label class="search">
      <span class="unseen">{text('library_find')}</span>
      <input
        type="search"
        value={find}
        placeholder={text('library_find')}
        dir="auto"
        onInput={({ currentTarget }) =>
          navigation.replace(withFilters(navigation.view.peek(), { find: currentTarget.value }))
        }
        onChange={() => navigation.go(navigation.view.peek())}
      />
    </label>
  );
}
