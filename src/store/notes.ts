import {
  CODEBOOK_VERSION,
  type HumanNote,
  type Judgement,
  type MachineNote,
  type NoteRecord,
  type StatementLayer,
} from '../model/index.ts';
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
    note?.kind === 'machine' ? judgedHere(note, judgement, later(now, note.judgedAt)) : undefined,
  );

/** Whoever judges last has judged: a colleague's name goes with the colleague's judgement. */
function judgedHere(note: MachineNote, judgement: Judgement, now: number): MachineNote {
  const { judgedBy: _, ...rest } = note;
  return { ...rest, judgement, judgedAt: now, codebook: CODEBOOK_VERSION };
}

/** Keeps a new note of a person's own; written twice with one id it is one note. @throws StoreError */
export const writeNote = (note: HumanNote) =>
  changeNote<HumanNote>(note.articleId, note.id, (known) =>
    known?.kind === 'human'
      ? { ...note, createdAt: known.createdAt, updatedAt: later(note.updatedAt, known.updatedAt) }
      : note,
  );

/** Somebody changed the record after the writer had seen it: nothing was written. */
export class ChangedMeanwhile extends Error {}

/**
 * Changes a person's own note; undefined when it is gone. Done twice, it is done once.
 *
 * @param changes new words, new tags, or both
 * @param base what the note said when the writer saw it last; left out, whatever it says is replaced
 * @throws StoreError, ChangedMeanwhile
 */
export async function editNote(
  articleId: string,
  id: string,
  changes: Partial<Pick<HumanNote, 'text' | 'tags'>>,
  now: number,
  base?: string,
): Promise<HumanNote | undefined> {
  let changed = false;
  const kept = await changeNote<HumanNote>(articleId, id, (note) => {
    if (note?.kind !== 'human') return undefined;
    changed = base !== undefined && note.text !== base && note.text !== changes.text;
    return changed ? undefined : { ...note, ...changes, updatedAt: later(now, note.updatedAt) };
  });
  if (changed) throw new ChangedMeanwhile();
  return kept;
}

/**
 * Keeps what a person says of a statement.
 *
 * @param base `updatedAt` of the layer that the writer saw last; null for none
 * @throws StoreError, ChangedMeanwhile
 */
export async function writeLayer(layer: StatementLayer, base: number | null) {
  let changed = false;
  const kept = await changeNote<StatementLayer>(layer.articleId, layer.id, (known) => {
    const old = known?.kind === 'layer' ? known : null;
    changed = old !== null && old.updatedAt !== base && !saysTheSame(old, layer);
    return changed
      ? undefined
      : {
          ...layer,
          createdAt: old?.createdAt ?? layer.createdAt,
          updatedAt: later(layer.updatedAt, old?.updatedAt),
        };
  });
  if (changed) throw new ChangedMeanwhile();
  return kept;
}

const saysTheSame = (one: StatementLayer, other: StatementLayer): boolean =>
  JSON.stringify([one.speaker, one.content, one.tags]) ===
  JSON.stringify([other.speaker, other.content, other.tags]);

/** Deletes what a person wrote; a machine's note stays. Deleting what is gone is no failure. @throws StoreError */
export const deleteNote = (articleId: string, id: string) =>
  changeNote<HumanNote>(articleId, id, (note) => (note && note.kind !== 'machine' ? null : undefined));
