import type { HumanNote, Judgement, MachineNote, NoteRecord } from '../model/index.ts';
import { joinNotes } from './joined.ts';
import { rowOf } from './rows.ts';
import { readKept, writeRows, writeStore } from './transaction.ts';

/**
 * Changes one note and waits until it is on disk: what a person did is said to be saved only then.
 *
 * @param change gets the note as it is kept now (undefined: there is none) and gives what to keep instead
 *   (undefined: leave things as they are; null: delete it).
 * @returns what is kept afterwards, or undefined.
 * @throws StoreError
 */
function changeNote<Kind extends NoteRecord>(
  articleId: string,
  id: string,
  change: (note: NoteRecord | undefined) => Kind | null | undefined,
): Promise<Kind | undefined> {
  return writeStore('strict', [articleId], async (transaction) => {
    const kept = await readKept(transaction, articleId);
    const changed = change(kept?.notes.find((note) => note.id === id));
    if (!kept || changed === undefined) return undefined;
    const others = kept.touched.filter((note) => note.id !== id);
    const notes = joinNotes(articleId, kept.gaps, changed ? [...others, changed] : others);
    const store = transaction.objectStore('notes');
    await Promise.all([
      changed ? store.put(changed) : store.delete([articleId, id]),
      writeRows(transaction, [
        {
          before: kept.row,
          after: (number) => rowOf(kept.article, kept.statements, notes, number),
        },
      ]),
    ]);
    return changed ?? undefined;
  });
}

/** A later act has a later time, also where the clock was set back in between. */
const later = (now: number, before: number | null | undefined): number => Math.max(now, (before ?? 0) + 1);

/** Keeps what a person made of a machine's note; undefined when there is no such note. @throws StoreError */
export const judgeNote = (articleId: string, id: string, judgement: Judgement, now: number) =>
  changeNote<MachineNote>(articleId, id, (note) =>
    note?.kind === 'machine' ? { ...note, judgement, judgedAt: later(now, note.judgedAt) } : undefined,
  );

/** Keeps a new note of a person's own; written twice with one id it is one note. @throws StoreError */
export const writeNote = (note: HumanNote) =>
  changeNote<HumanNote>(note.articleId, note.id, (known) =>
    known?.kind === 'human'
      ? { ...note, createdAt: known.createdAt, updatedAt: later(note.updatedAt, known.updatedAt) }
      : note,
  );

/**
 * Changes a person's own note; undefined when it is gone.
 *
 * @param changes new words, new tags, or both
 * @throws StoreError
 */
export const editNote = (
  articleId: string,
  id: string,
  changes: Partial<Pick<HumanNote, 'text' | 'tags'>>,
  now: number,
) =>
  changeNote<HumanNote>(articleId, id, (note) =>
    note?.kind === 'human' ? { ...note, ...changes, updatedAt: later(now, note.updatedAt) } : undefined,
  );

/** Deletes a person's own note; a machine's note stays. Deleting what is gone is no failure. @throws StoreError */
export const deleteNote = (articleId: string, id: string) =>
  changeNote<HumanNote>(articleId, id, (note) => (note?.kind === 'human' ? null : undefined));
