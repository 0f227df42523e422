import type { Article, Attribution, ParagraphKind, Source, Span, Statement } from '../../model/index.ts';
import { isBodyKind, paragraphNumbers } from '../../text/paragraph-numbers.ts';
import { findQuotations, type Quotation } from '../../text/quotation-marks.ts';
import { splitSentences } from '../../text/sentences.ts';

/** An article with everything that is known of it, laid out for the rules to ask. Cuts nothing before it is asked. */
export interface Reading {
  article: Article;
  text: string;
  /** In reading order. */
  statements: readonly Statement[];
  sources: readonly Source[];
  words(span: Span): string;
  /** Index of the paragraph that holds the position; the one before it for a position between two. */
  paragraphAt(position: number): number;
  paragraphSpan(paragraph: number): Span;
  kind(paragraph: number): ParagraphKind;
  /** Running text: no headline, standfirst, heading, caption, pull quote or embed. */
  isBody(paragraph: number): boolean;
  /** As a reader counts: 1 for the first paragraph of running text. */
  numberOf(paragraph: number): number;
  /** Index of the first paragraph of running text, or -1. */
  lede: number;
  sentences(paragraph: number): readonly Span[];
  sentenceAt(position: number): Span;
  quotations(paragraph: number): readonly Quotation[];
  /** Whether the position lies between quotation marks. */
  isQuoted(position: number): boolean;
  statementsOf(paragraph: number): readonly Statement[];
  statement(id: string): Statement | undefined;
  /** The next statements in reading order, `count` of them at most. */
  following(statement: Statement, count: number): readonly Statement[];
  source(id: string | undefined): Source | undefined;
}

export function readArticle(article: Article, attribution: Attribution): Reading {
  const { text, paragraphs } = article;
  const spans = paragraphs.map(({ start, end }): Span => [start, end]);
  const statements = [...attribution.statements].sort(inReadingOrder);
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const sources = new Map(attribution.sources.map((source) => [source.id, source]));
  const byParagraph = groupBy(statements, (statement) => statement.paragraph);
  const numbers = paragraphNumbers(paragraphs);
  const sentenceCache = new Map<number, Span[]>();
  let placeCache: Map<Statement, number> | null = null;
  let quotationCache: Map<number, Quotation[]> | null = null;

  const reading: Reading = {
    article,
    text,
    statements,
    sources: attribution.sources,
    lede: paragraphs.findIndex((paragraph) => isBodyKind(paragraph.kind)),
    words: ([start, end]) => text.slice(start, end),
    paragraphAt(position) {
      return Math.max(0, lastBegunBy(spans, position));
    },
    paragraphSpan: (paragraph) => [paragraphs[paragraph]?.start ?? 0, paragraphs[paragraph]?.end ?? 0],
    kind: (paragraph) => paragraphs[paragraph]?.kind ?? 'body',
    isBody: (paragraph) => isBodyKind(reading.kind(paragraph)),
    numberOf: (paragraph) => numbers[Math.min(paragraph, numbers.length - 1)] ?? 0,
    sentences(paragraph) {
      const known = sentenceCache.get(paragraph);
      if (known) return known;
      const cut = splitSentences(text, ...reading.paragraphSpan(paragraph));
      sentenceCache.set(paragraph, cut);
      return cut;
    },
    sentenceAt(position) {
      const sentences = reading.sentences(reading.paragraphAt(position));
      return sentences[lastBegunBy(sentences, position)] ?? [position, position];
    },
    quotations(paragraph) {
      quotationCache ??= groupBy(findQuotations(text, spans), (quotation) => quotation.paragraph);
      return quotationCache.get(paragraph) ?? [];
    },
    isQuoted(position) {
      return reading
        .quotations(reading.paragraphAt(position))
        .some((q) => q.kind === 'double' && q.start <= position && position < q.end);
    },
    statementsOf: (paragraph) => byParagraph.get(paragraph) ?? [],
    statement: (id) => byId.get(id),
    following(statement, count) {
      placeCache ??= new Map(statements.map((one, index) => [one, index]));
      const next = (placeCache.get(statement) ?? statements.length) + 1;
      return statements.slice(next, next + count);
    },
    source: (id) => (id === undefined ? undefined : sources.get(id)),
  };
  return reading;
}

/** Index of the last span that begins at or before a position; -1 where all begin after it. Spans are in order. */
function lastBegunBy(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const startOf = (statement: Statement): number =>
  Math.min(...[...statement.content, ...statement.source, ...statement.cue].map(([start]) => start));

/** A statement within another stands behind it. */
const inReadingOrder = (a: Statement, b: Statement): number =>
  startOf(a) - startOf(b) || Number(a.nested ?? false) - Number(b.nested ?? false) || (a.id < b.id ? -1 : 1);
