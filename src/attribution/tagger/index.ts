import type { Article, ParagraphKind, TaggedStatement } from '../../model/index.ts';
import { isDisclosure } from '../chain/disclosure.ts';
import { PACKED_MODEL } from '../en/weights/model.ts';
import { inReadingOrder } from '../reading-order.ts';
import { draftStatements } from './assemble.ts';
import { contextOf } from './context.ts';
import { gatherEvidence } from './evidence.ts';
import { floatingStatements } from './floating.ts';
import { readLabels } from './label-scores.ts';
import { statementsByLayout } from './layout.ts';
import { linesOf } from './lines.ts';
import { type Model, unpackModel } from './model.ts';
import { readText } from './reading.ts';
import { resolveDrafts } from './resolve.ts';
import { carryOn } from './running.ts';

/** Paragraphs in which words are credited to somebody; captions, pull quotes and embeds repeat or decorate. */
const SPOKEN_KINDS: ReadonlySet<ParagraphKind> = new Set([
  'headline',
  'standfirst',
  'heading',
  'body',
  'list',
  'quote',
]);

/** Below it, a credited statement is more of a cue that came to nothing; nobody is to build on it. */
const LEAST_CONFIDENCE = 0.4;

let committed: Model | null = null;
const committedModel = (): Model => {
  committed ??= unpackModel(PACKED_MODEL);
  return committed;
};

export interface TaggerOptions {
  /** Weights other than the committed ones; for training and tests. */
  model?: Model;
}

/**
 * Finds who is credited with which words: content, cue and source of direct, mixed and indirect statements, in
 * reading order, each with the probability (0–1, two decimals) that content and source are right. A quotation that
 * nobody is credited with comes without cue and source.
 *
 * Method: a conditional random field labels the tokens (Lafferty et al. 2001); from its probabilities boosted trees
 * choose, for every reporting cue, the content before and after it and the source, and judge the whole statement.
 * Deterministic, and linear in the length of the text. Any text is taken, none throws.
 */
export function tagStatements(article: Article, options: TaggerOptions = {}): TaggedStatement[] {
  const units = article.paragraphs.flatMap(({ start, end, kind }, paragraph) =>
    SPOKEN_KINDS.has(kind)
      ? linesOf(article.text, [start, end]).map((span) => ({ span, kind, paragraph }))
      : [],
  );
  const reading = readText(
    article.text,
    units.map((unit) => unit.span),
  );
  if (reading.tokens.length === 0) return [];
  const used = options.model ?? committedModel();
  const context = contextOf(reading);
  const evidence = gatherEvidence(reading, context, readLabels(reading, context, used));
  const byLayout = statementsByLayout(evidence);
  const drafts = draftStatements(evidence, used.rankers);
  const resolved = resolveDrafts(evidence, drafts, byLayout);
  const creditedParagraphs = new Set(
    resolved.flatMap((s) => (s.cue.length > 0 && s.confidence >= 0.5 ? [s.paragraph] : [])),
  );
  const credited = [
    ...byLayout,
    ...resolved.map((statement) => carryOn(evidence, statement, creditedParagraphs)),
  ];
  const all = [
    ...credited,
    ...floatingStatements(
      evidence,
      credited,
      units.map((unit) => unit.kind),
    ),
  ];
  return all
    .filter(
      (statement) => statement.confidence >= LEAST_CONFIDENCE && !isOnlyDisclosure(article.text, statement),
    )
    .sort(inReadingOrder)
    .map((statement) => ({
      ...statement,
      paragraph: units[statement.paragraph]?.paragraph ?? 0,
      confidence: Math.round(statement.confidence * 100) / 100,
    }));
}

/** "The paper did not reveal which of them": what is not known about a source is no statement. */
function isOnlyDisclosure(text: string, statement: TaggedStatement): boolean {
  const all = [...statement.source, ...statement.cue, ...statement.content];
  if (statement.type === 'direct' || all.length === 0) return false;
  const from = Math.min(...all.map(([start]) => start));
  const to = Math.max(...all.map(([, end]) => end));
  return isDisclosure(text.slice(from, to));
}
