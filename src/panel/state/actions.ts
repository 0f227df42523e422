import { type ReadonlySignal, signal } from '@preact/signals';
import type { HumanNote, Judgement, NoteRecord, Span, Statement, StatementLayer } from '../../model/index.ts';
import type { PanelBackend } from '../backend.ts';
import { followAttempts, type Progress } from './attempts.ts';
import { areReadersOwn, type FoldedNote } from './cards.ts';
import type { Draft, Drafts } from './drafts.ts';
import { type LayerDraft, type LayerDrafts, layerOfDraft } from './layer-drafts.ts';
import type { ViewState } from './view-state.ts';

/** One sentence on what just happened, as a key of the texts, and how it is taken back; null where it cannot be. */
export interface Said {
  key: string;
  undo: Undo | null;
}

export interface Undo {
  run(): Promise<unknown>;
  /** Key of the note or statement that is there again then. */
  of: string;
}

export interface Actions {
  /** What is being saved, or was not, by the key of a note or draft. */
  readonly progress: ReadonlySignal<ReadonlyMap<string, Progress>>;
  readonly said: ReadonlySignal<Said | null>;
  judge(note: FoldedNote, judgement: Judgement): Promise<boolean>;
  /** Saves a draft; it stays, with its text, unless the answer says that it is saved. */
  save(key: string, draft: Draft): Promise<boolean>;
  remove(note: HumanNote): Promise<boolean>;
  /** Saves what the reader says of a statement; where it says nothing more, what was kept of it goes. */
  correct(key: string, draft: LayerDraft, machine: Statement | null): Promise<boolean>;
  /** Back to what the machine found; added words go. */
  uncorrect(layer: StatementLayer): Promise<boolean>;
  /** Scrolls the page to some words; says so where they are not there. */
  show(span: Span): Promise<void>;
  /** Brings words into sight on the page, without a word. */
  follow(span: Span): void;
  /** The words that are selected on the page; says so where there are none. */
  selection(): Promise<Span | null>;
  copy(text: string, key: string): Promise<void>;
  /** Says that there is no note further on, or none before. */
  sayEnd(forward: boolean): void;
  /** Has one sentence shown and read out. */
  say(key: string): void;
}

/** What a person can do from the panel. Nothing is called saved before the answer says so. */
export function createActions(
  backend: PanelBackend,
  state: ViewState,
  drafts: Drafts,
  layerDrafts: LayerDrafts,
  clipboard: (text: string) => Promise<void>,
): Actions {
  const { progress, run } = followAttempts();
  const said = signal<Said | null>(null);

  /** Emptied first, so that a live region speaks again when the sentence is the same. */
  const say = (key: string, undo: Said['undo'] = null): void => {
    said.value = null;
    queueMicrotask(() => {
      said.value = { key, undo };
    });
  };
  /** Says what went away, and offers to bring it back until it is back. */
  const sayGone = (key: string, of: string, bringBack: () => Promise<unknown>): void => {
    const run = async () => {
      if (await bringBack()) say('panel_said_restored');
      else sayGone('panel_said_not_restored', of, bringBack);
    };
    say(key, { run, of });
  };
  const judge: Actions['judge'] = async (note, judgement) => {
    const { lead, folded } = note;
    const judged: NoteRecord[] = [];
    for (const one of [lead, ...folded]) {
      const done = await run(lead.id, () => backend.judge(one.articleId, one.id, judgement));
      if (!done) break;
      judged.push(done.value);
    }
    for (const one of judged) state.put(one);
    const whole = judged.length === folded.length + 1;
    if (whole) {
      say(
        `panel_said_${judgement}`,
        judgement === 'dismissed'
          ? {
              run: () => judge(note, lead.judgement === 'dismissed' ? 'open' : lead.judgement),
              of: lead.id,
            }
          : null,
      );
    }
    return whole;
  };
  const keepLayer = async (key: string, layer: Parameters<PanelBackend['layer']>[0], base: number | null) => {
    const done = await run(key, () => backend.layer(layer, base));
    if (done) state.put(done.value);
    return done?.value ?? null;
  };
  const uncorrect: Actions['uncorrect'] = async (layer) => {
    const done = await run(layer.id, () => backend.remove(layer.articleId, layer.id));
    if (!done) return false;
    state.take(layer.id);
    const { kind: _, id, createdAt: __, updatedAt: ___, ...input } = layer;
    sayGone(layer.added ? 'panel_said_quote_removed' : 'panel_said_uncorrected', layer.statementId, () =>
      keepLayer(id, input, null),
    );
    return true;
  };

  return {
    progress,
    said,
    say,
    sayEnd: (forward) => say(forward ? 'panel_said_no_next' : 'panel_said_no_previous'),
    judge,
    async save(key, { base, open: _open, ...note }) {
      const done = await run(key, () =>
        base === null ? backend.write(note) : backend.edit(note.articleId, note.noteId, note.text, base),
      );
      if (!done) {
        // What the other window wrote is shown beside the text that was not saved.
        if (progress.peek().get(key) === 'changed') void state.refresh();
        return false;
      }
      state.put(done.value);
      const now = drafts.all.peek().get(key);
      if (now?.text === note.text) drafts.drop(key);
      else if (now) drafts.set(key, { ...now, base: note.text });
      say('panel_said_saved');
      return true;
    },
    async remove(note) {
      const done = await run(note.id, () => backend.remove(note.articleId, note.id));
      if (!done) return false;
      state.take(note.id);
      const { kind: _, id: noteId, createdAt: __, updatedAt: ___, ...rest } = note;
      sayGone('panel_said_deleted', noteId, async () => {
        const back = await run(noteId, () => backend.write({ ...rest, noteId }));
        if (back) state.put(back.value);
        return back !== null;
      });
      return true;
    },
    async correct(key, draft, machine) {
      const page = state.page.peek();
      const layer = page && layerOfDraft(draft, machine, page.article);
      if (layer) {
        if (!(await keepLayer(key, layer, draft.base))) {
          if (progress.peek().get(key) === 'changed') void state.refresh();
          return false;
        }
        say('panel_said_saved');
      } else {
        const kept = page?.notes.find(
          (note): note is StatementLayer => note.kind === 'layer' && note.statementId === draft.statementId,
        );
        if (kept && !(await uncorrect(kept))) return false;
        if (!kept) say('panel_said_nothing_changed');
      }
      layerDrafts.drop(key);
      return true;
    },
    uncorrect,
    async show(span) {
      const shown = await backend.show(span, areReadersOwn(state.cards.peek(), span)).catch(() => false);
      say(shown ? 'panel_said_shown' : 'panel_said_not_shown');
    },
    follow: (span) =>
      void backend.follow(span, areReadersOwn(state.cards.peek(), span)).catch(() => undefined),
    async selection() {
      const span = await backend.selection().catch(() => null);
      if (!span) say('panel_said_no_selection');
      return span;
    },
    async copy(text, key) {
      say(
        await clipboard(text).then(
          () => key,
          () => 'panel_said_not_copied',
        ),
      );
    },
  };
}
