import type { NothingReason, TabView } from '../../messages/table.ts';
import { useLocale, useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';

type NothingView = Extract<TabView, { state: 'nothing' }>;

/** What the reader can do about it here: look although it seems to be no article, try again, or nothing. */
const REMEDIES: Record<NothingReason, 'look-anyway' | 'again' | null> = {
  'not-started': null, // Only the toolbar button lets us look.
  'browser-page': null,
  'not-an-article': 'look-anyway',
  'no-text': 'again',
  'other-language': null,
  'too-long': null,
  failed: 'again',
};

/** Why there is nothing to show for this tab, in a sentence, and what can be done. */
export function Nothing({ view }: { view: NothingView }) {
  const text = useText();
  const { state } = usePanel();
  const name = view.reason.replaceAll('-', '_');
  const remedy = REMEDIES[view.reason];
  return (
    <main class="nothing">
      <h1>{text(`panel_nothing_${name}_title`)}</h1>
      <p>
        {text(`panel_nothing_${name}`, {
          language: useLanguageName(view.reason === 'other-language' ? view.detail : undefined),
        })}
      </p>
      {remedy && (
        <button type="button" class="button" onClick={() => void state.analyse(remedy === 'look-anyway')}>
          {text(`panel_remedy_${remedy.replaceAll('-', '_')}`)}
        </button>
      )}
      {view.reason === 'failed' && view.detail && (
        <details>
          <summary>{text('panel_nothing_detail')}</summary>
          <p class="detail" dir="auto">
            {view.detail}
          </p>
        </details>
      )}
    </main>
  );
}

/** The background could not be reached. */
export function NoAnswer() {
  const text = useText();
  const { state } = usePanel();
  return (
    <main class="nothing">
      <h1>{text('panel_no_answer_title')}</h1>
      <p>{text('panel_no_answer')}</p>
      <button type="button" class="button" onClick={() => void state.refresh()}>
        {text('panel_remedy_again')}
      </button>
    </main>
  );
}

/** While the page is being read. */
export function Analysing() {
  const text = useText();
  return (
    <main class="nothing" aria-busy="true">
      <h1>{text('panel_analysing_title')}</h1>
      <p>{text('panel_analysing')}</p>
      <div class="pulse" aria-hidden="true" />
    </main>
  );
}

/** The language's name in the reader's own, 'none' where the tag says nothing. */
function useLanguageName(tag: string | undefined): string {
  const locale = useLocale();
  if (!tag || tag === 'und') return 'none';
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag) ?? 'none';
  } catch {
    return 'none'; // Not a language tag.
  }
}
