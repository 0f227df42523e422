import type { Saved, ToBackground } from '../messages/table.ts';
import { type HumanNote, layerId } from '../model/index.ts';
import { StoreError } from '../store/errors.ts';
import { ChangedMeanwhile, deleteNote, editNote, judgeNote, writeLayer, writeNote } from '../store/notes.ts';

type In<Name extends keyof ToBackground> = ToBackground[Name]['in'];

/** Says honestly whether something is on disk. */
async function saved<Value>(work: Promise<Value | undefined>): Promise<Saved<Value>> {
  try {
    const value = await work;
    return value === undefined ? { saved: false, problem: 'gone' } : { saved: true, value };
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { saved: false, problem: 'changed' };
    if (error instanceof StoreError) return { saved: false, problem: error.failure };
    throw error;
  }
}

export const judge = (input: In<'note.judge'>, now: number) =>
  saved(judgeNote(input.articleId, input.noteId, input.judgement, now));

export const write = (input: In<'note.write'>, now: number) => {
  const note: HumanNote = {
    kind: 'human',
    articleId: input.articleId,
    id: input.noteId,
    statementId: input.statementId,
    quote: input.quote,
    anchor: input.anchor,
    text: input.text,
    createdAt: now,
    updatedAt: now,
  };
  return saved(writeNote(note));
};

export const edit = (input: In<'note.edit'>, now: number) =>
  saved(editNote(input.articleId, input.noteId, { text: input.text }, now, input.base));

export const layer = ({ layer: given, base }: In<'layer.write'>, now: number) =>
  saved(
    writeLayer(
      { ...given, kind: 'layer', id: layerId(given.statementId), createdAt: now, updatedAt: now },
      base,
    ),
  );

export const remove = (input: In<'note.delete'>) =>
  saved(deleteNote(input.articleId, input.noteId).then(() => null as null | undefined));
