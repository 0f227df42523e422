import type { Saved, TabView } from '../../../src/messages/table.ts';
import {
  type HumanNote,
  layerId,
  type MachineNote,
  type NoteRecord,
  type Span,
  type StatementLayer,
  type VersionStep,
} from '../../../src/model/index.ts';
import type { PanelBackend } from '../../../src/panel/backend.ts';

type Problem = Extract<Saved<null>, { saved: false }>['problem'] | 'no-answer';

/** What a test does with the background: sets what it knows, lets calls fail or wait, and reads what was asked. */
export interface Steering {
  backend: PanelBackend;
  /** Resolves once the test has given a view. */
  started: Promise<void>;
  set(view: TabView): void;
  /** What is kept now. */
  notes(): NoteRecord[];
  /** Every writing call fails in this way until it is set to null. */
  fail(problem: Problem | null): void;
  /** Nobody answers what is known of the tab, until it is asked with false. */
  silence(silent: boolean): void;
  /** Calls wait until they are let go. */
  hold(): void;
  letGo(): void;
  /** Whether the page finds the words it is asked to show. */
  words(found: boolean): void;
  openNote(noteId: string): void;
  /** The reader presses the browser's key for the next note, or the one before, and there is none. */
  noNote(forward: boolean): void;
  /** The reader scrolls the page to these words. */
  readAt(noteId: string): void;
  /** What is selected on the page. */
  select(span: Span | null): void;
  /** What changed from visit to visit; to be said before the view is set. */
  history(steps: VersionStep[]): void;
  /** The reader asks on the page to add what is selected. */
  addQuote(span: Span | null): void;
  asked: {
    shown: Span[];
    analysed: boolean[];
    views: number;
    copied: string[];
    followed: Span[];
    own: boolean;
  };
}

export function memoryBackground(): Steering {
  let view: TabView = { state: 'analysing' };
  let begin = () => {};
  let failing: Problem | null = null;
  let gate: Promise<void> = Promise.resolve();
  let openGate = () => {};
  let silent = false;
  let found = true;
  let changed = () => {};
  let openNote: (noteId: string) => void = () => {};
  /** Told once, with the next answer. */
  let wish: { span: Span | null } | null = null;
  let noNote: (forward: boolean) => void = () => {};
  let readAt: (noteId: string) => void = () => {};
  let selected: Span | null = null;
  let time = 0;
  let history: VersionStep[] = [];
  const asked: Steering['asked'] = {
    shown: [],
    analysed: [],
    views: 0,
    copied: [],
    followed: [],
    own: false,
  };
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });

  const notes = (): NoteRecord[] => (view.state === 'ready' ? view.page.notes : []);
  const replace = (next: NoteRecord[]): void => {
    if (view.state === 'ready') view = { ...view, page: { ...view.page, notes: next } };
  };
  const saving = async <Value>(work: () => Value | 'changed' | null): Promise<Saved<Value>> => {
    await gate;
    if (failing === 'no-answer') throw new Error('The call was not answered.');
    if (failing) return { saved: false, problem: failing };
    const value = work();
    if (value === null) return { saved: false, problem: 'gone' };
    if (value === 'changed') return { saved: false, problem: 'changed' };
    changed();
    return { saved: true, value: structuredClone(value) };
  };
  const find = <Kind extends NoteRecord>(noteId: string, kind: Kind['kind']): Kind | null =>
    (notes().find((note) => note.id === noteId && note.kind === kind) as Kind | undefined) ?? null;

  const backend: PanelBackend = {
    async view() {
      asked.views++;
      await gate;
      if (silent) throw new Error('The call was not answered.');
      const answer = structuredClone(view);
      if (answer.state === 'ready' && wish) Object.assign(answer, { addQuote: wish });
      wish = null;
      return answer;
    },
    async analyse(force) {
      asked.analysed.push(force);
      await gate;
      return structuredClone(view);
    },
    async show(span, own) {
      asked.shown.push(span);
      asked.own = own;
      return found;
    },
    async follow(span, own) {
      asked.followed.push(span);
      asked.own = own;
    },
    judge: (_articleId, noteId, judgement) =>
      saving(() => {
        const note = find<MachineNote>(noteId, 'machine');
        return note && Object.assign(note, { judgement, judgedAt: judgement === 'open' ? null : 1 });
      }),
    write: ({ text, ...place }) =>
      saving(() => {
        const { noteId: id, articleId, statementId, quote, anchor } = place;
        const own: HumanNote = {
          kind: 'human',
          id,
          articleId,
          statementId,
          quote,
          anchor,
          text,
          createdAt: 0,
          updatedAt: 0,
        };
        replace([...notes().filter((note) => note.id !== id), own]);
        return own;
      }),
    edit: (_articleId, noteId, text, base) =>
      saving(() => {
        const note = find<HumanNote>(noteId, 'human');
        if (note && note.text !== base) return 'changed';
        return note && Object.assign(note, { text, updatedAt: ++time });
      }),
    layer: (layer, base) =>
      saving(() => {
        const id = layerId(layer.statementId);
        const known = find<StatementLayer>(id, 'layer');
        if (known && known.updatedAt !== base) return 'changed';
        const kept: StatementLayer = { ...layer, kind: 'layer', id, createdAt: time, updatedAt: ++time };
        replace([...notes().filter((note) => note.id !== id), kept]);
        return kept;
      }),
    selection: async () => selected,
    remove: (_articleId, noteId) =>
      saving(() => {
        replace(notes().filter((note) => note.id !== noteId));
        return {};
      }).then((answer) => (answer.saved ? { saved: true, value: null } : answer)),
    history: async () => history,
    onChange: (ask) => {
      changed = ask;
    },
    onOpenNote: (open) => {
      openNote = open;
    },
    onAt: (at) => {
      readAt = at;
    },
    onNoNote: (none) => {
      noNote = none;
    },
    onNotesChanged: () => {},
  };

  return {
    backend,
    started,
    asked,
    notes,
    set(next) {
      view = next;
      begin();
      changed();
    },
    fail: (problem) => {
      failing = problem;
    },
    silence: (now) => {
      silent = now;
      changed();
    },
    hold: () => {
      gate = new Promise((resolve) => {
        openGate = resolve;
      });
    },
    letGo: () => openGate(),
    words: (state) => {
      found = state;
    },
    openNote: (noteId) => openNote(noteId),
    noNote: (forward) => noNote(forward),
    readAt: (noteId) => readAt(noteId),
    select: (span) => {
      selected = span;
    },
    history: (steps) => {
      history = steps;
    },
    addQuote: (span) => {
      wish = { span };
      changed();
    },
  };
}
