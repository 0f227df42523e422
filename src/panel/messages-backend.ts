import { callBackground } from '../messages/client.ts';
import { serve } from '../messages/server.ts';
import type { ToPanel } from '../messages/table.ts';
import { activeTabId, onActiveTabChange } from '../platform/active-tab.ts';
import type { PanelBackend } from './backend.ts';

/** Everything that writes, through the background. */
export const writesOverMessages: Pick<PanelBackend, 'judge' | 'write' | 'edit' | 'layer' | 'remove'> = {
  judge: (articleId, noteId, judgement) => callBackground('note.judge', { articleId, noteId, judgement }),
  write: (note) => callBackground('note.write', note),
  edit: (articleId, noteId, text, base) => callBackground('note.edit', { articleId, noteId, text, base }),
  layer: (layer, base) => callBackground('layer.write', { layer, base }),
  remove: (articleId, noteId) => callBackground('note.delete', { articleId, noteId }),
};

/** The panel's side of the messages: every call is about the tab that the panel stands beside now. */
export function backendOverMessages(): PanelBackend {
  const listeners = {
    ask: () => {},
    open: (_noteId: string) => {},
    none: (_forward: boolean) => {},
    at: (_noteId: string) => {},
    changed: (_articleId: string) => {},
  };
  const concerns = async (tabId: number): Promise<boolean> => tabId === (await activeTabId());

  serve<ToPanel>({
    'tab.changed': async ({ tabId }) => {
      if (await concerns(tabId)) listeners.ask();
      return null;
    },
    'note.open': async ({ tabId, noteId }) => {
      if (await concerns(tabId)) listeners.open(noteId);
      return null;
    },
    'note.none': async ({ tabId, forward }) => {
      if (await concerns(tabId)) listeners.none(forward);
      return null;
    },
    'note.at': async ({ tabId, noteId }) => {
      if (await concerns(tabId)) listeners.at(noteId);
      return null;
    },
    'notes.changed': ({ articleId }) => {
      listeners.changed(articleId);
      return null;
    },
  });
  onActiveTabChange(() => listeners.ask());

  return {
    async view() {
      const tabId = await activeTabId();
      return tabId === null ? NO_TAB : callBackground('tab.view', { tabId });
    },
    async analyse(force) {
      const tabId = await activeTabId();
      return tabId === null ? NO_TAB : callBackground('tab.analyse', { tabId, force });
    },
    async show(span, own) {
      const tabId = await activeTabId();
      return tabId !== null && (await callBackground('tab.show', { tabId, span, own })).shown;
    },
    async follow(span, own) {
      const tabId = await activeTabId();
      return tabId === null ? null : callBackground('tab.follow', { tabId, span, own });
    },
    ...writesOverMessages,
    async selection() {
      const tabId = await activeTabId();
      return tabId === null ? null : (await callBackground('tab.selection', { tabId })).span;
    },
    history: (articleId) => callBackground('article.history', { articleId }),
    onChange: (ask) => {
      listeners.ask = ask;
    },
    onOpenNote: (open) => {
      listeners.open = open;
    },
    onNoNote: (none) => {
      listeners.none = none;
    },
    onAt: (at) => {
      listeners.at = at;
    },
    onNotesChanged: (hear) => {
      listeners.changed = hear;
    },
  };
}

const NO_TAB = { state: 'nothing', reason: 'browser-page' } as const;
