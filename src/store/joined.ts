import type {
  ArticleRecord,
  ArticleWithNotes,
  Gap,
  MachineNote,
  NoteRecord,
  Span,
  Statement,
} from '../model/index.ts';

/** Whether a note holds something of a person's, and is therefore kept as a record of its own. */
export const isTouched = (note: NoteRecord): boolean =>
  note.kind !== 'machine' || note.judgement !== 'open' || note.judgedAt !== null || !note.current;

/** A note as an analysis finds it, before anybody judged it. */
export const foundNote = (articleId: string, gap: Gap): MachineNote => ({
  kind: 'machine',
  articleId,
  id: gap.key,
  gap,
  judgement: 'open',
  judgedAt: null,
  current: true,
});

/** All notes of an article: those of the latest analysis, with what people made of them and wrote. */
export function joinNotes(
  articleId: string,
  gaps: readonly Gap[],
  touched: readonly NoteRecord[],
): NoteRecord[] {
  const known = new Map(touched.map((note) => [note.id, note]));
  const found = gaps.map((gap): NoteRecord => {
    const judged = known.get(gap.key);
    if (judged?.kind !== 'machine') return foundNote(articleId, gap);
    known.delete(gap.key);
    return { ...judged, gap, current: true };
  });
  return [...found, ...known.values()];
}

const place = (span: readonly [number, number] | null | undefined) => span?.[0] ?? -1;

/** Where a note's words stand now: those of one that an edit overtook where others followed them, if anywhere. */
const wordsNow = ({ gap, current, followed }: MachineNote): Span | null | undefined =>
  current || !followed ? gap.anchor : followed.decision.spans[0];

/** Statements in the order in which their words stand in the text. */
export const inReadingOrder = (statements: readonly Statement[]): Statement[] =>
  statements.toSorted((a, b) => place(a.content[0]) - place(b.content[0]));

/** An article with its statements and notes, each in the order that `ArticleWithNotes` promises. */
export function withNotes(
  article: ArticleRecord,
  statements: readonly Statement[],
  notes: readonly NoteRecord[],
): ArticleWithNotes {
  const rank = (note: NoteRecord) =>
    note.kind === 'machine' ? place(wordsNow(note)) : Number.MAX_SAFE_INTEGER;
  return {
    article,
    statements: inReadingOrder(statements),
    notes: notes.toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.kind !== 'machine' && b.kind !== 'machine' ? a.createdAt - b.createdAt : 0) ||
        (a.id < b.id ? -1 : 1),
    ),
  };
}
