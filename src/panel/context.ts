import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { VersionStep } from '../model/index.ts';
import type { BackupReminders } from './backup-reminders.ts';
import type { Exporter } from './exporter.ts';
import type { SiteAccess } from './site-access.ts';
import type { Actions } from './state/actions.ts';
import type { Drafts } from './state/drafts.ts';
import type { FilterState } from './state/filter-state.ts';
import type { LayerDrafts } from './state/layer-drafts.ts';
import type { Places } from './state/places.ts';
import type { ViewState } from './state/view-state.ts';

/** All that the parts of the panel read and do. */
export interface Panel {
  state: ViewState;
  filters: FilterState;
  drafts: Drafts;
  layerDrafts: LayerDrafts;
  places: Places;
  actions: Actions;
  exporter: Exporter;
  sites: SiteAccess;
  reminders: BackupReminders;
  /** What changed in an article from visit to visit, the latest first. */
  history(articleId: string): Promise<VersionStep[]>;
  /** A new name for a note. */
  newNoteId(): string;
}

const Context = createContext<Panel | null>(null);
export const PanelProvider = Context.Provider;

export function usePanel(): Panel {
  const panel = useContext(Context);
  if (!panel) throw new Error('A part of the panel stands outside PanelProvider.');
  return panel;
}
