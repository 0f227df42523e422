import type { Token } from '../../text/tokens.ts';
import { GIVEN_NAMES } from '../en/given-names.ts';
import { PLACES } from '../en/places.ts';
import { CAPITALISED_ROLE_WORDS, CHARGES, PLACE_BEGINNINGS, TERRITORIAL } from '../en/titles.ts';
import { isCalling } from './callings.ts';
import { isNameWord, lowerOf } from './proper-name.ts';

const LONGEST_OFFICE = 6; // words before "of"
const LONGEST_RUN = 8; // capitalised words after it

/**
 * How many tokens an office with "of" takes up before the name of who holds it: 3 in "Secretary of State Jonas
 * Kerrigan", 3 in "Archbishop of Utrecht Willem Brouwer"; 0 where there is no such office, or nothing shows where the
 * name begins. A name of at least two words follows.
 */
export function officeBefore(tokens: readonly Token[]): number {
  const of = tokens.findIndex((token, index) => index <= LONGEST_OFFICE && lowerOf(token) === 'of');
  const holder = lowerOf(tokens[of - 1]);
  if (of < 1 || !(CAPITALISED_ROLE_WORDS.has(holder) || isCalling(holder))) return 0;
  const start = lowerOf(tokens[of + 1]) === 'the' ? of + 2 : of + 1;
  const inSmallLetters = chargeInSmallLetters(tokens, start);
  if (inSmallLetters > start) return inSmallLetters;
  let end = start;
  while (end < start + LONGEST_RUN && isNameWord(tokens[end])) end++;
  const word = (at: number): string => lowerOf(tokens[at]);
  const given = tokens.slice(0, end).findIndex((_, at) => at > start && GIVEN_NAMES.has(word(at)));
  if (given > 0) return end - given >= 2 ? given : 0;
  const place = [1, 2].find((length) =>
    PLACES.has(Array.from({ length }, (_, i) => word(start + i)).join(' ')),
  );
  const charge =
    place ?? (CHARGES.has(word(start)) ? 1 : TERRITORIAL.has(holder) ? lengthOfPlace(word(start)) : 0);
  return charge > 0 && end - start - charge >= 2 ? start + charge : 0;
}

const LONGEST_CHARGE = 3; // words

/** "secretary of state Ana Ruiz": where the charge ends and a name of at least two words begins; 0 for anything else. */
function chargeInSmallLetters(tokens: readonly Token[], start: number): number {
  for (let end = start + 1; end <= start + LONGEST_CHARGE; end++) {
    const last = tokens[end - 1];
    if (!last || isNameWord(last)) return 0;
    const surname = [end + 1, end + 2].some((at) => isNameWord(tokens[at]));
    if (CHARGES.has(lowerOf(last)) && isNameWord(tokens[end]) && surname) return end;
  }
  return 0;
}

const lengthOfPlace = (word: string): number => (PLACE_BEGINNINGS.has(word) ? 2 : 1);
