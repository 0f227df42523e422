import type { Cancellation } from '../../model/index.ts';
import { readView } from '../library.ts';
import { type Reading, readFrom, readKept, revisionsOf } from '../transaction.ts';
import {
  type Conflict,
  type Follow,
  type Joined,
  mergeArticle,
  type Preference,
  type WholeArticle,
} from './merge.ts';
import { mergeView, type ViewConflict } from './merge-view.ts';
import type { BrokenPiece, IncomingItem } from './read-backup.ts';

/** What a restore would do, found out without writing anything. */
export interface RestorePlan {
  /** When the backup was made. */
  created: string;
  articles: { added: number; changed: number; same: number };
  /** Notes and judgements that are not here yet. */
  notesAdded: number;
  /** Saved views that are not here yet. */
  viewsAdded: number;
  viewConflicts: ViewConflict[];
  /** Articles of which the file has only a part. */
  partial: number;
  conflicts: Conflict[];
  broken: BrokenPiece[];
}

type Fate = keyof RestorePlan['articles'];

export interface RestoreProgress {
  step: 'reading' | 'writing';
  done: number;
  total: number;
}

/**
 * The dry run.
 *
 * @returns null when it was no longer wanted
 * @throws StoreError, and what reading the items throws
 */
export async function planRestore(
  items: AsyncIterable<IncomingItem>,
  preference: Preference,
  cancellation: Cancellation,
  follow: Follow,
): Promise<RestorePlan | null> {
  const plan: RestorePlan = {
    created: '',
    articles: { added: 0, changed: 0, same: 0 },
    notesAdded: 0,
    viewsAdded: 0,
    viewConflicts: [],
    partial: 0,
    conflicts: [],
    broken: [],
  };
  const fates = new Map<string, Fate>();
  /** An article that a file brings piece by piece is one, and new or changed if any piece of it is. */
  const count = (fate: Fate, id: string) => {
    const before = fates.get(id);
    if (before === 'added' || (before && fate === 'same')) return;
    if (before) plan.articles[before]--;
    plan.articles[fate]++;
    fates.set(id, fate);
  };
  for await (const item of items) {
    if (cancellation.aborted) return null;
    if ('header' in item) plan.created = item.header.created;
    else if ('view' in item) {
      const { view } = item;
      const merged = mergeView(await readView(view.id), view, preference);
      if (merged === 'added') plan.viewsAdded++;
      else if (merged !== 'same') plan.viewConflicts.push(merged);
    } else if ('broken' in item) plan.broken.push(item.broken);
    else {
      const { isNew, merged } = item.joined ?? (await joinedTo(item.article, preference, follow));
      count(isNew ? 'added' : merged.same ? 'same' : 'changed', item.article.article.id);
      plan.notesAdded += merged.added;
      if (item.partial) plan.partial++;
      plan.conflicts.push(...merged.conflicts);
    }
  }
  return plan;
}

async function joinedTo(file: WholeArticle, preference: Preference, follow: Follow): Promise<Joined> {
  const here = await readFrom((transaction) => wholeHere(transaction, file.article.id));
  return { isNew: here === undefined, merged: mergeArticle(here, file, preference, follow) };
}

/** An article as it is kept here, or undefined. */
export async function wholeHere(transaction: Reading, id: string): Promise<WholeArticle | undefined> {
  const [kept, revisions] = await Promise.all([readKept(transaction, id), revisionsOf(transaction, id)]);
  if (!kept) return undefined;
  const { article, statements, gaps, touched, row } = kept;
  return {
    article,
    statements,
    gaps,
    touched,
    revisions,
    firstSeen: row.firstSeen,
    lastSeen: row.lastSeen,
  };
}
