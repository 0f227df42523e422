import { ORGANISATION_NAME_WORDS } from '../en/source-nouns.ts';

const LETTERS = /^\p{Lu}{2,8}$/u;
const SMALL = /^(?:of|for|the|and|on|in|to|&)$/i;

/**
 * Whether a short form takes up a body that the page has named in full: its last word ("the Post" of the Harbour
 * Post), or its first letters ("ACR" of the Alliance for Clean Rivers).
 */
export function takesUpBody(short: string, full: string): boolean {
  const words = full.split(/[\s-]+/);
  if (words.length < 2) return false;
  if (short.toLowerCase() === words.at(-1)?.toLowerCase())
    return ORGANISATION_NAME_WORDS.has(short.toLowerCase());
  if (!LETTERS.test(short)) return false;
  const telling = words.filter((word) => !SMALL.test(word));
  return telling.map((word) => word.charAt(0).toUpperCase()).join('') === short;
}
