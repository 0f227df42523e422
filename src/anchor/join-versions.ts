import type { Gap, NoteRecord, RevisionRecord } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { deltaBetween } from './delta.ts';
import { followNotes } from './follow-notes.ts';
import { type KeptVersions, textsOf } from './revise.ts';

/** What two stores kept of one article, each with another text, come to. */
export interface JoinedVersions {
  /** The notes of the side whose text gave way, taken along to the text that stays. */
  notes: NoteRecord[];
  /** The earlier versions of the text that stays: those of both sides, and the text that gave way. */
  revisions: readonly RevisionRecord[];
}

type Version = Omit<RevisionRecord, 'number' | 'delta'> & { text: string };

/**
 * Joins two stores' versions of one article.
 *
 * @param earlier the side whose text gives way
 * @param later the side whose text stays, with what its analysis found
 */
export function joinVersions(
  earlier: KeptVersions,
  later: KeptVersions & { gaps: readonly Gap[] },
): JoinedVersions {
  const [gone, known] = [versionsOf(earlier), versionsOf(later)];
  const byHash = new Map([...gone, ...known].map(({ text }) => [hashText(text), text]));
  const notes = followNotes(
    earlier.notes,
    { ...earlier.article, statements: earlier.statements },
    { ...later.article, statements: later.statements },
    new Set(later.gaps.map(({ key }) => key)),
    (hash) => byHash.get(hash) ?? null,
  );
  return { notes, revisions: revisionsWith(later, known, [...gone, textOf(earlier, later)]) };
}

/** The earlier versions of a side, oldest first, as far as their texts can be read. */
function versionsOf(kept: KeptVersions): Version[] {
  const texts = textsOf(kept);
  return kept.revisions.flatMap(({ number, delta: _, ...version }) => {
    const text = texts.get(number);
    return text === undefined ? [] : [{ ...version, text }];
  });
}

/** The text that gives way, as a version. */
function textOf({ article, revisions }: KeptVersions, later: KeptVersions): Version {
  return {
    articleId: article.id,
    title: article.title,
    modified: article.modified,
    paragraphs: article.paragraphs,
    firstSeen: revisions.at(-1)?.replacedAt ?? article.firstSeen,
    lastSeen: article.lastSeen,
    replacedAt: Math.max(article.lastSeen, later.revisions.at(-1)?.replacedAt ?? later.article.firstSeen),
    text: article.text,
  };
}

/** The versions of a side with those of the other that it has not; its own records where it has all. */
function revisionsWith(
  { article, revisions }: KeptVersions,
  known: readonly Version[],
  others: readonly Version[],
): readonly RevisionRecord[] {
  const texts = new Set([article.text, ...known.map(({ text }) => text)]);
  const missing = others.filter(({ text }) => !texts.has(text));
  if (missing.length === 0) return revisions;
  const versions = [...known, ...missing].sort((a, b) => a.replacedAt - b.replacedAt);
  return versions.map(({ text, ...version }, index) => {
    const next = versions[index + 1]?.text ?? article.text;
    return { ...version, number: index + 1, delta: deltaBetween(next, text) };
  });
}
