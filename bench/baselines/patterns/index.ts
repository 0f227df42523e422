import { isDisclosure } from '../../../src/attribution/chain/disclosure.ts';
import { readNounPhrase } from '../../../src/attribution/phrases/noun-phrase.ts';
import { type Frame, framesOf, isOnlyQuotation } from '../../../src/attribution/phrases/sentence-frame.ts';
import { isTitleOfWork } from '../../../src/attribution/phrases/titles-of-works.ts';
import type { Article, Span, TaggedStatement } from '../../../src/model/index.ts';
import { findQuotations, type Quotation } from '../../../src/text/quotation-marks.ts';
import { contentOf, typeOf } from './content.ts';
import { type Credit, creditsOf } from './credits.ts';

const SPOKEN_KINDS = new Set(['headline', 'standfirst', 'body', 'list', 'quote', 'embed']);
/** Patterns know no probabilities; these are shares of right answers per form, as measured on development articles. */
/** A scrap of fewer words, credited to nobody, may be a term or a name (codebook, floating-quote). */
const FEWEST_WORDS_OF_SPEECH = 4;
const LONGEST_SOURCE = 300; // code units
const CONFIDENCE = { quotation: 0.9, carried: 0.8, indirect: 0.7, floating: 0.6 };

/**
 * The first tagger, by patterns: quotation marks, reporting verbs, "according to", and the noun phrase beside them.
 * It stays as the baseline that a trained tagger is measured against.
 * Linear in the length of the text; statements come in reading order.
 */
export function tagByPatterns(article: Article): TaggedStatement[] {
  const { text, paragraphs } = article;
  const spans = paragraphs.map(({ start, end }): Span => [start, end]);
  const quotations = findQuotations(text, spans).filter(
    (quotation) =>
      quotation.level === 0 && quotation.status !== 'unopened' && !isTitleOfWork(text, quotation),
  );
  const statements: TaggedStatement[] = [];
  let next = 0;
  paragraphs.forEach((paragraph, index) => {
    const own: Quotation[] = [];
    for (; next < quotations.length && (quotations[next] as Quotation).paragraph === index; next++) {
      own.push(quotations[next] as Quotation);
    }
    if (!SPOKEN_KINDS.has(paragraph.kind)) return;
    for (const statement of tagParagraph(text, spans[index] as Span, index, own)) statements.push(statement);
  });
  return statements;
}

function tagParagraph(
  text: string,
  span: Span,
  paragraph: number,
  quotations: Quotation[],
): TaggedStatement[] {
  const statements: TaggedStatement[] = [];
  let latest: { statement: TaggedStatement; interrupted: boolean } | null = null;
  for (const frame of framesOf(text, span, quotations)) {
    if (isDisclosure(text.slice(...frame.span))) continue;
    const found = tagFrame(text, frame, paragraph);
    const quotation = unattributedQuotation(text, frame, found);
    if (quotation) {
      const words: Span = [quotation.start, quotation.end];
      if (latest?.interrupted) {
        latest.statement.content.push(words);
        continue;
      }
      const confidence = latest ? CONFIDENCE.carried : CONFIDENCE.floating;
      const statement = withUncertainTail(
        { paragraph, type: 'direct', content: [words], cue: [], source: [], confidence },
        quotation,
        span,
      );
      statements.push(statement);
      continue;
    }
    for (const statement of found) statements.push(statement);
    const last = found.at(-1);
    if (last) latest = { statement: last, interrupted: isInterrupted(last) };
    else latest = null;
  }
  return statements;
}

/** A sentence that is one quotation, or begins with one of some length, and credits it to nobody. */
function unattributedQuotation(
  text: string,
  frame: Frame,
  found: readonly TaggedStatement[],
): Quotation | null {
  const first = frame.items[0]?.quotation ?? null;
  if (found.length > 0 || !first) return null;
  if (isOnlyQuotation(frame)) return first;
  const inner = text.slice(...first.inner);
  const unfinished = first.status === 'mixed' || /[.,!?…]$/.test(inner);
  return unfinished && inner.split(/\s+/).length >= FEWEST_WORDS_OF_SPEECH ? first : null;
}

/** Its words come before its cue, so that a quotation that follows goes on with them. */
function isInterrupted(statement: TaggedStatement): boolean {
  return statement.type === 'direct' && (statement.content[0]?.[0] ?? 0) < (statement.cue[0]?.[0] ?? 0);
}

function withUncertainTail(
  statement: TaggedStatement,
  quotation: Quotation,
  paragraph: Span,
): TaggedStatement {
  if (quotation.status === 'mixed' && quotation.end < paragraph[1])
    statement.uncertain = [[quotation.end, paragraph[1]]];
  return statement;
}

/** What stands before the verb is no source: "The fact that …", "Job cuts will be …". */
function isNobody(text: string, source: Span): boolean {
  return readNounPhrase(text, source).kind === 'unclear' || LONGEST_SOURCE < source[1] - source[0];
}

function tagFrame(text: string, frame: Frame, paragraph: number): TaggedStatement[] {
  const statements: TaggedStatement[] = [];
  const credits = creditsOf(frame);
  credits.forEach((credit: Credit, index) => {
    const content = contentOf(text, frame, credit, credits[index - 1] ?? null, credits[index + 1] ?? null);
    if (content.length === 0 || (credit.source && isNobody(text, credit.source))) return;
    const type = typeOf(frame, content);
    statements.push({
      paragraph,
      type,
      content,
      cue: credit.cue,
      source: credit.source ? [credit.source] : [],
      confidence: type === 'indirect' ? CONFIDENCE.indirect : CONFIDENCE.quotation,
    });
  });
  return statements;
}
