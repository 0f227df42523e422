import type { ParagraphKind } from '../model/index.ts';

const SENTENCE_END = /[.!?…]["”’'»)\]]*$/;
const LONGEST_HEADLINE = 120; // code units; longer first blocks are ledes
/** A first paragraph tells the day of its news; a headline, even one with a full stop, does not. */
const DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** Archives of newspapers join a title and its deck by a semicolon at the end of the first line. */
const TITLE_LINE = /;\s*$/;
/** The words by which archives of newspapers say what the next block is. */
const ARCHIVE_ABSTRACT = /^ABSTRACT\.?$/;
const ARCHIVE_TEXT = /^FULL TEXT\.?$/;

/** Sentences have articles; headlines and decks leave them out. */
const ARTICLE = /\b(?:an?|the)\b/i;
/** Nor do they speak as sentences do: "it’s", "isn’t". */
const CONTRACTION = /n['’]t\b|\b(?:it|that|he|she|they|we|you|i|there)['’]/i;
const DOUBLE_MARK = /["“”„«»]/;
/** "TRIESTE - ", "RABAT, 3 May (Cape Wire) —": the place where a first paragraph was written. */
const DATELINE = /^\p{Lu}{3,}[^\n—–-]{0,60}(?:—|–| --? )/u;
/** "Ida Holm appears …": a first paragraph calls people by their full name, a deck by their surname. */
const FULL_NAME = /^(?:\p{Lu}\p{Ll}+ ){2,3}\p{Ll}/u;
const FEWEST_WORDS = 5;
/** So many times longer is the first paragraph than the deck before it. */
const LEDE_TO_DECK = 1.5;

/**
 * What stands before the running text: by index, the blocks of a plain text that are its headline, its standfirst, or
 * a label of the archive that it comes from. A headline is a short first block of one line and no dated sentence; a
 * standfirst stands between headline and first paragraph, is far shorter than that, and is written as headlines are,
 * without articles.
 * @param blocks the text's blocks in order, none of them blank
 */
export function frontOf(blocks: readonly string[]): ReadonlyMap<number, ParagraphKind> {
  const front = new Map<number, ParagraphKind>();
  const [first = '', second = '', third = '', fourth = ''] = blocks;
  if (blocks.length <= 2 || !(isHeadline(first) || isTitleWithDeck(first))) return front;
  front.set(0, 'headline');
  if (ARCHIVE_ABSTRACT.test(second)) {
    front.set(1, 'heading');
    if (ARCHIVE_TEXT.test(fourth)) front.set(2, 'standfirst').set(3, 'heading');
  } else if (isDeck(second, third)) front.set(1, 'standfirst');
  return front;
}

const isHeadline = (block: string): boolean =>
  !block.includes('\n') &&
  block.length <= LONGEST_HEADLINE &&
  countSentences(block) === 1 &&
  !(SENTENCE_END.test(block) && DAY.test(block)) &&
  !/^(?:[-*•·–]|\d{1,2}[.)])\s/.test(block);

function isTitleWithDeck(block: string): boolean {
  const [title = '', ...deck] = block.split('\n');
  return TITLE_LINE.test(title) && deck.length === 1 && block.length <= 2 * LONGEST_HEADLINE;
}

function isDeck(block: string, lede: string): boolean {
  if (block.includes('\n') || block.length > LONGEST_HEADLINE || countSentences(block) !== 1) return false;
  if ((block.match(/[A-Za-z]{2,}/g)?.length ?? 0) < FEWEST_WORDS) return false;
  if (ARTICLE.test(block) || CONTRACTION.test(block)) return false;
  if (DAY.test(block) || DOUBLE_MARK.test(block) || block.endsWith(':')) return false;
  if (DATELINE.test(block) || FULL_NAME.test(block)) return false;
  return lede.length >= LEDE_TO_DECK * block.length;
}

/** How many sentences a line holds, as far as their ends tell; the stop of an initial ends none. */
export const countSentences = (line: string): number =>
  line.split(/(?<!(?:^|[\s.])\p{Lu})[.!?…]["”’'»)\]]*\s+(?=["“‘«]?\p{Lu})/u).length;
