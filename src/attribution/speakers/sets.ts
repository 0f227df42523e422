import type { Paragraph } from '../../model/index.ts';
import type { Token } from '../../text/tokens.ts';
import { AGENT_VERBS } from '../en/agent-verbs.ts';
import { PRONOUNS, SMALL_NUMBERS } from '../en/function-words.ts';
import { singularOf } from '../phrases/callings.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import { lowerOf } from '../phrases/proper-name.ts';
import { lastBeginningBy, type ParagraphReading, paragraphAt } from '../phrases/reading.ts';
import { type Listed, type ListedNames, listedNames } from './listed-names.ts';
import { type NameList, nameAtStart } from './name-lists.ts';
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

/** The page as it is searched for sets. */
interface Page {
  readings: readonly ParagraphReading[];
  lists: ListedNames;
  /** The lists of names below pictures. */
  belowPictures: readonly Listed[];
  items: readonly Items[];
  /** By noun and number of a set. */
  nouns: Map<string, ByNoun>;
}

/** Where a set's noun leads to, wherever on the page it is used. Looked for once. */
interface ByNoun {
  beside: Listed | null;
  /** Those who did what the noun says. */
  doers: readonly Listed[];
}

/** Items of a list that each begin with a name. */
interface Items {
  names: string[][];
  /** The words above them, lower case. */
  above: readonly string[];
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
    if (set ? set.size !== null && set.size > MOST : !NAMES_IN_BRACKETS.test(phrase.surface)) return [];
    page ??= pageOf(paragraphs, readings);
    const list = set ? ofSet(page, phrase, set) : inBrackets(page, phrase);
    return list
      ? list.names.map((words) => people.named(words, Number.POSITIVE_INFINITY)[0]?.name ?? words.join(' '))
      : [];
  };
}

function pageOf(paragraphs: readonly Pick<Paragraph, 'kind'>[], readings: readonly ParagraphReading[]): Page {
  const lists = listedNames(readings);
  return {
    readings,
    lists,
    belowPictures: lists.all.filter(({ paragraph }) => paragraphs[paragraph]?.kind === 'caption'),
    items: itemsOf(paragraphs, readings),
    nouns: new Map(),
  };
}

function ofSet(page: Page, phrase: NounPhrase, set: Set): NamesOnly | null {
  if (areNamed(page, phrase)) return null;
  const own = withinPhrase(page, phrase);
  if (own) return own;
  if (PRONOUNS.has(set.noun)) return before(page, set, phrase.span[0]);
  const { beside, doers } = byNoun(page, set);
  const named = beside ?? doers.find((list) => !overlaps(list, phrase));
  if (named) return named;
  const found = SMALL_NUMBERS.has(set.noun)
    ? (before(page, set, phrase.span[0]) ?? near(page, set, phrase, true))
    : near(page, set, phrase, false);
  return found ?? inItems(page, set, phrase) ?? belowPicture(page, set);
}

function byNoun({ readings, lists, nouns }: Page, set: Set): ByNoun {
  const key = `${set.noun} ${set.size ?? ''}`;
  const found = nouns.get(key) ?? {
    beside: besideNoun(readings, lists, set),
    doers: doersOf(readings, lists, set),
  };
  nouns.set(key, found);
  return found;
}

type NamesOnly = Pick<NameList, 'names'>;

const isSmall = ({ names }: NamesOnly): boolean => names.length >= FEWEST && names.length <= MOST;
const fits = (list: NamesOnly, { size }: Set): boolean =>
  isSmall(list) && (size === null || size === list.names.length);

const overlaps = (list: Listed, { span }: NounPhrase): boolean => list.start < span[1] && list.end > span[0];

function withinPhrase(page: Page, phrase: NounPhrase): Listed | null {
  const list = page.lists.within(phrase.span);
  return list && isSmall(list) && (!phrase.memberOf || fits(list, phrase.memberOf)) ? list : null;
}

/** "Two of the five nurses, A and B": these are the two. */
function areNamed(page: Page, phrase: NounPhrase): boolean {
  const number = SMALL_NUMBERS.get(/^(\p{L}+) of /u.exec(phrase.surface)?.[1]?.toLowerCase() ?? '');
  return number !== undefined && number === page.lists.within(phrase.span)?.names.length;
}

const NAMES_IN_BRACKETS = /^(?:one|another) [\p{L}-]+ ?[(–—]/iu;

/** "One juror — the panel was A, B and C — said": no "of", and the set in dashes or brackets. */
function inBrackets(page: Page, phrase: NounPhrase): Listed | null {
  const list = withinPhrase(page, phrase);
  const lead = list && phrase.surface.slice(0, list.start - phrase.span[0]);
  return lead && NAMES_IN_BRACKETS.test(lead) ? list : null;
}

/** The last list before an offset, in the same paragraph or the one before. */
function before({ lists, readings }: Page, set: Set, offset: number): Listed | null {
  const last = lists.lastBefore(offset);
  return last && last.paragraph >= paragraphAt(readings, offset) - 1 && fits(last, set) ? last : null;
}

/** The list in the sentence of the set's noun, behind it or right before it. */
function besideNoun(readings: readonly ParagraphReading[], lists: ListedNames, set: Set): Listed | null {
  let shorter: Listed | null = null;
  for (const { paragraph, index } of lists.placesOf(singularOf(set.noun) ?? set.noun)) {
    const { tokens } = readings[paragraph] as ParagraphReading;
    const token = tokens[index] as Token;
    const list = lists
      .soonAfter(token.start, token.end - token.start + LONGEST_WAY_TO_LIST)
      .find((one) => one.paragraph === paragraph && isSameSentence(tokens, index, one.from));
    const own = set.size ?? SMALL_NUMBERS.get(lowerOf(tokens[index - 1])) ?? null;
    // "the three sisters who run the Hotel Europa, A, B and C": what stands before the first of three is none of them.
    if (list && own !== null && list.names.length === own + 1 && set.size === null)
      return { ...list, names: list.names.slice(1) };
    if (list && fits(list, set)) return list;
    const isNear = list !== undefined && list.start - token.end <= SHORT_WAY;
    if (isNear && isSmall(list) && list.names.length < (set.size ?? 0)) shorter ??= list;
    const earlier = lists.lastBefore(token.start);
    if (earlier?.paragraph === paragraph && isCalledSo(tokens, earlier.to, index) && fits(earlier, set))
      if (isSameSentence(tokens, earlier.to, index)) return earlier;
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

/** The lists of those who did what the noun says: founders founded, authors wrote. */
function doersOf(readings: readonly ParagraphReading[], lists: ListedNames, set: Set): Listed[] {
  const verbs = AGENT_VERBS.get(singularOf(set.noun) ?? set.noun);
  if (!verbs) return [];
  return lists.all.filter((list) => {
    const { paragraph, from, to } = list;
    if (!fits(list, set)) return false;
    const { tokens } = readings[paragraph] as ParagraphReading;
    const deed = (i: number): boolean => verbs.has(lowerOf(tokens[i]));
    for (let i = from - 1; i >= Math.max(0, from - 12) && !/^[.!?]$/.test(tokens[i]?.text ?? ''); i--)
      if (deed(i)) return lowerOf(tokens[from - 1]) === 'by' || lowerOf(tokens[i + 1]) === 'by';
    return deed(to) || deed(to + 1);
  });
}

/**
 * The only list of so many names nearby, in a paragraph that shares a telling word with the phrase.
 * @param alone the phrase says of the set how many it has and nothing else: "a member of the trio"
 */
function near({ readings, lists }: Page, set: Set, phrase: NounPhrase, alone: boolean): Listed | null {
  if (set.size === null) return null;
  const words = tellingWords(phrase, set);
  if (words.size === 0 && !alone) return null;
  const at = paragraphAt(readings, phrase.span[0]);
  const ofSize = lists.ofSize(set.size);
  const first = lastBeginningBy(ofSize, (readings[at - NEAR]?.span[0] ?? 0) - 1) + 1;
  let only: Listed | null = null;
  for (let i = first; i < ofSize.length && (ofSize[i] as Listed).paragraph <= at + NEAR; i++) {
    if (overlaps(ofSize[i] as Listed, phrase)) continue;
    if (only) return null;
    only = ofSize[i] as Listed;
  }
  return only && (alone || isSpokenOf(words, lists.wordsOf(only.paragraph))) ? only : null;
}

const isSpokenOf = (words: ReadonlySet<string>, among: ReadonlySet<string>): boolean =>
  [...words].some((word) => among.has(word));

/** All items that each begin with a name. */
function itemsOf(
  paragraphs: readonly Pick<Paragraph, 'kind'>[],
  readings: readonly ParagraphReading[],
): Items[] {
  const items: Items[] = [];
  for (let from = 1; from < paragraphs.length; from++) {
    if (paragraphs[from]?.kind !== 'list' || paragraphs[from - 1]?.kind === 'list') continue;
    let to = from;
    while (paragraphs[to]?.kind === 'list') to++;
    const names = readings.slice(from, to).map(({ tokens }) => nameAtStart(tokens));
    const above = readings[from - 1]?.tokens.map(lowerOf) ?? [];
    if (names.every((name) => name !== null)) items.push({ names, above });
  }
  return items;
}

/** Items of a list, each beginning with a name, under words that speak of the set. */
function inItems({ items }: Page, set: Set, phrase: NounPhrase): NamesOnly | null {
  const words = tellingWords(phrase, set);
  const isMeant = (word: string): boolean => word === set.noun || words.has(word);
  return items.find((one) => fits(one, set) && one.above.some(isMeant)) ?? null;
}

/** The only list of so many names below a picture. */
function belowPicture({ belowPictures }: Page, set: Set): Listed | null {
  const found = set.size === null ? [] : belowPictures.filter((list) => fits(list, set));
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
