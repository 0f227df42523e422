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
 * ("NAME said that …"). Of two that hold the same words the tagger's stays, unless it doubts it. In reading order.
 */
export function tag(article: Article): TaggedStatement[] {
  const learned = tagStatements(article).filter((statement) => statement.confidence >= LEAST);
  const sure = learned.filter((statement) => statement.confidence >= STANDS);
  const taken = new Marked(article.text.length, sure);
  const byForm = tagByPatterns(article)
    .filter(
      ({ source, cue, content, uncertain }) =>
        source.length > 0 && cue.length > 0 && !uncertain && !content.some((span) => taken.touches(span)),
    )
    .map((statement) => ({
      ...statement,
      content: statement.content.map((span) => withThat(article.text, span)),
      confidence: statement.type === 'indirect' ? BY_FORM.indirect : BY_FORM.quoted,
    }));
  const held = new Marked(article.text.length, byForm);
  const kept = learned.filter((s) => s.confidence >= STANDS || !s.content.some((span) => held.touches(span)));
  return [...kept, ...byForm].sort((x, y) => (x.content[0]?.[0] ?? 0) - (y.content[0]?.[0] ?? 0));
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
