import { GROUP_NOUNS, PLURAL_LOOKING_SINGULARS } from '../en/source-nouns.ts';
import { CALLINGS } from '../en/titles.ts';

/** Whether a lower-case noun names one person by what they are or do. */
export function isCalling(word: string): boolean {
  return CALLINGS.has(word) || (word.includes('-') && CALLINGS.has(word.slice(word.lastIndexOf('-') + 1)));
}

/** Whether a lower-case noun names several people by what they are or do. */
export function isPluralCalling(word: string): boolean {
  if (GROUP_NOUNS.has(word)) return true;
  return !PLURAL_LOOKING_SINGULARS.has(word) && singularOf(word) !== null;
}

/** The singular of a plural calling, lower case: "authors" → "author"; null for any other word. */
export function singularOf(word: string): string | null {
  for (const [ending, replacement] of [
    ['women', 'woman'],
    ['men', 'man'],
    ['people', 'person'],
    ['children', 'child'],
    ['wives', 'wife'],
    ['ies', 'y'],
    ['es', ''],
    ['s', ''],
  ] as const) {
    if (!word.endsWith(ending)) continue;
    const singular = word.slice(0, word.length - ending.length) + replacement;
    if (isCalling(singular)) return singular;
  }
  return null;
}
