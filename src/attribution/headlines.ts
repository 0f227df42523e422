import type { Article, Paragraph, Span, TaggedStatement } from '../model/index.ts';
import { isCalling } from './phrases/callings.ts';
import { inReadingOrder } from './reading-order.ts';

const HEADINGS = new Set<Paragraph['kind']>(['headline', 'standfirst', 'heading']);
const LONGEST = 200; // code units
const SHORTEST = 8; // code units of words
const CONFIDENCE = 0.7;
/** "Ruiz: I will resign", "Mayor Ruiz: no new ferry": who stands before the colon. */
const BEFORE = /^(?<who>[\p{L}’'. -]{3,50}): (?<content>\S.*)$/u;
/** "Bridge is closed, says mayor", "Bridge is closed, Ruiz says": who stands behind the words. */
const BEHIND =
  /^(?<content>.+), (?:(?<verb>says?|said|warns?|claims?|insists?) (?<who>[\p{L}’'. -]{3,50})|(?<who2>[\p{L}’'. -]{3,50}) (?<verb2>says?|said|warns?|claims?|insists?))$/u;

/**
 * Adds what headlines credit in their own form, without marks and without "that": the name or calling before a colon or
 * behind "says". Only somebody whom the article itself credits with words: "Lagos: a city waits" names no speaker.
 * @param tagged statements in reading order
 */
export function withHeadlines(
  { text, paragraphs }: Article,
  tagged: readonly TaggedStatement[],
): TaggedStatement[] {
  const credited = lastWordsOfSources(text, tagged);
  const found = paragraphs.flatMap((paragraph, index) => {
    if (!HEADINGS.has(paragraph.kind) || paragraph.end - paragraph.start > LONGEST) return [];
    const one = headlineStatement(text, paragraph, index);
    const source = one?.source[0];
    if (!one || !source || !isCredited(text.slice(...source), credited)) return [];
    const known = tagged.some((other) => other.paragraph === index && other.source.length > 0);
    return known ? [] : [one];
  });
  const replaced = new Set(found.map(({ paragraph }) => paragraph));
  return [...found, ...tagged.filter(({ paragraph }) => !replaced.has(paragraph))].sort(inReadingOrder);
}

function headlineStatement(
  text: string,
  { start, end }: Paragraph,
  paragraph: number,
): TaggedStatement | null {
  const line = text.slice(start, end);
  const match = BEFORE.exec(line) ?? BEHIND.exec(line);
  const { content: whole = '', who, who2, verb, verb2 } = match?.groups ?? {};
  const name = who ?? who2 ?? '';
  const content = whole.replace(/(?<![”’"'.])\.$/, ''); // reported words go without their stop
  if (!match || content.length < SHORTEST || WITHIN_A_PHRASE.test(name)) return null;
  const place = (words: string, from: number): Span => {
    const at = line.indexOf(words, from);
    return [start + at, start + at + words.length];
  };
  const said = verb ?? verb2;
  const behind = said === undefined ? 0 : content.length;
  return {
    paragraph,
    type: typeOf(content),
    content: [place(content, said === undefined ? name.length : 0)],
    cue: [
      said === undefined
        ? place(':', name.length)
        : place(said, verb === undefined ? behind + name.length : behind),
    ],
    source: [place(name, behind)],
    confidence: CONFIDENCE,
  };
}

/** "A lesson from Ana Ruiz: …": a name that is part of a longer phrase is no speaker. */
const WITHIN_A_PHRASE = /\b(?:from|on|about|in|with|by|to|at|for|and)\b/i;

function typeOf(content: string): TaggedStatement['type'] {
  if (/^["“‘'][^"“”‘]*["”’']$/.test(content)) return 'direct';
  return /["“”]|(?:^| )[‘'][^‘’']{2,}[’']/.test(content) ? 'mixed' : 'indirect';
}

/** The last words of what the body credits: surnames, and callings in small letters. */
function lastWordsOfSources(text: string, tagged: readonly TaggedStatement[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { source } of tagged) {
    const [span] = source;
    if (!span) continue;
    for (const word of text.slice(span[0], Math.min(span[1], span[0] + LONGEST)).match(/[\p{L}’'-]+/gu) ??
      []) {
      words.add(/^\p{Lu}/u.test(word) ? word.replace(/['’]s?$/, '') : '');
      if (isCalling(word.toLowerCase())) words.add(word.toLowerCase());
    }
  }
  words.delete('');
  return words;
}

/** A surname that the article credits, or, in small letters, a calling that it does. */
function isCredited(who: string, credited: ReadonlySet<string>): boolean {
  const last = who.split(' ').at(-1) ?? '';
  if (/^\p{Lu}/u.test(last)) return credited.has(last) && !NO_SPEAKER.test(who);
  return isCalling(last) && credited.has(last);
}

/** What stands before a colon and is nobody: a kind of text, or the paper itself. */
const NO_SPEAKER =
  /\b(?:report|reports|opinion|analysis|exclusive|live|watch|video|review|interview|profile|sources?|media)$/i;
