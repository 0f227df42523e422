import type { HumanNote, Judgement, MachineNote, NoteRecord } from '../model/index.ts';
import { orStoreError } from './errors.ts';
import { openStore } from './open.ts';

/**
 * Changes one note and waits until it is on disk: what a person did is said to be saved only then.
 *
 * @param change gets the note as it is kept now (undefined: there is none) and gives what to keep instead
 *   (undefined: leave things as they are; null: delete it).
 * @returns what is kept afterwards, or undefined.
 * @throws StoreError
 */
async function changeNote<Kind extends NoteRecord>(
  articleId: string,
  id: string,
  change: (note: NoteRecord | undefined) => Kind | null | undefined,
): Promise<Kind | undefined> {
  return orStoreError(async () => {
    const transaction = (await openStore()).transaction('notes', 'readwrite', { durability: 'strict' });
    const done = transaction.done.catch((error: unknown) => error);
    const changed = change(await transaction.store.get([articleId, id]));
    if (changed === null) await transaction.store.delete([articleId, id]);
    else if (changed) await transaction.store.put(changed);
    const failure = await done;
    if (failure) throw failure;
    return changed ?? undefined;
  });
}

/** Keeps what a person made of a machine's note; undefined when there is no such note. @throws StoreError */
export const judgeNote = (articleId: string, id: string, judgement: Judgement, now: number) =>
  changeNote<MachineNote>(articleId, id, (note) =>
    note?.kind === 'machine'
      ? { ...note, judgement, judgedAt: judgement === 'open' ? null : now }
      : undefined,
  );

/** Keeps a new note of a person's own; written twice with one id it is one note. @throws StoreError */
export const writeNote = (note: HumanNote) =>
  changeNote<HumanNote>(note.articleId, note.id, (known) =>
    known?.kind === 'human' ? { ...note, createdAt: known.createdAt } : note,
  );

/** Changes the words of a person's own note; undefined when it is gone. @throws StoreError */
export const editNote = (articleId: string, id: string, text: string, now: number) =>
  changeNote<HumanNote>(articleId, id, (note) =>
    note?.kind === 'human' ? { ...note, text, updatedAt: now } : undefined,
  );

/** Deletes a person's own note; a machine's note stays. Deleting what is gone is no failure. @throws StoreError */
export const deleteNote = (articleId: string, id: string) =>
  changeNote<HumanNote>(articleId, id, (note) => (note?.kind === 'human' ? null : undefined));
