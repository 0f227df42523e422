import { type ReadonlySignal, signal } from '@preact/signals';
import type { Saved, StoreProblem } from '../../messages/table.ts';
import type { Judgement, NoteRecord, Span } from '../../model/index.ts';
import type { PanelBackend } from '../backend.ts';
import type { FoldedNote } from './cards.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { ViewState } from './view-state.ts';

/** Why something was not saved. `no-answer`: the background did not reply, also after asking again. */
export type SaveProblem = StoreProblem | 'private' | 'gone' | 'no-answer';
export type Progress = 'saving' | SaveProblem;

export interface Actions {
  /** What is being saved, or was not, by the key of a note or draft. */
  readonly progress: ReadonlySignal<ReadonlyMap<string, Progress>>;
  /** One sentence for those who do not see the change, as a key of the texts. */
  readonly said: ReadonlySignal<string>;
  judge(note: FoldedNote, judgement: Judgement): Promise<boolean>;
  /** Saves a draft; it stays, with its text, unless the answer says that it is saved. */
  save(key: string, draft: Draft): Promise<boolean>;
  remove(articleId: string, noteId: string): Promise<boolean>;
  /** Scrolls the page to some words; says so where they are not there. */
  show(span: Span): Promise<void>;
  /** Has one sentence read out. */
  say(key: string): void;
}

/** What a person can do from the panel. Nothing is called saved before the answer says so. */
export function createActions(backend: PanelBackend, state: ViewState, drafts: Drafts): Actions {
  const progress = signal<ReadonlyMap<string, Progress>>(new Map());
  const said = signal('');

  const mark = (key: string, value: Progress | null): void => {
    const copy = new Map(progress.value);
    if (value === null) copy.delete(key);
    else copy.set(key, value);
    progress.value = copy;
  };
  /** Runs a call that writes; null, with the reason marked, where it was not saved. */
  const attempt = async <Value>(
    key: string,
    call: () => Promise<Saved<Value>>,
  ): Promise<{ value: Value } | null> => {
    mark(key, 'saving');
    const answer = await call().catch(() => ({ saved: false, problem: 'no-answer' }) as const);
    mark(key, answer.saved ? null : answer.problem);
    return answer.saved ? { value: answer.value } : null;
  };
  /** A change of text, so that a live region speaks again when the sentence is the same. */
  const say = (key: string): void => {
    said.value = '';
    queueMicrotask(() => {
      said.value = key;
    });
  };

  return {
    progress,
    said,
    say,
    async judge({ lead, folded }, judgement) {
      const judged: NoteRecord[] = [];
      for (const note of [lead, ...folded]) {
        const done = await attempt(lead.id, () => backend.judge(note.articleId, note.id, judgement));
        if (!done) break;
        judged.push(done.value);
      }
      for (const note of judged) state.put(note);
      const whole = judged.length === folded.length + 1;
      if (whole) say(`panel_said_${judgement}`);
      return whole;
    },
    async save(key, { base, open: _open, ...note }) {
      const done = await attempt(key, () =>
        base === null ? backend.write(note) : backend.edit(note.articleId, note.noteId, note.text),
      );
      if (!done) return false;
      state.put(done.value);
      const now = drafts.all.peek().get(key);
      if (now?.text === note.text) drafts.drop(key);
      else if (now) drafts.set(key, { ...now, base: note.text });
      say('panel_said_saved');
      return true;
    },
    async remove(articleId, noteId) {
      const done = await attempt(noteId, () => backend.remove(articleId, noteId));
      if (!done) return false;
      state.take(noteId);
      say('panel_said_deleted');
      return true;
    },
    async show(span) {
      const shown = await backend.show(span).catch(() => false);
      say(shown ? 'panel_said_shown' : 'panel_said_not_shown');
    },
  };
}
