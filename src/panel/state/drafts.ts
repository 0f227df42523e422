import { type ReadonlySignal, signal } from '@preact/signals';
import type { Span } from '../../model/index.ts';

/** What a person is writing and has not saved. */
export interface Draft {
  articleId: string;
  /** The note's own name, made when writing began, so that saving twice makes one note. */
  noteId: string;
  statementId: string | null;
  quote: string;
  anchor: Span | null;
  text: string;
  /** What the note said when editing began; null for a new note. */
  base: string | null;
  /** Whether its text field is shown. A draft that is put aside stays until it is saved or thrown away. */
  open: boolean;
}

export interface Drafts {
  readonly all: ReadonlySignal<ReadonlyMap<string, Draft>>;
  set(key: string, draft: Draft): void;
  drop(key: string): void;
}

/** Where drafts outlive the panel; the panel's localStorage fits. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const STORAGE_KEY = 'onrecord.drafts';

/**
 * Keeps what is being written, so that closing the panel or leaving the page loses none of it.
 *
 * @param mayKeep whether a draft of this article may outlive the panel; never so in a private window
 * @param storage null where nothing can be kept
 */
export function createDrafts(storage: DraftStorage | null, mayKeep: (articleId: string) => boolean): Drafts {
  const all = signal<ReadonlyMap<string, Draft>>(new Map(read(storage)));

  const change = (edit: (copy: Map<string, Draft>) => void): void => {
    const copy = new Map(all.value);
    edit(copy);
    all.value = copy;
    keep(
      storage,
      [...copy].filter(([, draft]) => mayKeep(draft.articleId)),
    );
  };

  return {
    all,
    set: (key, draft) => change((copy) => copy.set(key, draft)),
    drop: (key) => change((copy) => copy.delete(key)),
  };
}

function read(storage: DraftStorage | null): [string, Draft][] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return []; // Another version's drafts, or storage that is switched off: begin with none.
  }
}

function keep(storage: DraftStorage | null, entries: [string, Draft][]): void {
  try {
    if (entries.length === 0) storage?.removeItem(STORAGE_KEY);
    else storage?.setItem(STORAGE_KEY, JSON.stringify(entries));
  } catch {
    // A full disk: the draft still stands in the panel, and saving it will say what is the matter.
  }
}

const isEntry = (value: unknown): value is [string, Draft] =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  typeof value[1] === 'object' &&
  value[1] !== null &&
  ['articleId', 'noteId', 'quote', 'text'].every((name) => typeof value[1][name] === 'string');
