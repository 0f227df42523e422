import type { ChainLink, NamedAs, Statement } from './analysis.ts';
import type { Article, Span } from './article.ts';
import type { NoteRecord, StatementLayer } from './records.ts';

/** A statement as the reader sees it, with the layer that a person laid over it. */
export interface LayeredStatement {
  statement: Statement;
  layer: StatementLayer | null;
}

/** Name of the layer of a statement. */
export const layerId = (statementId: string): string => `layer:${statementId}`;

/**
 * The statements of an article with what a person corrected in them, and those that the machine missed, in reading
 * order. A layer whose statement has another id since, because a newer engine drew its words otherwise, lies over the
 * statement on the same words; where none is left it stands alone. `gone`: layers whose words the text has no more.
 */
export function layeredStatements(page: {
  article: Article;
  statements: readonly Statement[];
  notes: readonly NoteRecord[];
}): {
  statements: LayeredStatement[];
  gone: StatementLayer[];
} {
  const { text } = page.article;
  const above = new Map<string, LayeredStatement>(
    page.statements.map((statement) => [statement.id, { statement, layer: null }]),
  );
  const gone: StatementLayer[] = [];
  for (const layer of page.notes) {
    if (layer.kind !== 'layer') continue;
    const moved = movedBy(layer, text);
    const place = moved === null ? null : shifted(layer.anchor, moved);
    const below =
      above.get(layer.statementId)?.statement ??
      (place && !layer.added ? onWords(page.statements, place) : undefined);
    if (below) {
      const content = moved === null ? null : (layer.content?.map((span) => shifted(span, moved)) ?? null);
      above.set(below.id, { statement: corrected(below, content, layer.speaker), layer });
    } else if (place && moved !== null) {
      const content = layer.content?.map((span) => shifted(span, moved)) ?? [place];
      above.set(layer.statementId, { statement: madeStatement(layer, content, page.article), layer });
    } else gone.push(layer);
  }
  const start = ({ statement }: LayeredStatement) => statement.content[0]?.[0] ?? -1;
  return { statements: [...above.values()].sort((a, b) => start(a) - start(b)), gone };
}

/** How far the layer's words stand from where they stood; null where they are gone, or stand in several places. */
function movedBy({ quote, anchor }: StatementLayer, text: string): number | null {
  if (text.slice(...anchor) === quote) return 0;
  const found = text.indexOf(quote);
  return found >= 0 && text.indexOf(quote, found + 1) < 0 ? found - anchor[0] : null;
}

const shifted = ([start, end]: Span, by: number): Span => [start + by, end + by];

/** The statement that has at least half of these words. */
function onWords(statements: readonly Statement[], place: Span): Statement | undefined {
  const shared = ({ content }: Statement) =>
    content.reduce(
      (sum, [start, end]) => sum + Math.max(0, Math.min(end, place[1]) - Math.max(start, place[0])),
      0,
    );
  const best = statements.toSorted((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) * 2 >= place[1] - place[0] ? best : undefined;
}

function corrected(
  statement: Statement,
  content: Span[] | null,
  speaker: StatementLayer['speaker'],
): Statement {
  const changed = content ? { ...statement, content } : statement;
  if (!speaker) return changed;
  const chain = statement.chainEffective;
  const last = chain.at(-1);
  const route = last?.role === 'speaker' ? chain.slice(0, -1) : chain;
  return { ...changed, speaker, chainEffective: [...route, speakerLink(speaker)] };
}

/** The statement that a person's own layer makes of words the machine missed. */
function madeStatement(layer: StatementLayer, content: Span[], article: Article): Statement {
  const speaker = layer.speaker ?? { name: null, namedAs: 'none' as const };
  const publisher: ChainLink = {
    role: 'publisher',
    surface: article.outlet,
    span: null,
    namedAs: 'named-organisation',
    explicit: 'inferred',
  };
  const chain = [publisher, speakerLink(speaker)];
  const start = content[0]?.[0] ?? 0;
  return {
    id: layer.statementId,
    paragraph: Math.max(
      0,
      article.paragraphs.findIndex(({ end }) => start < end),
    ),
    type: 'direct',
    content,
    cue: [],
    source: [],
    speaker,
    chainAsWritten: chain,
    chainEffective: chain,
    depth: 0,
    confidence: 1,
  };
}

const speakerLink = ({ name, namedAs }: { name: string | null; namedAs: NamedAs }): ChainLink => ({
  role: 'speaker',
  surface: name,
  span: null,
  namedAs,
  explicit: 'inferred',
});
