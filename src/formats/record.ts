import {
  type Analysis,
  type Article,
  type ArticleWithNotes,
  CODEBOOK_VERSION,
  type EngineVersion,
  type FactOrigin,
  FIRST_CODEBOOK,
  type Gap,
  type Genre,
  type HumanNote,
  type Judgement,
  type MachineNote,
  type Source,
  type Span,
  type Statement,
  type StatementLayer,
} from '../model/index.ts';
import { bodyOf } from '../text/body.ts';
import { hashText } from '../text/hash.ts';
import type { Wording } from '../wording/index.ts';
import {
  orderedEngine,
  orderedGap,
  orderedParagraph,
  orderedSource,
  orderedStatement,
  sortedByName,
} from './field-order.ts';
import { placeOfLayer, wordsOfGap } from './followed-words.ts';

/** Goes up when a field of the record is taken away or comes to mean something else. */
export const RECORD_FORMAT = 1;

/**
 * One article with all that is known of it, as it leaves On the Record: what every format is written from.
 * It is an `Analysis` to which the article's facts, the words behind the offsets, the worded notes and what people
 * made of them have been added. Offsets are UTF-16 code units into `article.text`; times are ISO 8601 in UTC.
 */
export interface ExportRecord {
  /** The canonical address, or the name that the caller gave the text. */
  id: string;
  /** The shape of this record; a file of a higher one is of a newer On the Record. */
  format: typeof RECORD_FORMAT;
  /** Some of what is known of the article was left out; absent for a whole record. */
  partial?: true;
  engine: EngineVersion;
  /** The edition of the codebook that tells what the gaps are; each judgement has its own beside it. */
  codebook: string;
  /** As the analysis found them; `article` holds what the page says of itself. */
  language: string;
  genre: Genre;
  article: ExportedArticle;
  /** In reading order. */
  statements: ExportedStatement[];
  /** Machine notes in reading order. */
  gaps: ExportedGap[];
  sources: Source[];
  /** What a person wrote, in order of writing. */
  notes: ExportedNote[];
  /** What a person says of statements: other speakers, other words, tags, and words that the machine missed. */
  corrections: ExportedCorrection[];
}

export interface ExportedArticle extends Article {
  textHash: string;
  firstSeen: string | null;
  lastSeen: string | null;
  /** Headings, running text, lists and block quotes joined by "\n\n": the article without headline, captions and inserts. */
  body: string;
}

export interface ExportedStatement extends Statement {
  /** The words of `content`, stretches joined by " … ". */
  quote: string;
  /** The words of `source`, likewise; null where there are none. */
  sourceQuote: string | null;
}

export interface ExportedGap extends Omit<Gap, 'note'> {
  note: Gap['note'] & { text: string };
  /**
   * The words of `anchor`; null for the whole article. Once the article was edited and the note is not current, the
   * words it was on, with `anchor` for those in their place, or null where they are gone.
   */
  quote: string | null;
  judgement: Judgement;
  judgedAt: string | null;
  /** Who judged it; null where nobody did or the person gave no name. */
  coder: string | null;
  /** The edition of the codebook by which it was judged; null where nobody did. */
  codebook: string | null;
  current: boolean;
}

export interface ExportedNote
  extends Omit<HumanNote, 'kind' | 'articleId' | 'followed' | 'writtenBy' | 'createdAt' | 'updatedAt'> {
  /** Who wrote it; null where the person gave no name. */
  writtenBy: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

export interface ExportedCorrection
  extends Omit<
    StatementLayer,
    'kind' | 'articleId' | 'anchor' | 'followed' | 'writtenBy' | 'createdAt' | 'updatedAt'
  > {
  /** Null once the words are gone; `quote` has them. */
  anchor: Span | null;
  /** Who made it; null where the person gave no name. */
  writtenBy: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

/**
 * The record of an article that is kept, with its notes and what people made of them.
 *
 * @param coder the name that the reader of this store gives their own judgements and notes; null: none
 */
export function recordFromStore(
  kept: ArticleWithNotes,
  wording: Wording,
  coder: string | null = null,
): ExportRecord {
  const { id, textHash, engine, analysedLanguage, analysedGenre, sources, firstSeen, lastSeen } =
    kept.article;
  const text = kept.article.text;
  const machine = kept.notes.filter((note) => note.kind === 'machine');
  const human = kept.notes.filter((note) => note.kind === 'human');
  const layers = kept.notes.filter((note) => note.kind === 'layer');
  return {
    id,
    format: RECORD_FORMAT,
    ...(kept.article.partial && { partial: true }),
    engine: orderedEngine(engine),
    codebook: CODEBOOK_VERSION,
    language: analysedLanguage,
    genre: analysedGenre,
    article: exportedArticle(kept.article, textHash, firstSeen, lastSeen),
    statements: kept.statements.map((statement) => exportedStatement(statement, text)),
    gaps: machine.map((note) => exportedGap(note, text, wording, coder)),
    sources: sources.map(orderedSource),
    notes: human.map((note) => exportedNote(note, coder)),
    corrections: layers.map((layer) => exportedCorrection(layer, coder)),
  };
}

/** The record of an article that was only analysed: nobody has judged its notes yet. */
export function recordFromAnalysis(article: Article, analysis: Analysis, wording: Wording): ExportRecord {
  return {
    id: analysis.id,
    format: RECORD_FORMAT,
    engine: orderedEngine(analysis.engine),
    codebook: CODEBOOK_VERSION,
    language: analysis.language,
    genre: analysis.genre,
    article: exportedArticle(article, hashText(article.text), null, null),
    statements: analysis.statements.map((statement) => exportedStatement(statement, article.text)),
    gaps: analysis.gaps.map((gap) => exportedGap({ gap, ...UNJUDGED }, article.text, wording, null)),
    sources: analysis.sources.map(orderedSource),
    notes: [],
    corrections: [],
  };
}

const UNJUDGED = { judgement: 'open', judgedAt: null, current: true } as const;

/** The words that some spans cover, stretches joined by an ellipsis. */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(' … ');

function exportedArticle(
  article: Article,
  textHash: string,
  firstSeen: number | null,
  lastSeen: number | null,
): ExportedArticle {
  return {
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    title: article.title,
    byline: article.byline,
    outlet: article.outlet,
    published: article.published,
    modified: article.modified,
    language: article.language,
    genre: article.genre,
    foundIn: sortedByName<FactOrigin | undefined>(article.foundIn) as Article['foundIn'],
    textHash,
    firstSeen: isoTime(firstSeen),
    lastSeen: isoTime(lastSeen),
    text: article.text,
    body: bodyOf(article),
    paragraphs: article.paragraphs.map(orderedParagraph),
  };
}

const exportedStatement = (statement: Statement, text: string): ExportedStatement => ({
  ...orderedStatement(statement),
  quote: wordsOf(text, statement.content),
  sourceQuote: statement.source.length > 0 ? wordsOf(text, statement.source) : null,
});

function exportedGap(
  note: Omit<MachineNote, 'kind' | 'articleId' | 'id'>,
  text: string,
  wording: Wording,
  coder: string | null,
): ExportedGap {
  const { anchor, evidence, quote } = wordsOfGap(note, text);
  const gap = orderedGap({ ...note.gap, anchor, evidence });
  return {
    ...gap,
    note: { ...gap.note, text: wording.text(gap.note.key, gap.note.slots) },
    quote,
    judgement: note.judgement,
    judgedAt: isoTime(note.judgedAt),
    coder: note.judgedBy ?? (note.judgedAt === null ? null : coder),
    codebook: isJudged(note) ? (note.codebook ?? FIRST_CODEBOOK) : null,
    current: note.current,
  };
}

/** A judgement that was taken back is one too; one that came in from a file may tell no time. */
const isJudged = ({ judgement, judgedAt }: Pick<MachineNote, 'judgement' | 'judgedAt'>): boolean =>
  judgement !== 'open' || judgedAt !== null;

const exportedNote = (note: HumanNote, coder: string | null): ExportedNote => ({
  id: note.id,
  statementId: note.statementId,
  quote: note.quote,
  anchor: note.anchor,
  text: note.text,
  ...(note.tags && { tags: note.tags }),
  writtenBy: note.writtenBy ?? coder,
  createdAt: isoTime(note.createdAt),
  updatedAt: isoTime(note.updatedAt),
});

const exportedCorrection = (layer: StatementLayer, coder: string | null): ExportedCorrection => ({
  id: layer.id,
  statementId: layer.statementId,
  added: layer.added,
  speaker: layer.speaker && { name: layer.speaker.name, namedAs: layer.speaker.namedAs },
  content: placeOfLayer(layer).content,
  tags: layer.tags,
  quote: layer.quote,
  anchor: placeOfLayer(layer).anchor,
  writtenBy: layer.writtenBy ?? coder,
  createdAt: isoTime(layer.createdAt),
  updatedAt: isoTime(layer.updatedAt),
});

/** The last millisecond, before or after 1970, that a date can hold. */
const MOST_MILLISECONDS = 8.64e15;

/** Null for no time, and for a number that is no time. */
export const isoTime = (milliseconds: number | null): string | null =>
  milliseconds !== null && Math.abs(milliseconds) <= MOST_MILLISECONDS
    ? new Date(milliseconds).toISOString()
    : null;
