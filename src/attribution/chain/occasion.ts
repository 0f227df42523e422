import type { Span } from '../../model/index.ts';
import { MONTHS, WEEKDAYS } from '../en/time.ts';

/** When, where and on what occasion something was said, in the page's words; null where it does not say. */
export interface Occasion {
  date: string | null;
  place: string | null;
  occasion: string | null;
  medium: string | null;
}

export const NO_OCCASION: Occasion = { date: null, place: null, occasion: null, medium: null };

const MONTH = `(?:${MONTHS.map((month) => month[0]?.toUpperCase() + month.slice(1)).join('|')})\\.?`;
const WEEKDAY = `(?:${WEEKDAYS.map((day) => day[0]?.toUpperCase() + day.slice(1)).join('|')})`;
const DATE = new RegExp(
  `\\b(?:(?:early |late |mid-)?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?|(?:last |this |next )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?|(?:19|20)\\d\\d|yesterday|today|tonight|(?:last|earlier this|this|later that|later this) (?:night|week|month|year|morning|afternoon|evening|summer|winter|spring|autumn))\\b`,
);
const VAGUE_TIME =
  /\b(?:at the same time|at the time|recently|earlier|later|once|previously|in the past|at one point|since then|meanwhile)\b/i;
const EVENT =
  /\b(?:[Ii]n|[Aa]t|[Dd]uring|[Oo]n|[Aa]fter|[Bb]efore) (?:(?:a|an|the|his|her|their|its|last|this|another) )(?:[\p{L}\p{N}'’-]+ ){0,4}(?:meeting|interview|conference|briefing|speech|address|hearing|debate|rally|summit|session|testimony|visit|trip|statement|ceremony|forum|gaggle|podcast|broadcast|event|call|dinner|trial|lecture)\b(?: (?:with|of|in|at|on|to) (?:(?:a|an|the) )?[\p{L}\p{N}'’-]+(?: of [\p{L}'’-]+)?)?/u;
/** "on the budget" tells more of a hearing; "on Monday" tells when. */
const DATED_TAIL = new RegExp(`(\\p{L}) (?:on|in|at) (?:${DATE.source})$`, 'u');
const PLACE = /\b(?:in|at|from) ((?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){0,2})/u;
const MEDIUM =
  /\b(?:website|newspaper|magazine|television|radio|podcast|news agency|tweet|twitter|facebook|instagram|telegram|interview|statement|press release|letter|email|e-mail|memo|memoirs?|autobiography|diary|affidavit|report|book|op-ed|essay|column|blog|video|telephone|phone)\b/i;

/** Reads the occasion from the words of a sentence that stand outside what is reported. */
export function readOccasion(text: string, outside: readonly Span[]): Occasion {
  const words = outside.map(([start, end]) => text.slice(start, end)).join(' … ');
  const date = DATE.exec(words)?.[0] ?? VAGUE_TIME.exec(words)?.[0] ?? null;
  const occasion = EVENT.exec(words)?.[0].replace(DATED_TAIL, '$1') ?? null;
  const place = placeIn(words);
  const medium = MEDIUM.exec(words)?.[0].toLowerCase() ?? null;
  return { date, place, occasion, medium };
}

function placeIn(words: string): string | null {
  const place = PLACE.exec(words)?.[1] ?? null;
  return place && !DATE.test(place) ? place : null;
}

/** "at the conference that …": an occasion before "that" is no part of what was said, though it stands with it. */
const LEADING_OCCASION = /^(?:at|in|on|during|after|before|last|yesterday) [^,.;"“”]{1,100}?(?= that )/;

/** How many code units of some reported words tell the occasion that stands before "that". */
export const leadingOccasion = (words: string): number => LEADING_OCCASION.exec(words)?.[0].length ?? 0;

/** Whether the page places the words at a time of its own, other than "recently" and the like. */
export function hasDate(occasion: Occasion): boolean {
  return occasion.date !== null && DATE.test(occasion.date);
}

const DAY_OF_WEEK = new RegExp(WEEKDAY);
const PERIOD =
  /\b(?:this|that|last|earlier|the same) (?:week|month|year|summer|winter|spring|autumn)\b|^(?:recently|earlier|later)$/i;

/**
 * Whether a time that the page gives for one remark may be that of another: they name one weekday, or one is a longer
 * time ("this week") in which the other may lie. A day may not be a time that the page does not give.
 * @param known the time of the other remark, null where the page has none
 */
export function mayBeTime(date: string, known: string | null): boolean {
  if (date === known || PERIOD.test(date)) return true;
  if (known === null) return false;
  const [day, other] = [DAY_OF_WEEK.exec(date)?.[0], DAY_OF_WEEK.exec(known)?.[0]];
  return day && other ? day === other : PERIOD.test(known);
}
