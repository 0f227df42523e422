import type { Paragraph } from '../../model/index.ts';
import type { Token } from '../../text/tokens.ts';
import { AGENT_VERBS } from '../en/agent-verbs.ts';
import { PRONOUNS, SMALL_NUMBERS } from '../en/function-words.ts';
import { singularOf } from '../phrases/callings.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import { lowerOf } from '../phrases/proper-name.ts';
import type { ParagraphReading } from '../phrases/reading.ts';
import { type NameList, nameAtStart, nameLists } from './name-lists.ts';
import type { People } from './people.ts';

const FEWEST = 2;
const MOST = 7; // taxonomy: a set of up to seven named members can be listed; a longer one is no small set
/** Code units between the plural noun and the list of its members: a title, an "of" phrase, a relative clause. */
const LONGEST_WAY_TO_LIST = 160;
/** A list that names fewer than all must stand right behind the noun: "the three pilots, A and B among them". */
const SHORT_WAY = 30;
/** How many paragraphs away a list may stand that neither names the set nor tells what its members did. */
const NEAR = 2;

export type MembersOfSets = (phrase: NounPhrase) => string[];

type Set = NonNullable<NounPhrase['memberOf']>;

/** A list of names with where it stands. */
interface Listed extends NameList {
  paragraph: number;
  start: number;
  end: number;
}

/** The page as it is searched for sets. */
interface Page {
  paragraphs: readonly Pick<Paragraph, 'kind'>[];
  readings: readonly ParagraphReading[];
  lists: readonly Listed[];
  people: People;
}

/**
 * Finds the members of the set that "one of the three authors" belongs to, by a list of names on the page that
 *
 * 1. stands in the phrase itself: "one of the two co-chairs, A and B", "one juror (the panel was A, B and C)";
 * 2. stands beside the plural noun, before or behind it: "the three authors of “…” A, B and C", "A and B, the pilots";
 * 3. says who did what makes one a member: the founders of a firm that was "started by A, B and C";
 * 4. stands last before a pronoun or a number: "two senators, A and B, … one of them";
 * 5. has as many names as the set is said to have, stands near and speaks of the same thing: "one of the two
 *    councillors for the ward … A and B have represented the ward";
 * 6. stands as the items of a list under a heading that speaks of the same thing, or alone below a picture.
 *
 * Empty where there is none.
 */
export function membersOfSets(
  paragraphs: readonly Pick<Paragraph, 'kind'>[],
  readings: readonly ParagraphReading[],
  people: People,
): MembersOfSets {
  let page: Page | null = null;
  return (phrase) => {
    const set = phrase.memberOf;
    if (set?.size && set.size > MOST) return [];
    page ??= { paragraphs, readings, people, lists: listsOf(readings) };
    if (areNamed(page, phrase)) return [];
    const list = set ? ofSet(page, phrase, set) : inBrackets(page, phrase);
    return list
      ? list.names.map((words) => people.named(words, Number.POSITIVE_INFINITY)[0]?.name ?? words.join(' '))
      : [];
  };
}

function ofSet(page: Page, phrase: NounPhrase, set: Set): NamesOnly | null {
  const own = withinPhrase(page, phrase);
  if (own) return own;
  if (PRONOUNS.has(set.noun)) return before(page, set, phrase.span[0]);
  const named = besideNoun(page, set) ?? byDeed(page, set, phrase);
  if (named) return named;
  const found = SMALL_NUMBERS.has(set.noun)
    ? (before(page, set, phrase.span[0]) ?? near(page, set, phrase, true))
    : near(page, set, phrase, false);
  return found ?? inItems(page, set, phrase) ?? belowPicture(page, set);
}

function listsOf(readings: readonly ParagraphReading[]): Listed[] {
  return readings.flatMap(({ tokens }, paragraph) =>
    nameLists(tokens).map((list) => ({
      ...list,
      paragraph,
      start: (tokens[list.from] as Token).start,
      end: (tokens[list.to - 1] as Token).end,
    })),
  );
}

type NamesOnly = Pick<NameList, 'names'>;

const isSmall = ({ names }: NamesOnly): boolean => names.length >= FEWEST && names.length <= MOST;
const fits = (list: NamesOnly, { size }: Set): boolean =>
  isSmall(list) && (size === null || size === list.names.length);

const listWithin = ({ lists }: Page, { span }: NounPhrase): Listed | undefined =>
  lists.find((one) => one.start > span[0] && one.end <= span[1]);

function withinPhrase(page: Page, phrase: NounPhrase): Listed | null {
  const list = listWithin(page, phrase);
  return list && isSmall(list) && (!phrase.memberOf || fits(list, phrase.memberOf)) ? list : null;
}

/** "Two of the five nurses, A and B": these are the two. */
function areNamed(page: Page, phrase: NounPhrase): boolean {
  const number = SMALL_NUMBERS.get(/^(\p{L}+) of /u.exec(phrase.surface)?.[1]?.toLowerCase() ?? '');
  return number !== undefined && number === listWithin(page, phrase)?.names.length;
}

/** "One juror — the panel was A, B and C — said": no "of", and the set in dashes or brackets. */
function inBrackets(page: Page, phrase: NounPhrase): Listed | null {
  const list = withinPhrase(page, phrase);
  const lead = list && phrase.surface.slice(0, list.start - phrase.span[0]);
  return lead && /^(?:one|another) [\p{L}-]+ ?[(–—]/iu.test(lead) ? list : null;
}

/** The last list before an offset, in the same paragraph or the one before. */
function before({ lists, readings }: Page, set: Set, offset: number): Listed | null {
  const at = readings.findLastIndex(({ span }) => span[0] <= offset);
  const last = lists.findLast((list) => list.end <= offset);
  return last && last.paragraph >= at - 1 && fits(last, set) ? last : null;
}

/** The list in the sentence of the set's noun, behind it or right before it. */
function besideNoun({ readings, lists }: Page, set: Set): Listed | null {
  const singular = singularOf(set.noun) ?? set.noun;
  const isNoun = (word: string): boolean =>
    word === set.noun || word === singular || singularOf(word) === singular;
  let shorter: Listed | null = null;
  for (const [paragraph, { tokens }] of readings.entries()) {
    const own = lists.filter((list) => list.paragraph === paragraph);
    if (own.length === 0) continue;
    for (const [index, token] of tokens.entries()) {
      if (!isNoun(lowerOf(token))) continue;
      const list = own.find((one) => one.from > index && isSameSentence(tokens, index, one.from));
      const way = list ? list.start - token.end : Number.POSITIVE_INFINITY;
      if (list && way <= LONGEST_WAY_TO_LIST && fits(list, set)) return list;
      if (list && way <= SHORT_WAY && isSmall(list) && list.names.length < (set.size ?? 0)) shorter ??= list;
      const earlier = own.findLast((one) => one.to <= index);
      if (earlier && isSameSentence(tokens, earlier.to, index) && isCalledSo(tokens, earlier.to, index))
        if (fits(earlier, set)) return earlier;
    }
  }
  return shorter;
}

function isSameSentence(tokens: readonly Token[], from: number, to: number): boolean {
  let quoted = false;
  for (let i = from; i < to; i++) {
    const { text } = tokens[i] as Token;
    if (/^["“”«»]$/.test(text)) quoted = !quoted;
    if (/^[.!?]$/.test(text)) return false;
  }
  return !quoted;
}

/** "A and B, the two pilots", "A and B are its owners": between the list and the noun stand few words and no other verb. */
const isCalledSo = (tokens: readonly Token[], from: number, noun: number): boolean =>
  noun - from <= 6 &&
  (/^[,(–—-]$/.test(tokens[from]?.text ?? '') || /^(?:are|were|as)$/.test(lowerOf(tokens[from])));

/** The list of those who did what the noun says: founders founded, authors wrote. */
function byDeed({ readings, lists }: Page, set: Set, { span }: NounPhrase): Listed | null {
  const verbs = AGENT_VERBS.get(singularOf(set.noun) ?? set.noun);
  if (!verbs) return null;
  return (
    lists.find((list) => {
      const { paragraph, from, to } = list;
      if (!fits(list, set) || (list.start < span[1] && list.end > span[0])) return false;
      const { tokens } = readings[paragraph] as ParagraphReading;
      const deed = (i: number): boolean => verbs.has(lowerOf(tokens[i]));
      for (let i = from - 1; i >= Math.max(0, from - 12) && !/^[.!?]$/.test(tokens[i]?.text ?? ''); i--)
        if (deed(i)) return lowerOf(tokens[from - 1]) === 'by' || lowerOf(tokens[i + 1]) === 'by';
      return deed(to) || deed(to + 1);
    }) ?? null
  );
}

/**
 * The only list of so many names nearby, in a paragraph that shares a telling word with the phrase.
 * @param alone the phrase says of the set how many it has and nothing else: "a member of the trio"
 */
function near({ readings, lists }: Page, set: Set, phrase: NounPhrase, alone: boolean): Listed | null {
  if (set.size === null) return null;
  const words = tellingWords(phrase, set);
  if (words.size === 0 && !alone) return null;
  const at = readings.findLastIndex(({ span }) => span[0] <= phrase.span[0]);
  const found = lists.filter(
    (list) =>
      fits(list, set) &&
      Math.abs(list.paragraph - at) <= NEAR &&
      (list.end <= phrase.span[0] || list.start >= phrase.span[1]),
  );
  const [only] = found;
  if (!only || found.length > 1) return null;
  const { tokens } = readings[only.paragraph] as ParagraphReading;
  return alone || tokens.some((token) => words.has(lowerOf(token))) ? only : null;
}

/** Items of a list, each beginning with a name, under words that speak of the set. */
function inItems({ paragraphs, readings }: Page, set: Set, phrase: NounPhrase): NamesOnly | null {
  const words = tellingWords(phrase, set);
  for (let from = 1; from < paragraphs.length; from++) {
    if (paragraphs[from]?.kind !== 'list' || paragraphs[from - 1]?.kind === 'list') continue;
    let to = from;
    while (paragraphs[to]?.kind === 'list') to++;
    const names = readings.slice(from, to).map(({ tokens }) => nameAtStart(tokens));
    const above = readings[from - 1]?.tokens.map(lowerOf) ?? [];
    const isMeant = above.some((word) => word === set.noun || words.has(word));
    if (!isMeant || names.some((name) => name === null)) continue;
    const list = { names: names as string[][] };
    if (fits(list, set)) return list;
  }
  return null;
}

/** The only list of so many names below a picture. */
function belowPicture({ paragraphs, lists }: Page, set: Set): Listed | null {
  if (set.size === null) return null;
  const found = lists.filter((list) => paragraphs[list.paragraph]?.kind === 'caption' && fits(list, set));
  return found.length === 1 ? (found[0] as Listed) : null;
}

const SHORTEST_TELLING = 4; // letters

/** What a phrase says of the set beside its noun and number: "the two councillors for | Saltmarsh ward |". */
function tellingWords({ surface }: NounPhrase, set: Set): ReadonlySet<string> {
  const words = surface.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  return new Set(
    words.filter(
      (word) =>
        word.length >= SHORTEST_TELLING &&
        word !== set.noun &&
        !SMALL_NUMBERS.has(word) &&
        !PRONOUNS.has(word) &&
        !/^(?:another|member|their|with|from|that|have|been|this|into|over|were|said|anonymously|condition|anonymity)$/.test(
          word,
        ),
    ),
  );
}
