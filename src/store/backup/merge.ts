import type { NoteRecord, RevisionRecord } from '../../model/index.ts';
import { isTouched, joinNotes } from '../joined.ts';
import type { ArticlePayload } from '../pack.ts';

export const PREFERENCES = ['newer', 'here', 'file'] as const;
/** Which of two different judgements on one thing, or texts of one note, stays. */
export type Preference = (typeof PREFERENCES)[number];

/** An article with everything that belongs to it, from the store or from a file. */
export interface WholeArticle extends ArticlePayload {
  firstSeen: number;
  lastSeen: number;
  /** Notes that a person judged or wrote. */
  touched: readonly NoteRecord[];
  revisions: readonly RevisionRecord[];
}

/** One thing that a person decided differently in two places. */
export interface Conflict {
  articleId: string;
  title: string;
  here: NoteRecord;
  file: NoteRecord;
  /** Which one stays. */
  stays: 'here' | 'file';
}

export interface Merged {
  article: WholeArticle;
  notes: NoteRecord[];
  conflicts: Conflict[];
  /** Notes that were not there before. */
  added: number;
  /** Nothing is another than before. */
  same: boolean;
}

/** Takes along what belongs to a text that gives way to another text of the same article. */
export type Follow = (
  earlier: WholeArticle,
  later: WholeArticle,
) => { notes: readonly NoteRecord[]; revisions: readonly RevisionRecord[] };

/** What joining an article to what is here comes to. */
export interface Joined {
  /** Nothing of it is kept here, and the file did not bring it before. */
  isNew: boolean;
  merged: Merged;
}

/** When a person last decided it; 0 where nobody did. */
const timeOf = (note: NoteRecord): number =>
  note.kind === 'machine' ? (note.judgedAt ?? 0) : note.updatedAt;

/** What a person decided, without when and without what the engine made of it. */
function decided(note: NoteRecord): string {
  if (note.kind === 'machine') return JSON.stringify([note.kind, note.judgement]);
  const { kind, statementId, tags = [] } = note;
  return JSON.stringify(
    note.kind === 'human'
      ? [kind, statementId, tags, note.text]
      : [kind, statementId, tags, note.speaker, note.quote, note.content],
  );
}

/**
 * Joins an article of a file with the same article as it is kept here. Of the engine's work the one seen later stays,
 * with the earlier versions that lead back from it; of what a person decided, both sides' notes, and where they differ
 * on one note the preferred one. A judgement is never lost because the other side never made it. Where the texts
 * differ, the notes of the one that gives way go along to the other, and it becomes an earlier version.
 */
export function mergeArticle(
  here: WholeArticle | undefined,
  file: WholeArticle,
  preference: Preference,
  follow: Follow,
): Merged {
  if (!here) {
    const notes = joinNotes(file.article.id, file.gaps, file.touched);
    return { article: file, notes, conflicts: [], added: file.touched.length, same: false };
  }
  const sameText = here.article.textHash === file.article.textHash;
  const isPart = ({ article }: WholeArticle) => article.partial === true;
  // Of one text, what an analysis gave whole is worth more than a part of it, whenever that was seen.
  const fileStays = sameText && isPart(here) !== isPart(file) ? isPart(here) : file.lastSeen > here.lastSeen;
  const later = fileStays ? file : here;
  const followed = sameText ? null : fileStays ? follow(here, file) : follow(file, here);
  const notesHere = followed && fileStays ? followed.notes : here.touched;
  const notesOfFile = followed && !fileStays ? followed.notes : file.touched;
  const conflicts: Conflict[] = [];
  const kept = new Map(notesHere.map((note) => [note.id, note]));
  let added = 0;
  let changed = false;
  for (const note of notesOfFile) {
    const known = kept.get(note.id);
    if (!known) added++;
    else if (decided(known) === decided(note)) continue;
    else {
      const stays = preference === 'newer' ? (timeOf(note) > timeOf(known) ? 'file' : 'here') : preference;
      conflicts.push({
        articleId: file.article.id,
        title: here.article.title,
        here: known,
        file: note,
        stays,
      });
      if (stays === 'here') continue;
    }
    kept.set(note.id, note);
    changed = true;
  }
  const longer = file.revisions.length > here.revisions.length ? file.revisions : later.revisions;
  const revisions = followed ? followed.revisions : longer;
  const found = new Set(later.gaps.map(({ key }) => key));
  const touched = [...kept.values()]
    .map((note) => (note.kind === 'machine' && !found.has(note.id) ? { ...note, current: false } : note))
    .filter(isTouched);
  const article: WholeArticle = {
    article: later.article,
    statements: later.statements,
    gaps: later.gaps,
    firstSeen: Math.min(here.firstSeen, file.firstSeen),
    lastSeen: Math.max(here.lastSeen, file.lastSeen),
    touched,
    revisions,
  };
  const same =
    !changed && later === here && article.firstSeen === here.firstSeen && revisions === here.revisions;
  return { article, notes: joinNotes(article.article.id, article.gaps, touched), conflicts, added, same };
}
