import { applyRules, type Rule } from '../../../src/gaps/index.ts';
import type {
  Article,
  Attribution,
  ChainLink,
  Gap,
  NamedAs,
  ParagraphKind,
  Source,
  Span,
  Statement,
  StatementType,
} from '../../../src/model/index.ts';

/** An article of the given paragraphs; a paragraph may begin with its kind in brackets: "[heading] Two offers". */
export function articleOf(paragraphs: readonly string[], facts: Partial<Article> = {}): Article {
  const parts = paragraphs.map(
    (paragraph) => /^(?:\[(\w+)\] )?([\s\S]*)$/.exec(paragraph) as RegExpExecArray,
  );
  const text = parts.map((part) => part[2]).join('\n\n');
  let start = 0;
  return {
    url: '',
    canonicalUrl: '',
    title: '',
    byline: null,
    outlet: null,
    published: null,
    modified: null,
    language: 'en',
    genre: 'news',
    foundIn: {},
    ...facts,
    text,
    paragraphs: parts.map((part) => {
      const end = start + (part[2] ?? '').length;
      const paragraph = { start, end, kind: (part[1] ?? 'body') as ParagraphKind, links: [] };
      start = end + 2;
      return paragraph;
    }),
  };
}

/** A statement told by the words of the article; each is looked for from the beginning of `content` or the article. */
export interface Said {
  content: string | string[];
  source?: string;
  cue?: string;
  as?: NamedAs;
  name?: string;
  sourceId?: string;
  candidates?: string[];
  type?: StatementType;
  nested?: boolean;
  /** Links between outlet and speaker: [words, how named]. */
  through?: [string, NamedAs][];
  /** The same for the effective chain, where it has more. */
  effectively?: [string, NamedAs][];
}

export function attributionOf(article: Article, said: readonly Said[], sources: Source[] = []): Attribution {
  return { language: 'en', sources, statements: said.map((one, index) => toStatement(article, one, index)) };
}

function toStatement(article: Article, said: Said, index: number): Statement {
  const find = (words: string, from = 0): Span => {
    const at = article.text.indexOf(words, from);
    if (at < 0) throw new Error(`"${words}" is not in the article`);
    return [at, at + words.length];
  };
  const content = [said.content].flat().map((words) => find(words));
  const paragraph = article.paragraphs.findIndex(({ end }) => end >= (content[0]?.[0] ?? 0));
  const from = article.paragraphs[paragraph]?.start ?? 0;
  const namedAs = said.as ?? (said.source ? 'named-person' : 'none');
  const speaker = {
    name: said.name ?? (namedAs.startsWith('named') ? (said.source ?? null) : null),
    namedAs,
    ...(said.sourceId ? { sourceId: said.sourceId } : {}),
    ...(said.candidates ? { candidates: said.candidates } : {}),
  };
  const link = ([words, as]: [string, NamedAs]): ChainLink => ({
    role: 'intermediary',
    surface: words,
    span: article.text.includes(words) ? find(words) : null,
    namedAs: as,
    explicit: 'in-sentence',
  });
  const publisher: ChainLink = {
    role: 'publisher',
    surface: null,
    span: null,
    namedAs: 'named-organisation',
    explicit: 'inferred',
  };
  const last: ChainLink = {
    role: 'speaker',
    surface: said.source ?? null,
    span: said.source ? find(said.source, from) : null,
    namedAs,
    explicit: said.source ? 'in-sentence' : 'inferred',
    ...(said.name ? { resolvesTo: said.name } : {}),
    ...(said.sourceId ? { sourceId: said.sourceId } : {}),
    ...(said.candidates ? { candidates: said.candidates } : {}),
  };
  const written = (said.through ?? []).map(link);
  const effective = (said.effectively ?? said.through ?? []).map(link);
  return {
    id: `s${index + 1}`,
    paragraph,
    type: said.type ?? 'indirect',
    content,
    cue: said.cue ? [find(said.cue, from)] : [],
    source: said.source ? [find(said.source, from)] : [],
    speaker,
    chainAsWritten: [publisher, ...written, last],
    chainEffective: [publisher, ...effective, last],
    depth: effective.length,
    confidence: 1,
    ...(said.nested ? { nested: true } : {}),
  };
}

/** The gaps that one rule finds, for comparison: "severity: anchored words". */
export function found(rule: Rule, article: Article, said: readonly Said[], sources: Source[] = []): string[] {
  return gapsOf(rule, article, said, sources).map(
    (gap) =>
      `${gap.severity}: ${gap.anchor ? article.text.slice(...gap.anchor) : 'article'}${gap.repeat ? ' (again)' : ''}`,
  );
}

export const gapsOf = (rule: Rule, article: Article, said: readonly Said[], sources: Source[] = []): Gap[] =>
  applyRules([rule], article, attributionOf(article, said, sources));
