import type { Anchor, EngineVersion, Span } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { ABSENT, GramIndex, REPEATED } from './grams.ts';
import { hashOfWords } from './paragraph-hashes.ts';
import { spanOf, type TokenRange, type TokenText, tokenise, tokensOf } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** Words of context that an anchor has at least, where the article has them, so that a short quote has some to agree. */
const LEAST_CONTEXT = 6;
/** Words of context after which an anchor gives up being unique: the article then repeats whole passages. */
const MOST_CONTEXT = 96;

/** How far from the passage, in words, a speaker is taken into its context. */
const NEAR_SPEAKER = 60;

/** An article made ready to describe passages of it. */
export interface DescribedText {
  text: string;
  tokens: TokenText;
  articleHash: string;
  paragraphs: readonly { start: number; end: number }[];
  grams: Map<number, GramIndex>;
}

/** Makes an article's text ready; paragraphs as in `Article`, or none for one divided by blank lines. */
export function prepareText(
  text: string,
  paragraphs: readonly { start: number; end: number }[] = paragraphsOf(text),
): DescribedText {
  const tokens = tokenise(text, new Vocabulary());
  return { text, tokens, articleHash: hashText(text), paragraphs, grams: new Map() };
}

/** The paragraphs of a text that blank lines divide. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    found.push({ start, end: index });
    start = index + gap.length;
  }
  found.push({ start, end: text.length });
  return found;
}

/**
 * Describes a passage so that it can be found again: its words, just enough of those around it to be unique in whole
 * words, its place, its paragraph and that paragraph's neighbours, and who is credited.
 *
 * @param parts The passage, as spans of the text in UTF-16 code units; what reaches outside is cut.
 * @param speaker The words that name who is credited; none where the page names nobody.
 * @returns null when the parts hold no word and no mark, or are no numbers.
 */
export function describe(
  article: DescribedText,
  parts: readonly Span[],
  speaker: readonly Span[],
  engine: EngineVersion,
): Anchor | null {
  const { text, tokens } = article;
  const kept = parts
    .map((span) => cut(span, text.length))
    .filter((span): span is Span => span !== null && holdsTokens(tokens, span))
    .sort((a, b) => a[0] - b[0]);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return null;
  const hull: Span = [first[0], Math.max(last[1], first[1])];
  const credited = speaker.map((span) => cut(span, text.length)).filter((span) => span !== null);
  const context = contextOf(article, withSpeakers(tokens, tokensOf(tokens, hull), credited));
  const [from, to] = spanOf(tokens, context);
  const index = Math.max(
    0,
    article.paragraphs.findIndex(({ end }) => end > hull[0]),
  );
  return {
    version: 1,
    engine,
    articleHash: article.articleHash,
    exact: text.slice(...hull),
    prefix: text.slice(Math.min(from, hull[0]), hull[0]),
    suffix: text.slice(hull[1], Math.max(to, hull[1])),
    parts: kept,
    paragraph: {
      index,
      hash: paragraphHash(article, index) ?? '',
      before: paragraphHash(article, index - 1),
      after: paragraphHash(article, index + 1),
    },
    speaker: credited
      .filter((span) => holdsTokens(tokens, span))
      .map((span) => ({ exact: text.slice(...span), span })),
  };
}

/** The passage and those who are credited near it: the context must reach them, or nobody could tell they changed. */
function withSpeakers(tokens: TokenText, passage: TokenRange, speakers: readonly Span[]): TokenRange {
  return speakers
    .map((span) => tokensOf(tokens, span))
    .filter(({ from, to }) => from >= passage.from - NEAR_SPEAKER && to <= passage.to + NEAR_SPEAKER)
    .reduce(
      (range, { from, to }) => ({ from: Math.min(range.from, from), to: Math.max(range.to, to) }),
      passage,
    );
}

function cut([start, end]: Span, length: number): Span | null {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return null;
  const from = Math.max(0, Math.floor(start));
  const to = Math.min(length, Math.floor(end));
  return from < to ? [from, to] : null;
}

function holdsTokens(tokens: TokenText, span: Span): boolean {
  const { from, to } = tokensOf(tokens, span);
  return from < to;
}

/** The passage with equal numbers of words around it, doubled until there is no other place like it. */
function contextOf(article: DescribedText, { from, to }: TokenRange): TokenRange {
  const { ids } = article.tokens;
  for (let words = LEAST_CONTEXT; ; words *= 2) {
    const range = { from: Math.max(0, from - words), to: Math.min(ids.length, to + words) };
    const whole = range.from === 0 && range.to === ids.length;
    if (whole || words > MOST_CONTEXT || isUnique(article, range)) return range;
  }
}

/** Whether a stretch stands once in the text: it does if any short piece of it does. */
function isUnique(article: DescribedText, { from, to }: TokenRange): boolean {
  const { ids } = article.tokens;
  const length = Math.min(8, to - from);
  let grams = article.grams.get(length);
  if (!grams) {
    grams = new GramIndex(ids, length, new Int32Array(ids.length).fill(-1));
    article.grams.set(length, grams);
  }
  for (let at = from; at + length <= to; at++) {
    const place = grams.find(ids, at);
    if (place !== REPEATED && place !== ABSENT) return true;
  }
  return false;
}

/** The hash of the words of a paragraph; null for one that there is not. */
function paragraphHash({ tokens, paragraphs }: DescribedText, index: number): string | null {
  const paragraph = paragraphs[index];
  return paragraph ? hashOfWords(tokens, [paragraph.start, paragraph.end]) : null;
}
