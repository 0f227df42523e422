import { useText } from '../../ui/language.ts';

/** The page of the extension that holds all articles; in it this article has an address. */
const LIBRARY = '/library.html';

/** Leads to this article among all that are kept; nothing where this already is the library. */
export function LibraryLink({ articleId }: { articleId: string }) {
  const text = useText();
  if (location.pathname === LIBRARY) return null;
  return (
    <p class="plain">
      <a
        class="link"
        href={`${LIBRARY}#/article/${encodeURIComponent(articleId)}`}
        target="_blank"
        rel="noreferrer"
      >
        {text('panel_open_library')}
      </a>
    </p>
  );
}
