import { useLibrary } from '../context.ts';
import { withFilters } from '../state/view.ts';

/** A person's tags; each narrows the list to it. */
export function Tags({ tags }: { tags: readonly string[] }) {
  const { navigation } = useLibrary();
  return (
    <>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          dir="auto"
          onClick={() => navigation.go(withFilters(navigation.view.peek(), { tags: [tag] }))}
        >
          {tag}
        </button>
      ))}
    </>
  );
}
