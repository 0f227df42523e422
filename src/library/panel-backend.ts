import { edit, judge, layer, remove, write } from '../background/notes.ts';
import { callBackground } from '../messages/client.ts';
import type { PanelBackend } from '../panel/backend.ts';
import { createExporter, downloadInBrowser } from '../panel/exporter.ts';
import type { Surroundings } from '../panel/mount.tsx';
import { siteAccessOverMessages } from '../panel/site-access.ts';
import { readArticleWithNotes } from '../store/articles.ts';
import type { Language } from '../ui/language.ts';
import { selectedWords, showWords } from './show-words.ts';

/**
 * The panel of one kept article, without a page beside it: it reads and writes the store itself, and shows words in the
 * text that stands beside it.
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
    judge: (id, noteId, judgement) => judge({ articleId: id, noteId, judgement }, Date.now()),
    write: (note) => write(note, Date.now()),
    edit: (id, noteId, text, base) => edit({ articleId: id, noteId, text, base }, Date.now()),
    layer: (given, base) => layer({ layer: given, base }, Date.now()),
    selection: async () => selectedWords(),
    remove: (id, noteId) => remove({ articleId: id, noteId }),
    history: (id) => callBackground('article.history', { articleId: id }),
    onChange: (tell) => {
      ask = tell;
    },
    onOpenNote: () => {},
    onAt: () => {},
    onAddQuote: () => {},
    onNotesChanged: () => {},
  };
  return {
    onAsk: () => ask(),
    surroundings: {
      backend,
      sites: siteAccessOverMessages(),
      exporter: createExporter(language.wording, downloadInBrowser, () => Date.now()),
      language,
      storage: localStorage,
      copy: (text) => navigator.clipboard.writeText(text),
      newNoteId: () => crypto.randomUUID(),
    },
  };
}
