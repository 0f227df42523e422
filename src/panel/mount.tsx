import { render } from 'preact';
import { type Language, LanguageProvider } from '../ui/language.ts';
import type { PanelBackend } from './backend.ts';
import type { BackupReminders } from './backup-reminders.ts';
import { PanelProvider } from './context.ts';
import type { Exporter } from './exporter.ts';
import { App } from './parts/app.tsx';
import type { SiteAccess } from './site-access.ts';
import { createActions } from './state/actions.ts';
import { createDrafts, type DraftStorage } from './state/drafts.ts';
import { createFilters } from './state/filter-state.ts';
import { createLayerDrafts } from './state/layer-drafts.ts';
import { rememberPlaces } from './state/places.ts';
import { followView, type ViewState } from './state/view-state.ts';
import '../ui/tokens.css';
import './panel.css';
import './card.css';
import './editor.css';
import './filters.css';
import './footer.css';
import './changes/changes.css';

/** What the panel needs of the world. */
export interface Surroundings {
  backend: PanelBackend;
  sites: SiteAccess;
  reminders: BackupReminders;
  exporter: Exporter;
  language: Language;
  /** Where unsaved text outlives the panel; null for nowhere. */
  storage: DraftStorage | null;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  newNoteId(): string;
}

/** Asks the background what to show; whoever asks before all else is at hand has the answer sooner. */
export function askForView(backend: PanelBackend): ViewState {
  const state = followView(backend);
  void state.refresh();
  return state;
}

/**
 * Draws the panel into an element.
 *
 * @param state what the background was asked for already
 * @returns what takes the panel away again
 */
export function mountPanel(
  root: Element,
  { backend, sites, reminders, exporter, language, storage, copy, newNoteId }: Surroundings,
  state: ViewState = askForView(backend),
): () => void {
  const kept = new Set<string>();
  const mayKeep = (articleId: string): boolean => {
    const view = state.view.peek();
    if (view.state === 'ready' && view.kept) kept.add(view.page.article.id);
    return kept.has(articleId);
  };
  const drafts = createDrafts(storage, mayKeep);
  const layerDrafts = createLayerDrafts(storage, mayKeep);
  const places = rememberPlaces(storage, mayKeep);
  const actions = createActions(backend, state, drafts, layerDrafts, copy);
  backend.onNoNote(actions.sayEnd);
  const filters = createFilters(state.cards, language.wording);
  render(
    <LanguageProvider value={language}>
      <PanelProvider
        value={{
          state,
          filters,
          drafts,
          layerDrafts,
          places,
          actions,
          exporter,
          sites,
          reminders,
          history: backend.history,
          newNoteId,
        }}
      >
        <App />
      </PanelProvider>
    </LanguageProvider>,
    root,
  );
  return () => render(null, root);
}
