import type {
  Analysis,
  Article,
  ArticleRecord,
  NoteRecord,
  Retention,
  RevisionRecord,
  Statement,
} from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { applyDelta, deltaBetween } from './delta.ts';
import { followNotes } from './follow-notes.ts';

/** An article as it is kept, with its earlier versions, oldest first. */
export interface KeptVersions {
  article: ArticleRecord;
  statements: readonly Statement[];
  notes: readonly NoteRecord[];
  revisions: readonly RevisionRecord[];
}

/** What an edit does to what is kept. */
export interface Revised {
  notes: NoteRecord[];
  put: RevisionRecord[];
  /** Numbers of versions that are no longer kept. */
  removed: number[];
}

/** How many earlier versions each choice keeps. */
export const MOST_VERSIONS: Readonly<Record<Retention, number>> = {
  all: Number.POSITIVE_INFINITY,
  'last-ten': 10,
  'last-one': 1,
  none: 0,
};

/** A text that was gone again within this many milliseconds was a page that still loaded, and no version. */
const STILL_LOADING = 60_000;

/**
 * What becomes of notes and earlier versions when a visit finds another text than the one that is kept. The text that
 * was kept becomes a version, told by its difference from the new one, unless the page was still loading when it was
 * read: then the new text takes its place among the versions.
 *
 * @param time Milliseconds since 1970.
 * @param complete False while the page still loads: words that are not there are then awaited, and not gone.
 */
export function revise(
  kept: KeptVersions,
  article: Article,
  analysis: Analysis,
  time: number,
  retention: Retention,
  complete = true,
): Revised {
  const texts = textsOf(kept);
  const byHash = new Map([...texts.values()].map((text) => [hashText(text), text]));
  const notes = followNotes(
    kept.notes,
    { ...kept.article, statements: kept.statements },
    { ...article, statements: analysis.statements, engine: analysis.engine },
    new Set(analysis.gaps.map(({ key }) => key)),
    (hash) => byHash.get(hash) ?? null,
    complete,
  );
  const versions = versionsAfter(kept, texts, article, time);
  const most = MOST_VERSIONS[retention];
  const stay = most === 0 ? [] : versions.slice(-Math.min(most, versions.length));
  const numbers = new Set(stay.map(({ number }) => number));
  const known = new Set<RevisionRecord>(kept.revisions);
  return {
    notes,
    put: stay.filter((version) => !known.has(version)),
    removed: kept.revisions.map(({ number }) => number).filter((number) => !numbers.has(number)),
  };
}

/** The texts of the earlier versions by number, as far as they can be put together again from the kept one. */
export function textsOf({
  article,
  revisions,
}: Pick<KeptVersions, 'revisions'> & { article: { text: string } }): Map<number, string> {
  const texts = new Map<number, string>();
  let text = article.text;
  for (const revision of [...revisions].sort((a, b) => b.number - a.number)) {
    const applied = applyDelta(text, revision.delta);
    if (!applied.ok) break;
    text = applied.text;
    texts.set(revision.number, text);
  }
  return texts;
}

function versionsAfter(
  { article: old, revisions }: KeptVersions,
  texts: ReadonlyMap<number, string>,
  article: Article,
  time: number,
): RevisionRecord[] {
  const last = revisions.at(-1);
  const since = last?.replacedAt ?? old.firstSeen;
  const passed = time - since;
  // A clock that was set back tells nothing of how long the text stood: then no version is given up.
  if (passed >= STILL_LOADING || passed < 0) {
    const version: RevisionRecord = {
      articleId: old.id,
      number: (last?.number ?? 0) + 1,
      title: old.title,
      modified: old.modified,
      paragraphs: old.paragraphs,
      delta: deltaBetween(article.text, old.text),
      firstSeen: since,
      lastSeen: old.lastSeen,
      replacedAt: time,
    };
    return [...revisions, version];
  }
  if (!last) return [];
  const text = texts.get(last.number);
  // Read to its end, the page is what it was before.
  if (text === article.text) return revisions.slice(0, -1);
  // Damaged records are worth nothing: no text comes out of them.
  if (text === undefined) return [];
  return [...revisions.slice(0, -1), { ...last, delta: deltaBetween(article.text, text) }];
}
