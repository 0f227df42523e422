import type { Article, ArticleFacts, Paragraph, ParagraphKind, Span } from '../model/index.ts';
import { countSentences, frontOf } from './front.ts';

const BLANK_LINES = /\n[ \t\r\u00a0\f\v]*(?:\n[ \t\r\u00a0\f\v]*)+/g;
const SENTENCE_END = /[.!?…]["”’'»)\]]*$/;
const QUOTATION_MARK = /["“”„«»]/;
const LONGEST_HEADING = 80;
const BULLET = /^(?:[-*•·–]|\d{1,2}[.)])\s/;

/**
 * The article that a plain text is: the text untouched, its blocks as paragraphs.
 *
 * Blocks stand apart by blank lines (a text without any, whose lines are whole sentences, has one block a line).
 * A plain text says nothing of its blocks, so their kinds follow from their form: see `frontOf` and `kindOf`.
 *
 * @param text any string; offsets of the analysis count in it, in UTF-16 code units
 * @param facts what the caller knows of the article; everything else is unknown
 */
export function articleFromText(text: string, facts: Partial<ArticleFacts> = {}): Article {
  const blocks = blocksOf(text);
  const front = frontOf(blocks.map((block) => text.slice(...block)));
  const paragraphs = blocks.map(
    ([start, end], index): Paragraph => ({
      start,
      end,
      kind: front.get(index) ?? kindOf(text.slice(start, end)),
      links: [],
    }),
  );
  const foundIn: Article['foundIn'] = {};
  for (const key of Object.keys(facts) as (keyof ArticleFacts)[]) foundIn[key] = 'input';
  return {
    url: '',
    canonicalUrl: '',
    title: '',
    byline: null,
    outlet: null,
    published: null,
    modified: null,
    language: null,
    genre: 'unknown',
    ...facts,
    foundIn,
    text,
    paragraphs,
  };
}

/** The non-blank blocks of a text, each without the white space around it. */
export function blocksOf(text: string): Span[] {
  const parts = splitAt(text, BLANK_LINES);
  const blocks = parts.length > 1 ? parts : (linesThatAreParagraphs(text) ?? parts);
  return blocks.map((block) => trim(text, block)).filter(([start, end]) => end > start);
}

function splitAt(text: string, separator: RegExp): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    if (match.index > from) parts.push([from, match.index]);
    from = match.index + match[0].length;
  }
  parts.push([from, text.length]);
  return parts.filter((part) => trim(text, part)[1] > trim(text, part)[0]);
}

/** Lines are taken for paragraphs when most of them end as sentences do; a text wrapped at a width does not. */
function linesThatAreParagraphs(text: string): Span[] | null {
  const lines = splitAt(text, /\r?\n/g);
  const whole = lines.filter(([start, end]) => SENTENCE_END.test(text.slice(...trim(text, [start, end]))));
  return lines.length > 1 && whole.length * 3 >= lines.length * 2 ? lines : null;
}

function trim(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === '') from++;
  while (to > from && text.charAt(to - 1).trim() === '') to--;
  return [from, to];
}

/**
 * What a block is, by its form: lines of a list, a short block that ends as no sentence does or is a bare question
 * (heading), otherwise body.
 * Short blocks that hold a quotation mark stay body: they may be somebody's words.
 */
function kindOf(block: string): ParagraphKind {
  const lines = block.split('\n').map((line) => line.trim());
  if (lines.length > 1 && lines.every((line) => isFragment(line) || BULLET.test(line))) return 'list';
  if (lines.length > 1) return 'body';
  if (BULLET.test(block)) return 'list';
  if (block.length <= LONGEST_HEADING && isFragment(block)) return 'heading';
  return 'body';
}

/** No sentence: it ends without a stop (or is a bare question) and nobody's words are marked in it. */
function isFragment(line: string): boolean {
  if (QUOTATION_MARK.test(line) || line.length > LONGEST_HEADING || line.endsWith(':')) return false;
  return !SENTENCE_END.test(line) || (line.endsWith('?') && countSentences(line) === 1);
}
