import type { Random } from './random.ts';

const NAMES = [
  'Okonkwo',
  'Lindqvist',
  'Tanaka',
  'Mbeki',
  'Haugen',
  'Petrov',
  'Achterberg',
  'Quispe',
  'Nakamura',
  'Oyelaran',
  'Szabo',
  'Delacroix',
  'Farouk',
  'Kaplinsky',
  'Moana',
  'Rautio',
  'Thapa',
  'Vasquez',
  'Wojcik',
  'Zelenka',
];
const WORDS = [
  'garden',
  'slowly',
  'harbour',
  'bright',
  'carried',
  'window',
  'seldom',
  'copper',
  'listens',
  'meadow',
  'quietly',
  'orange',
  'borrowed',
  'ladder',
  'northern',
  'polite',
  'ribbon',
  'sailing',
  'timber',
  'walnut',
];
const MONTHS = 'January February March April June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MODALS = 'will would shall should can could may might must'.split(' ');

/** A name that is in no article of the corpus. */
export const otherName = (random: Random) => random.pick(NAMES);
/** A word that is another than the given one. */
export const otherWord = (word: string, random: Random) =>
  random.pick(WORDS.filter((other) => other !== word));

/** The same number with one digit changed. */
export function otherNumber(number: string, random: Random): string {
  const digits = [...number.matchAll(/\d/g)].map((match) => match.index);
  if (digits.length === 0) return `${1 + random.below(9)}`;
  const at = random.pick(digits);
  const digit = random.pick([...'123456789'].filter((other) => other !== number[at]));
  return number.slice(0, at) + digit + number.slice(at + 1);
}

/** Another month for a month, another day for a day; null for other words. */
export function otherDate(word: string, random: Random): string | null {
  for (const list of [MONTHS, DAYS]) {
    if (list.includes(word)) return random.pick(list.filter((other) => other !== word));
  }
  return null;
}

/** Another modal verb; null for other words. */
export function otherModal(word: string, random: Random): string | null {
  return MODALS.includes(word) ? random.pick(MODALS.filter((other) => other !== word)) : null;
}

/** Forms of "be", "have" and "do" and modal verbs, after which "not" may stand. */
export const TAKES_NOT = new Set([...MODALS, ...'is are was were has have had does did do am'.split(' ')]);
