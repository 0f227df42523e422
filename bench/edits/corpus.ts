import { readFileSync } from 'node:fs';
import type { Span } from '../../src/model/index.ts';

export interface CorpusArticle {
  id: string;
  text: string;
  statements: CorpusStatement[];
  paragraphs: Span[];
  sentences: Span[];
}

export interface CorpusStatement {
  /** Position among the article's statements, as its name. */
  index: number;
  content: Span[];
  source: Span[];
  /** From the start of the first part of the content to the end of the last. */
  hull: Span;
}

/** Reads the articles of a corpus file, each with all its statements. */
export function readCorpus(path: string): CorpusArticle[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, text, attributions } = JSON.parse(line) as {
      id: string;
      text: string;
      attributions: { content: Span[]; source: Span[] }[];
    };
    const paragraphs = pieces(text, /\n\n+/g, [0, text.length]);
    return {
      id,
      text,
      paragraphs,
      sentences: paragraphs.flatMap((span) =>
        // A point after a short word with a capital is a title's or an initial's.
        pieces(text, /(?<=[.?!][”"’')]*)(?<!\b\p{Lu}\p{L}{0,2}\.)\s+(?=[“"‘'(]*[\p{Lu}\d])/gu, span),
      ),
      statements: attributions.map(({ content, source }, index) => ({
        index,
        content,
        source,
        hull: [content[0]![0], content.at(-1)![1]],
      })),
    };
  });
}

function pieces(text: string, separator: RegExp, [start, end]: Span): Span[] {
  const found: Span[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(separator)) {
    found.push([at, start + match.index]);
    at = start + match.index + match[0].length;
  }
  found.push([at, end]);
  return found.filter(([from, to]) => text.slice(from, to).trim() !== '');
}

/** Whether two spans share a character. */
export function touches(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

export const contentText = (article: CorpusArticle, { hull }: CorpusStatement) => article.text.slice(...hull);
/** What the figures call short: contents of at most this many characters. */
export const SHORT = 15;
