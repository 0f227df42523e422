import type { Analysis, Article, ArticleRecord, MachineNote, NoteRecord } from '../model/index.ts';
import { hashText } from '../text/hash.ts';

/** An article's records after a visit: what is written, and which notes go because nobody judged them. */
export interface VisitRecords {
  article: ArticleRecord;
  notes: NoteRecord[];
  removedNotes: string[];
}

/**
 * The records of an article that was just analysed, joined with what is kept of earlier visits: the same words keep
 * their record, a judged note keeps its judgement even when the engine no longer finds it, and a person's notes stay.
 *
 * @param now milliseconds since 1970
 */
export function recordVisit(
  article: Article,
  analysis: Analysis,
  earlier: { article: ArticleRecord | undefined; notes: readonly NoteRecord[] },
  now: number,
): VisitRecords {
  const id = article.canonicalUrl;
  const kept = new Map(earlier.notes.map((note) => [note.id, note]));
  const found: MachineNote[] = analysis.gaps.map((gap) => {
    const known = kept.get(gap.key);
    const judged = known?.kind === 'machine' ? known : null;
    return {
      kind: 'machine',
      articleId: id,
      id: gap.key,
      gap,
      judgement: judged?.judgement ?? 'open',
      judgedAt: judged?.judgedAt ?? null,
      ...(judged?.judgedBy !== undefined && { judgedBy: judged.judgedBy }),
      ...(judged?.codebook !== undefined && { codebook: judged.codebook }),
      current: true,
    };
  });
  const current = new Set(found.map((note) => note.id));
  const notes: NoteRecord[] = [...found];
  const removedNotes: string[] = [];
  for (const note of earlier.notes) {
    if (current.has(note.id)) continue;
    if (note.kind !== 'machine') notes.push(note);
    else if (note.judgement !== 'open') notes.push({ ...note, current: false });
    else removedNotes.push(note.id);
  }
  return {
    article: {
      ...article,
      id,
      textHash: hashText(article.text),
      engine: analysis.engine,
      analysedLanguage: analysis.language,
      analysedGenre: analysis.genre,
      sources: analysis.sources,
      firstSeen: earlier.article?.firstSeen ?? now,
      lastSeen: Math.max(now, earlier.article?.lastSeen ?? 0),
    },
    notes,
    removedNotes,
  };
}
