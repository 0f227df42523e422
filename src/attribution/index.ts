import type { Article, Attribution, TaggedStatement } from '../model/index.ts';
import { withAccordingTo } from './according.ts';
import { traceStatements } from './chain/index.ts';
import { isAnyStudy } from './claims/figures/index.ts';
import { findOutletClaims } from './claims/index.ts';
import { withSettledEdges } from './edges.ts';
import { withHeadlines } from './headlines.ts';
import { detectLanguage } from './language.ts';
import { settledByMarks } from './marks.ts';
import { withPer } from './per.ts';
import { inReadingOrder } from './reading-order.ts';
import { tagStatements } from './tagger/index.ts';
import { withTestimony } from './testimony.ts';
import { withUnnamedCredits } from './unnamed/index.ts';

/**
 * Finds the statements of an article, who made them and by what route they came.
 * A text that is not seen to be English has none; its language is named where it shows.
 */
export function attribute(article: Article): Attribution {
  const { language } = detectLanguage(article.text);
  if (language !== 'en') return { language, statements: [], sources: [] };
  // "Studies show" is no study in particular, and so no source but an outlet's own claim.
  const settled = withSettledEdges(article.text, tagStatements(article)).filter(
    ({ source }) => !source.some((span) => isAnyStudy(article.text.slice(...span))),
  );
  const credited = settledByMarks(article, withAccordingTo(article, withUnnamedCredits(article, settled)));
  const tagged = withHeadlines(article, withTestimony(article, withPer(article, credited)));
  const statements = [...tagged, ...findOutletClaims(article, tagged.filter(isCredible))].sort(
    inReadingOrder,
  );
  return { language, ...traceStatements(article, statements) };
}

/** A sentence that is probably nobody's statement may still be the outlet's own claim. */
const isCredible = (statement: TaggedStatement): boolean => statement.confidence >= 0.4;
