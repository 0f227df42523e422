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

/** What every kind of draft has. */
interface AnyDraft {
  articleId: string;
}

export interface DraftsOf<Kind extends AnyDraft> {
  readonly all: ReadonlySignal<ReadonlyMap<string, Kind>>;
  set(key: string, draft: Kind): void;
  drop(key: string): void;
}
export type Drafts = DraftsOf<Draft>;

/** Where drafts outlive the panel; the panel's localStorage fits. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Unsaved notes. */
export const createDrafts = (storage: DraftStorage | null, mayKeep: (articleId: string) => boolean): Drafts =>
  keepDrafts<Draft>('onrecord.drafts', ['articleId', 'noteId', 'quote', 'text'], storage, mayKeep);

/**
 * Keeps what is being written, so that closing the panel or leaving the page loses none of it.
 *
 * @param name under which the storage has them
 * @param strings fields that hold text in every draft of this kind
 * @param storage null where nothing can be kept
 * @param mayKeep whether a draft of this article may outlive the panel; never so in a private window
 */
export function keepDrafts<Kind extends AnyDraft>(
  name: string,
  strings: readonly (keyof Kind & string)[],
  storage: DraftStorage | null,
  mayKeep: (articleId: string) => boolean,
): DraftsOf<Kind> {
  const isEntry = (value: unknown): value is [string, Kind] =>
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    typeof value[1] === 'object' &&
    value[1] !== null &&
    strings.every((field) => typeof value[1][field] === 'string');
  const all = signal<ReadonlyMap<string, Kind>>(new Map(read(storage, name).filter(isEntry)));

  const change = (edit: (copy: Map<string, Kind>) => void): void => {
    const copy = new Map(all.value);
    edit(copy);
    all.value = copy;
    keep(
      storage,
      name,
      [...copy].filter(([, draft]) => mayKeep(draft.articleId)),
    );
  };

  return {
    all,
    set: (key, draft) => change((copy) => copy.set(key, draft)),
    drop: (key) => change((copy) => copy.delete(key)),
  };
}

function read(storage: DraftStorage | null, name: string): unknown[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // Another version's drafts, or storage that is switched off: begin with none.
  }
}

function keep(storage: DraftStorage | null, name: string, entries: readonly unknown[]): void {
  try {
    if (entries.length === 0) storage?.removeItem(name);
    else storage?.setItem(name, JSON.stringify(entries));
  } catch {
    // A full disk: the draft still stands in the panel, and saving it will say what is the matter.
  }
}
