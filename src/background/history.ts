import { analyse } from '../analysis/index.ts';
import { type AnalysedText, tellChanges, textsOf } from '../anchor/index.ts';
import type { Article, VersionStep } from '../model/index.ts';
import { readArticleWithNotes } from '../store/articles.ts';
import { readRevisions } from '../store/revisions.ts';

/** More steps than this are not told: the oldest are left out. */
const MOST_STEPS = 30;

/**
 * What changed in an article from visit to visit, the latest first. Every version is analysed anew by this engine, so
 * that what is told is what the article changed, and not what the engine learned since.
 *
 * @throws StoreError
 */
export async function historyOf(articleId: string): Promise<VersionStep[]> {
  const kept = await readArticleWithNotes(articleId);
  if (!kept) return [];
  const revisions = await readRevisions(articleId);
  const texts = textsOf({ article: kept.article, revisions });
  let newer: Article = kept.article;
  let analysed = analysedOf(newer);
  const steps: VersionStep[] = [];
  for (const revision of revisions.toReversed().slice(0, MOST_STEPS)) {
    const text = texts.get(revision.number);
    if (text === undefined) break;
    const { title, modified, paragraphs } = revision;
    const older: Article = { ...newer, title, modified, paragraphs, text };
    const olderAnalysed = analysedOf(older);
    steps.push({
      number: revision.number,
      lastSeen: revision.lastSeen,
      found: revision.replacedAt,
      titleBefore: title === newer.title ? null : title,
      changes: tellChanges(olderAnalysed, analysed),
    });
    newer = older;
    analysed = olderAnalysed;
  }
  return steps;
}

function analysedOf(article: Article): AnalysedText {
  const { statements, gaps } = analyse(article);
  return { text: article.text, statements, gaps };
}
