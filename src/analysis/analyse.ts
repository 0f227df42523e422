import { attribute } from '../attribution/index.ts';
import { findGaps } from '../gaps/index.ts';
import { type Analysis, type Article, type Attribution, type Gap, withStatements } from '../model/index.ts';
import { genreOf } from '../text/genre.ts';
import { hashText } from '../text/hash.ts';
import { inPieces } from '../text/pieces.ts';
import { ENGINE } from './engine.ts';

/** What the panel shows unless its reader chooses otherwise; the published figures are measured at it. */
export const DEFAULT_MIN_CONFIDENCE = 0.5;

export interface AnalysisOptions {
  /** Statements and gaps less sure than this are left out; 0–1, `DEFAULT_MIN_CONFIDENCE` where it is not given. */
  minConfidence?: number;
}

/**
 * Analyses an article: who is credited with which words, by what route they came, and what is missing.
 * Deterministic: the same article gives the same analysis in every runtime. Any text gives an analysis; one in
 * another language, or without letters, an empty one.
 */
export function analyse(article: Article, options: AnalysisOptions = {}): Analysis {
  const minConfidence = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
  const pieces = inPieces(article);
  const genre = genreOf(article);
  const read = { ...pieces.article, genre };
  const attribution = attribute(read);
  const statements = attribution.statements.filter((statement) => statement.confidence >= minConfidence);
  return {
    id: hashText(article.text),
    engine: ENGINE,
    language: attribution.language,
    genre,
    statements: statements.map((statement) => ({
      ...statement,
      paragraph: pieces.paragraphs[statement.paragraph] ?? statement.paragraph,
    })),
    gaps: gapsOnShown(
      isRead(attribution) ? findGaps(read, attribution, { minConfidence }) : [],
      new Set(statements.map(({ id }) => id)),
    ),
    sources: attribution.sources,
  };
}

/** Other languages set their quotation marks otherwise, and words that the engine does not read lack nothing. */
const isRead = ({ language }: Attribution): boolean => language === 'en';

/** A gap lists only statements that are shown, and goes with the last of them. */
function gapsOnShown(gaps: readonly Gap[], shown: ReadonlySet<string>): Gap[] {
  return gaps
    .map((gap) => ({ gap, statements: gap.statements.filter((id) => shown.has(id)) }))
    .filter(({ gap, statements }) => statements.length > 0 || gap.statements.length === 0)
    .map(({ gap, statements }) => withStatements(gap, statements));
}
