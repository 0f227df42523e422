import type { Article, Span, TaggedStatement } from '../model/index.ts';
import { tagByPatterns } from './patterns/index.ts';
import { tagStatements } from './tagger/index.ts';

/** A statement of the tagger with at least this confidence stands against what the form suggests. */
const STANDS = 0.4;
/** Below it, a statement is more of a cue that came to nothing; nobody is to build on it. */
const LEAST = 0.2;
/**
 * Set by judgement, not measured: on the development articles fewer of the statements that only the form suggests
 * are right (docs/model-card.md, "Fixed confidences").
 */
const BY_FORM = { indirect: 0.55, quoted: 0.5 };

/**
 * The statements of an article: the trained tagger's, and where it is silent, those that a plain form shows
 * ("NAME said that …"). Of two that hold the same words the tagger's stays, unless it doubts it and the form reads
 * them otherwise; where both read the same source and cue, each bears the other out. In reading order.
 */
export function tag(article: Article): TaggedStatement[] {
  const shown = tagByPatterns(article).filter(
    ({ source, cue, uncertain }) =>
      source.length > 0 && cue[0] !== undefined && !uncertain && !isName(article.text, cue[0]),
  );
  const byCue = new Map(shown.map((statement) => [statement.cue[0]?.[0], statement]));
  const learned = tagStatements(article)
    .filter((statement) => statement.confidence >= LEAST)
    .map((statement) => {
      const other = byCue.get(statement.cue[0]?.[0]);
      if (statement.confidence < STANDS || !other || !agree(statement, other)) return statement;
      return { ...statement, confidence: Math.max(statement.confidence, formConfidence(other)) };
    });
  const taken = new Marked(
    article.text.length,
    learned.filter((statement) => statement.confidence >= STANDS),
  );
  const byForm = shown
    .filter(({ content }) => !content.some((span) => taken.touches(span)))
    .map((statement) => ({
      ...statement,
      content: statement.content.map((span) => withThat(article.text, span)),
      confidence: formConfidence(statement),
    }));
  const held = new Marked(article.text.length, byForm);
  const kept = learned.filter((s) => s.confidence >= STANDS || !s.content.some((span) => held.touches(span)));
  return [...kept, ...byForm].sort((x, y) => (x.content[0]?.[0] ?? 0) - (y.content[0]?.[0] ?? 0));
}

/** "the United States": a capital within a sentence makes a word a name, and no reporting verb. */
const isName = (text: string, [start]: Span): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
  /[\p{L},] $/u.test(text.slice(Math.max(0, start - 2), start));

const formConfidence = ({ type }: TaggedStatement): number =>
  type === 'indirect' ? BY_FORM.indirect : BY_FORM.quoted;

/**
 * Whether two taggers read one statement: the same source, and words in common. Beside quotation marks the form alone
 * says little (measured on the development articles), except where it is "quoted NAME as saying".
 */
function agree(one: TaggedStatement, other: TaggedStatement): boolean {
  const meet = (xs: readonly Span[], ys: readonly Span[]): boolean =>
    xs.some(([a, b]) => ys.some(([c, d]) => a < d && c < b));
  const plain = other.type === 'indirect' || other.cue.length > 1;
  return plain && one.source[0]?.[0] === other.source[0]?.[0] && meet(one.content, other.content);
}

/** The tagger counts the "that" before a content in, as the corpus does. */
function withThat(text: string, [start, end]: Span): Span {
  return text.slice(Math.max(0, start - 5), start).toLowerCase() === 'that '
    ? [start - 5, end]
    : [start, end];
}

/** The characters that the contents of some statements hold. */
class Marked {
  private readonly sums: Int32Array;
  constructor(length: number, statements: readonly TaggedStatement[]) {
    const mask = new Uint8Array(length);
    for (const { content } of statements) for (const [start, end] of content) mask.fill(1, start, end);
    this.sums = new Int32Array(length + 1);
    for (let i = 0; i < length; i++) this.sums[i + 1] = (this.sums[i] as number) + (mask[i] as number);
  }
  touches([start, end]: Span): boolean {
    return (this.sums[end] ?? 0) > (this.sums[start] ?? 0);
  }
}
