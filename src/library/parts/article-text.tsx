import { useEffect, useRef } from 'preact/hooks';
import { type ArticleWithNotes, layeredStatements, type Paragraph, type Span } from '../../model/index.ts';

interface Piece {
  words: string;
  start: number;
  statement: string | null;
}

/** The article as it was read, its statements marked. Text, whatever was on the page. */
export function ArticleText({ page, statement }: { page: ArticleWithNotes; statement: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  const { article } = page;
  const spans = layeredStatements(page)
    .statements.flatMap(({ statement: { id, content } }) =>
      content.map((span): { id: string; span: Span } => ({ id, span })),
    )
    .sort((a, b) => a.span[0] - b.span[0]);
  useEffect(() => {
    if (statement !== null)
      box.current
        ?.querySelector(`[data-statement="${CSS.escape(statement)}"]`)
        ?.scrollIntoView({ block: 'center' });
  }, [statement]);
  return (
    <div ref={box} class="article-text" dir="auto" lang={article.analysedLanguage}>
      {article.paragraphs.map((paragraph) => (
        <p key={paragraph.start} class={`text-${paragraph.kind}`} dir="auto">
          {piecesOf(article.text, paragraph, spans).map((piece) =>
            piece.statement === null ? (
              <span key={piece.start} data-start={piece.start}>
                {piece.words}
              </span>
            ) : (
              <mark
                key={piece.start}
                data-start={piece.start}
                data-statement={piece.statement}
                data-wanted={piece.statement === statement}
              >
                {piece.words}
              </mark>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

/** A paragraph's words, cut where a statement begins or ends; of statements within others the outer one counts. */
function piecesOf(
  text: string,
  { start, end }: Paragraph,
  spans: readonly { id: string; span: Span }[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, statement: string | null) => {
    if (to > at) pieces.push({ words: text.slice(at, to), start: at, statement });
    at = Math.max(at, to);
  };
  for (const { id, span } of spans) {
    if (span[1] <= at || span[0] >= end) continue;
    add(Math.min(span[0], end), null);
    add(Math.min(span[1], end), id);
  }
  add(end, null);
  return pieces;
}
