import type { Attempt } from './case.ts';
import {
  CORRECTION_VARIANTS,
  CREDIT_EDITS,
  correctionCase,
  creditCase,
  MEANING_EDITS,
  meaningCase,
} from './changed.ts';
import type { CorpusArticle } from './corpus.ts';
import { GOING_EDITS, goneCase, nearestArticle } from './gone.ts';
import { KEEPING_EDITS, keptCases } from './kept.ts';
import { MARKUP_EDITS, markupCases } from './markup.ts';
import { REPEATING_EDITS, repeatedCase } from './twice.ts';

export type RowName = 'kept' | 'gone' | 'meaning' | 'credit' | 'corrected' | 'repeated';

/** Every attempt at every edit of every statement, article by article, with the row of the table it belongs to. */
export async function* attempts(
  corpus: readonly CorpusArticle[],
): AsyncGenerator<{ row: RowName; attempt: Attempt }> {
  for (const article of corpus) {
    for (const edit of Object.keys(KEEPING_EDITS)) {
      for (const attempt of keptCases(edit, article, corpus)) yield { row: 'kept', attempt };
    }
    for (const edit of MARKUP_EDITS) {
      for (const attempt of await markupCases(edit, article)) yield { row: 'kept', attempt };
    }
    const nearest = nearestArticle(article, corpus);
    for (const statement of article.statements) {
      for (const edit of GOING_EDITS)
        yield { row: 'gone', attempt: goneCase(edit, article, statement, nearest) };
      for (const kind of MEANING_EDITS)
        yield { row: 'meaning', attempt: meaningCase(kind, article, statement) };
      for (const kind of CREDIT_EDITS) yield { row: 'credit', attempt: creditCase(kind, article, statement) };
      for (let variant = 0; variant < CORRECTION_VARIANTS; variant++) {
        yield { row: 'corrected', attempt: correctionCase(article, statement, variant) };
      }
      for (const edit of REPEATING_EDITS) {
        yield { row: 'repeated', attempt: repeatedCase(edit, article, statement, corpus) };
      }
    }
  }
}
