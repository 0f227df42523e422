import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { TabView } from '../../messages/table.ts';
import type { ArticleWithNotes, NoteRecord, Span } from '../../model/index.ts';
import type { PanelBackend } from '../backend.ts';
import { arrange, type Card } from './cards.ts';
import { type Summary, summarise } from './summary.ts';

/** What the panel shows: what the background knows of the tab, or that it has not answered. */
export type PanelView = TabView | { state: 'asking' } | { state: 'no-answer' };

export interface ViewState {
  readonly view: ReadonlySignal<PanelView>;
  readonly page: ReadonlySignal<ArticleWithNotes | null>;
  readonly cards: ReadonlySignal<readonly Card[]>;
  readonly summary: ReadonlySignal<Summary | null>;
  /** False in a private window: there is nothing to save to. */
  readonly mayWrite: ReadonlySignal<boolean>;
  /** Key of a note that somebody asked to see; the list brings it into view and clears it. */
  readonly wanted: Signal<string | null>;
  /** Key of the note or statement that the reader scrolled to on the page; null for none. */
  readonly at: ReadonlySignal<string | null>;
  /** Words that the reader asked to add on the page (null: none of the article's); taken up, it is undefined. */
  readonly toAdd: Signal<Span | null | undefined>;
  /** Asks the background again. */
  refresh(): Promise<void>;
  /** Has the page looked at; `force`: even if it does not look like an article. */
  analyse(force: boolean): Promise<void>;
  /** Puts a saved note in its place, before the background's own report of the change arrives. */
  put(note: NoteRecord): void;
  take(noteId: string): void;
}

/** Follows one tab's view. Of answers that cross on the way, the one asked for last counts. */
export function followView(backend: PanelBackend): ViewState {
  const view = signal<PanelView>({ state: 'asking' });
  const wanted = signal<string | null>(null);
  const at = signal<string | null>(null);
  const toAdd = signal<Span | null | undefined>(undefined);
  const page = computed(() => (view.value.state === 'ready' ? view.value.page : null));
  const cards = computed(() => (page.value ? arrange(page.value) : []));
  let asked = 0;

  /** @returns whether the answer counted; what the reader wished for, which is told once, counts always */
  const ask = async (question: () => Promise<TabView>): Promise<boolean> => {
    const turn = ++asked;
    const answer: PanelView = await question().catch(() => ({ state: 'no-answer' }) as const);
    const counts = turn === asked;
    batch(() => {
      if (counts) view.value = answer;
      if (answer.state !== 'ready') return;
      if (answer.openNote) wanted.value = answer.openNote;
      if (answer.addQuote) toAdd.value = answer.addQuote.span;
    });
    return counts;
  };
  const refresh = async (): Promise<void> => void (await ask(() => backend.view()));
  const changeNotes = (change: (notes: NoteRecord[]) => NoteRecord[]): void => {
    const now = view.peek();
    if (now.state !== 'ready') return;
    view.value = { ...now, page: { ...now.page, notes: change(now.page.notes) } };
  };

  const state: ViewState = {
    view,
    page,
    cards,
    summary: computed(() => (page.value ? summarise(cards.value) : null)),
    mayWrite: computed(() => {
      const now = view.value;
      return now.state === 'ready' && (now.kept || now.problem !== undefined);
    }),
    wanted,
    at,
    toAdd,
    refresh,
    async analyse(force) {
      view.value = { state: 'analysing' };
      // What was asked meanwhile may have been answered before the page was analysed.
      if (!(await ask(() => backend.analyse(force)))) await refresh();
    },
    put: (note) =>
      changeNotes((notes) =>
        notes.some((old) => old.id === note.id)
          ? notes.map((old) => (old.id === note.id ? note : old))
          : [...notes, note],
      ),
    take: (noteId) => changeNotes((notes) => notes.filter((note) => note.id !== noteId)),
  };
  backend.onChange(() => void state.refresh());
  backend.onNotesChanged((articleId) => {
    if (page.peek()?.article.id === articleId) void state.refresh();
  });
  backend.onAt((noteId) => {
    at.value = noteId;
  });
  backend.onOpenNote((noteId) => {
    wanted.value = noteId;
    // The answer carries the same wish; asked now, it does not come back with a later one.
    void state.refresh();
  });
  return state;
}
