import type { Span } from '../../model/index.ts';
import { isUpperCase } from '../../text/characters.ts';
import type { Token } from '../../text/tokens.ts';
import { PLACES } from '../en/places.ts';
import { ORGANISATION_NAME_WORDS } from '../en/source-nouns.ts';
import {
  BEFORE_SURNAMES,
  CAPITALISED_ROLE_WORDS,
  FULL_TITLES,
  HONORIFICS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  TITLES_THAT_ARE_SURNAMES,
} from '../en/titles.ts';
import { isCalling } from './callings.ts';

/** A name as it stands on the page. */
export interface ProperName {
  span: Span;
  /** Without titles, in the page's own spelling. */
  words: string[];
  /** Titles and roles that stand before it with a capital, lower case, without dots. */
  titles: string[];
  organisation: boolean;
  /** How many tokens of the phrase it takes up, titles included. */
  length: number;
}

/** A token's word in lower case, without the dot of an abbreviation. */
export function lowerOf(token: Token | undefined): string {
  if (!token) return '';
  const lower = token.text.toLowerCase();
  return lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** Small words that are written together with a name: al-Khoury, d’Aubigny. */
const JOINED_PARTICLE = /^(?:a[dlnrstz]|ash|el|d|l|dell|dall|t|n)[-’'](?=.)/;

/** Whether a token begins as names do, with a capital or with a particle and a capital ("al-Khoury"). */
export function isNameWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const joined = JOINED_PARTICLE.exec(token.text)?.[0].length ?? 0;
  return isUpperCase(token.text.charAt(joined));
}

const ACRONYM = /^(?:[A-Z]{2,}[A-Za-z0-9]*|(?:[A-Z]\.){2,})$/;

/**
 * The name that the noun phrase ends with, if it ends with one. "Mayor Ida van der Holm" → Ida van der Holm, title
 * mayor; "the Northgate Water Company" → an organisation.
 * @param tokens the phrase up to its first preposition
 * @param after the rest, which continues an organisation's name ("University of Accra")
 * @param bare no determiner stands before it: "Baron said" has a name, "the Baron said" a title
 */
export function nameAtEnd(tokens: Token[], after: Token[], bare = true): ProperName | null {
  let end = tokens.length;
  while (end > 1 && NAME_SUFFIXES.has(lowerOf(tokens[end - 1]))) end--;
  let start = end;
  while (start > 0 && (isNameWord(tokens[start - 1]) || isParticle(tokens, start - 1, end))) start--;
  while (start < end && !isNameWord(tokens[start]) && !startsWithParticle(tokens, start)) start++;
  if (start >= end || !isNameWord(tokens[end - 1])) return null;
  const run = tokens.slice(start, end);
  const lower = run.map(lowerOf);
  const organisation = looksLikeOrganisation(run, lower, after);
  const from = organisation || (bare && lower.length === 1) ? 0 : lastTitle(lower) + 1;
  const own = run.slice(from);
  const first = own[0];
  if (!first) return null;
  const extension = organisation ? nameGoesOn(after) : [];
  const last = extension.at(-1) ?? (own.at(-1) as Token);
  return {
    span: [first.start, last.end],
    words: [...own, ...extension].map((token) => token.text),
    titles: lower.slice(0, from).map((title) => FULL_TITLES.get(title) ?? title),
    organisation,
    length: tokens.length - start,
  };
}

function isParticle(tokens: Token[], index: number, end: number): boolean {
  return NAME_PARTICLES.has(lowerOf(tokens[index])) && index + 1 < end;
}

function startsWithParticle(tokens: Token[], index: number): boolean {
  return NAME_PARTICLES.has(lowerOf(tokens[index])) && isNameWord(tokens[index + 1]);
}

/** Index of the last title in the run that a name still follows; -1 for none. All of it: "Prime Minister". */
function lastTitle(lower: string[]): number {
  const isTitle = (word: string) => CAPITALISED_ROLE_WORDS.has(word) || HONORIFICS.has(word);
  if (lower.every(isTitle)) {
    const named =
      TITLES_THAT_ARE_SURNAMES.has(lower.at(-1) as string) && BEFORE_SURNAMES.has(lower.at(-2) ?? '');
    return lower.length - (named ? 2 : 1);
  }
  const first = lower[0] as string;
  if (lower.length > 1 && isCalling(first) && !GIVEN_NAMES_TOO.has(first))
    return Math.max(0, titleBefore(lower, isTitle));
  return titleBefore(lower, isTitle);
}

function titleBefore(lower: string[], isTitle: (word: string) => boolean): number {
  for (let i = lower.length - 2; i >= 0; i--) if (isTitle(lower[i] as string)) return i;
  return -1;
}

/** Callings at the head of a sentence ("Fisherman Sutarno") are titles; these are given names as well. */
const GIVEN_NAMES_TOO = new Set(
  'hunter baker cook carpenter fisher weaver ranger major king prince guy star'.split(' '),
);

function looksLikeOrganisation(run: Token[], lower: string[], after: Token[]): boolean {
  if (run.length === 1)
    return ACRONYM.test(run[0]?.text ?? '') || PLACES.has(lower[0] as string) || isBody(lower[0] as string);
  if (PLACES.has(lower.join(' '))) return true;
  if (lastTitle(lower) >= 0 && !ORGANISATION_NAME_WORDS.has(lower.at(-1) as string)) return false;
  if (ORGANISATION_NAME_WORDS.has(lower.at(-1) as string)) return true;
  if (STATION.test(lower[0] as string)) return true;
  return lower.some(isBody) && nameGoesOn(after).length > 0;
}

/** "Radio Kantor", "Canal Nueve": what leads a station's name. */
const STATION = /^(?:radio|rádio|tv|télé|canal)$/;

const isBody = (word: string): boolean => ORGANISATION_NAME_WORDS.has(word);

/** "of Accra", "for Home Rights": what continues a body's name. */
function nameGoesOn(after: Token[]): Token[] {
  if (!/^(?:of|for|on)$/.test(lowerOf(after[0]))) return [];
  let end = 1;
  while (end < after.length && (isNameWord(after[end]) || /^(?:and|the|of|for)$/.test(lowerOf(after[end]))))
    end++;
  while (end > 1 && !isNameWord(after[end - 1])) end--;
  return end > 1 ? after.slice(0, end) : [];
}
