import { callBackground } from '../messages/client.ts';
import type { PanelBackend } from '../panel/backend.ts';
import { remindersOverMessages } from '../panel/backup-reminders.ts';
import { createExporter, downloadInBrowser } from '../panel/exporter.ts';
import { writesOverMessages } from '../panel/messages-backend.ts';
import type { Surroundings } from '../panel/mount.tsx';
import { siteAccessOverMessages } from '../panel/site-access.ts';
import { readArticleWithNotes } from '../store/articles.ts';
import type { Language } from '../ui/language.ts';
import { selectedWords, showWords } from './show-words.ts';

/**
 * The panel of one kept article, without a page beside it: it reads the store itself and shows words in the text that
 * stands beside it. What it writes goes through the background, which tells panels and pages that show the article.
 *
 * @param statement whose note to bring into view
 * @returns what the panel needs, and what to call when the article may have changed
 */
export function panelSurroundings(
  articleId: string,
  statement: string | null,
  language: Language,
): { surroundings: Surroundings; onAsk(): void } {
  let ask = () => {};
  let openNote = statement;
  const view: PanelBackend['view'] = async () => {
    const page = await readArticleWithNotes(articleId);
    if (!page) return { state: 'nothing', reason: 'failed' };
    const opened = openNote;
    openNote = null;
    return { state: 'ready', page, kept: true, ...(opened === null ? {} : { openNote: opened }) };
  };
  const backend: PanelBackend = {
    view,
    analyse: view,
    show: async (span) => showWords(span),
    follow: async (span) => showWords(span),
    ...writesOverMessages,
    selection: async () => selectedWords(),
    history: (id) => callBackground('article.history', { articleId: id }),
    onChange: (tell) => {
      ask = tell;
    },
    onOpenNote: () => {},
    onNoNote: () => {},
    onAt: () => {},
    onNotesChanged: () => {},
  };
  return {
    onAsk: () => ask(),
    surroundings: {
      backend,
      sites: siteAccessOverMessages(),
      reminders: remindersOverMessages(),
      exporter: createExporter(language.wording, downloadInBrowser, () => Date.now()),
      language,
      storage: localStorage,
      copy: (text) => navigator.clipboard.writeText(text),
      newNoteId: () => crypto.randomUUID(),
    },
  };
}
