import { decideAnchors } from '../../anchor/index.ts';
import type { ForeignNote } from '../../formats/read/index.ts';
import type { Anchor, Span, Statement } from '../../model/index.ts';
import type { WholeArticle } from '../../store/backup/merge.ts';

/** Where words stand in an article as it is kept: only the very same words, in one place that context settles. */
export function placeOf(words: NonNullable<ForeignNote['words']>, here: WholeArticle): Span | null {
  const anchor: Anchor = {
    version: 1,
    engine: here.article.engine,
    articleHash: '',
    ...words,
    parts: [[0, words.exact.length]],
    paragraph: { index: 0, hash: '', before: null, after: null },
    speaker: [],
  };
  const [decision] = decideAnchors([anchor], null, here.article.text);
  const placed = decision?.state === 'exact' || decision?.state === 'moved';
  return (placed && decision.spans[0]) || null;
}

/** The statement whose words stand there. */
export function statementOn(span: Span | null, statements: readonly Statement[]): string | null {
  if (!span) return null;
  const [start, end] = span;
  return (
    statements.find(({ content }) => content.some((part) => part[0] < end && start < part[1]))?.id ?? null
  );
}
