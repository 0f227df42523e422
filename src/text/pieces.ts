import type { Article, Paragraph, Span } from '../model/index.ts';

/** Code units; paragraphs that people write for others to read are far shorter. */
const LONGEST_PARAGRAPH = 4000;
const SENTENCE_END = /[.!?…]["”’')\]]*\s/g;

/** An article whose paragraphs are short, and for each of them the paragraph that it is a part of. */
export interface InPieces {
  article: Article;
  /** For each piece the index of its paragraph in the article as it was. */
  paragraphs: number[];
}

/**
 * Cuts paragraphs of more than 4,000 code units, so that whatever looks at a whole paragraph or sentence takes a
 * bounded time. A piece ends at a line break, else after a sentence outside quotation marks, else after a word; the
 * next one begins where it ends, which two paragraphs never do. The article itself comes back where none is too long.
 */
export function inPieces(article: Article): InPieces {
  const paragraphs: Paragraph[] = [];
  const of: number[] = [];
  article.paragraphs.forEach((paragraph, index) => {
    for (const [start, end] of cut(article.text, [paragraph.start, paragraph.end])) {
      const links =
        start === paragraph.start && end === paragraph.end
          ? paragraph.links
          : paragraph.links.filter((link) => link.start < end && start < link.end);
      paragraphs.push({ ...paragraph, start, end, links });
      of.push(index);
    }
  });
  const whole = paragraphs.length === article.paragraphs.length;
  return { article: whole ? article : { ...article, paragraphs }, paragraphs: of };
}

function cut(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST_PARAGRAPH) {
    const to = endOfPiece(text, from);
    pieces.push([from, to]);
    from = to;
  }
  pieces.push([from, end]);
  return pieces;
}

function endOfPiece(text: string, from: number): number {
  const window = text.slice(from, from + LONGEST_PARAGRAPH);
  const least = LONGEST_PARAGRAPH >> 1;
  const line = window.lastIndexOf('\n') + 1;
  if (line > least) return from + line;
  const ends = [...window.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const late = ends.filter((at) => at > least);
  const outside = late.findLast((at) => marksPair(window.slice(0, at)));
  const word = window.search(/\s\S*$/) + 1;
  const best = outside ?? late.at(-1) ?? (word > least ? word : window.length);
  const splitsPair = /[\ud800-\udbff]$/.test(window.slice(0, best));
  return from + best - (splitsPair ? 1 : 0);
}

/** Whether as many double marks open as close. */
function marksPair(words: string): boolean {
  const count = (marks: RegExp): number => words.match(marks)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/«/g) === count(/»/g);
}

/** Whether a piece goes on with the paragraph of the piece before it. */
export const goesOn = (paragraphs: readonly Pick<Paragraph, 'start' | 'end'>[], index: number): boolean =>
  index > 0 && paragraphs[index - 1]?.end === paragraphs[index]?.start;
