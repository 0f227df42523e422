import { findOutletClaims } from '../src/attribution/claims/index.ts';
import type { Article, Attribution, NamedAs, Span, Statement, StatementType } from '../src/model/index.ts';

/** A case of the coded development articles, as far as the rules need it. */
export interface GoldCase {
  id: string;
  genre: string;
  text: string;
  statements?: {
    start: number;
    end: number;
    spans?: Span[];
    type: StatementType;
    source: string | null;
    speaker: string | null;
    namedAs: NamedAs;
  }[];
}

/**
 * What attribution would say if it found exactly the coded statements: to measure the rules apart from the engine
 * before them. The cases give the words of a source and no place, and no cue: the place is the occurrence nearest to
 * the content, the cue the word beside it that lies outside both.
 */
export function attributionOf(gold: GoldCase, article: Article): Attribution {
  const credited = (gold.statements ?? []).filter(({ type }) => type !== 'outlet-claim');
  const statements = credited.map((coded, index): Statement => {
    const content = coded.spans ?? [[coded.start, coded.end] as Span];
    const source = coded.source === null ? null : nearest(gold.text, coded.source, coded.start, coded.end);
    const cue = source ? wordBeside(gold.text, source, content) : null;
    const named = coded.namedAs === 'named-person' || coded.namedAs === 'named-organisation';
    const sourceId = (coded.speaker ?? '').toLowerCase();
    return {
      id: `s${index + 1}`,
      paragraph: article.paragraphs.findLastIndex((paragraph) => paragraph.start <= coded.start),
      type: coded.type,
      content,
      cue: cue ? [cue] : [],
      source: source ? [source] : [],
      speaker: { name: named ? coded.speaker : null, namedAs: coded.namedAs, sourceId },
      chainAsWritten: [],
      chainEffective: [],
      depth: 0,
      confidence: 1,
    };
  });
  statements.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  const claims = findOutletClaims(article, statements).map(
    (claim, index): Statement => ({
      ...claim,
      id: `c${index + 1}`,
      speaker: { name: null, namedAs: 'none' },
      chainAsWritten: [],
      chainEffective: [],
      depth: 0,
    }),
  );
  return { language: 'en', statements: [...statements, ...claims], sources: [] };
}

function nearest(text: string, words: string, start: number, end: number): Span | null {
  let best: Span | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const span: Span = [at, at + words.length];
    const bounded = !/\w/.test(text[at - 1] ?? ' ') && !/\w/.test(text[span[1]] ?? ' ');
    if (bounded && (!best || distance(span, start, end) < distance(best, start, end))) best = span;
  }
  return best;
}

const distance = ([from, to]: Span, start: number, end: number): number =>
  to <= start ? start - to : from >= end ? from - end : 0;

function wordBeside(text: string, [from, to]: Span, content: readonly Span[]): Span | null {
  const free = (at: number) => content.every(([start, end]) => at < start || at >= end);
  const after = /^\W*(\w+)/.exec(text.slice(to, to + 40));
  if (after?.[1]) {
    const at = to + after[0].length - after[1].length;
    if (free(at)) return [at, at + after[1].length];
  }
  const before = /(\w+)\W*$/.exec(text.slice(Math.max(0, from - 40), from));
  if (!before?.[1]) return null;
  const at = from - before[0].length;
  return free(at) ? [at, at + before[1].length] : null;
}
