import { traceStatements } from '../../../src/attribution/chain/index.ts';
import type { Article, Source, Span, Statement, TaggedStatement } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const TAG = /<(\/?)([scq])(\d)>/g;

/**
 * An article and its tagged statements out of a text with marks: `<s1>` source, `<c1>` cue and `<q1>` content of the
 * first statement, and so on, each closed by its own end mark. Speakers and chains are tested on them, so that
 * nothing depends on which tagger found the statements.
 */
export function fromMarkedText(
  marked: string,
  outlet: string | null = null,
): { article: Article; tagged: TaggedStatement[] } {
  const parts = new Map<string, Record<string, Span[]>>();
  const open = new Map<string, number>();
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(TAG)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const [, closing, part = '', number = ''] = match;
    if (!closing) open.set(part + number, text.length);
    else {
      const statement = parts.get(number) ?? {};
      statement[part] = [...(statement[part] ?? []), [open.get(part + number) ?? 0, text.length]];
      parts.set(number, statement);
    }
  }
  text += marked.slice(from);
  const article = articleFromText(text, { outlet });
  const tagged = [...parts.values()].map(({ s = [], c = [], q = [] }): TaggedStatement => {
    const start = q[0]?.[0] ?? 0;
    return {
      paragraph: article.paragraphs.findIndex(
        (paragraph) => paragraph.start <= start && start < paragraph.end,
      ),
      type: /^["“«]/.test(text.slice(start)) ? 'direct' : 'indirect',
      content: q,
      cue: c,
      source: s,
      confidence: 1,
    };
  });
  tagged.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  return { article, tagged };
}

export function trace(
  marked: string,
  outlet: string | null = null,
): { statements: Statement[]; sources: Source[] } {
  const { article, tagged } = fromMarkedText(marked, outlet);
  return traceStatements(article, tagged);
}

/** "Ida Holm: named-person", or "?: unnamed-individual" where no name is known. */
export const speakersIn = (marked: string): string[] =>
  trace(marked).statements.map(({ speaker }) => `${speaker.name ?? '?'}: ${speaker.namedAs}`);

/** The effective chain after the publisher: "the Ledger > Ida Holm". */
export const chainsIn = (
  marked: string,
  which: 'chainAsWritten' | 'chainEffective' = 'chainEffective',
  outlet: string | null = null,
): string[] =>
  trace(marked, outlet).statements.map((statement) =>
    statement[which]
      .slice(1)
      .map((link) => link.resolvesTo ?? link.surface ?? link.namedAs)
      .join(' > '),
  );
