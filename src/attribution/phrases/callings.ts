import { GROUP_NOUNS, ORGANISATION_NOUNS, PLURAL_LOOKING_SINGULARS } from '../en/source-nouns.ts';
import { CALLINGS } from '../en/titles.ts';

/** Endings of nouns for people that no list has: "moderator", "attendee", "cyclist". */
const PERSONAL_ENDING =
  /(?:ist|ian|eer|tor|ant|ee|crat|maker|keeper|holder|worker|owner|goer|seeker|writer)$/;
const NO_PERSONS = new Set(
  `committee guarantee restaurant plant grant want sort factor sector vector monitor meter career degree refugee-camp
  warrant covenant variant constant quadrant giant list mist twist waist beer engineer-corps agreement`.split(
    /\s+/,
  ),
);

/** Whether a lower-case noun names one person by what they are or do. */
export function isCalling(word: string): boolean {
  if (CALLINGS.has(word)) return true;
  if (word.includes('-') && CALLINGS.has(word.slice(word.lastIndexOf('-') + 1))) return true;
  return word.length > 5 && PERSONAL_ENDING.test(word) && !NO_PERSONS.has(word);
}

/** Whether a lower-case noun names several people by what they are or do. */
export function isPluralCalling(word: string): boolean {
  if (GROUP_NOUNS.has(word)) return true;
  return !PLURAL_LOOKING_SINGULARS.has(word) && !CALLINGS.has(word) && singularOf(word) !== null;
}

const PLURALS = [
  ['women', 'woman'],
  ['men', 'man'],
  ['people', 'person'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
] as const;

/** The singular of a plural calling, lower case: "authors" → "author"; null for any other word. */
export function singularOf(word: string): string | null {
  return singularIn(word, isCalling);
}

/** Whether a lower-case noun names several bodies: "ministries", "newspapers". */
export function isPluralOfBodies(word: string): boolean {
  return (
    !PLURAL_LOOKING_SINGULARS.has(word) && singularIn(word, (noun) => ORGANISATION_NOUNS.has(noun)) !== null
  );
}

/** The singular of a lower-case noun, by its usual plurals, that is one of a kind; null where there is none. */
export function singularIn(word: string, isNoun: (noun: string) => boolean): string | null {
  for (const [ending, replacement] of PLURALS) {
    if (!word.endsWith(ending)) continue;
    const singular = word.slice(0, word.length - ending.length) + replacement;
    if (ending === 'es' && !/(?:s|x|z|ch|sh|o)$/.test(singular)) continue; // "Nunes" is no plural
    if (isNoun(singular)) return singular;
  }
  return null;
}
