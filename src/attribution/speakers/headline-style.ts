import type { Token } from '../../text/tokens.ts';
import { DEFINITE_DETERMINERS, PHRASE_BREAKERS, PRONOUNS } from '../en/function-words.ts';
import { isNameWord, lowerOf } from '../phrases/proper-name.ts';

const FEWEST_WORDS = 5;
/** With a stop at its end it could be a sentence of names: "Ana Ruiz and Ida Holm won." */
const FEWEST_WITH_STOP = 7;
const LONGEST_HEADLINE = 30; // words
const SHORT = 4; // letters; shorter words keep their small letters in a headline
const isWord = (token: Token): boolean => /\p{L}/u.test(token.text);

/**
 * Whether a paragraph is set as English headlines often are, with a capital at every word ("Mayor Warns Council Of
 * Flood"): its capitals do not show where a name begins or ends.
 */
export function isHeadlineStyle(tokens: readonly Token[]): boolean {
  if (tokens.length > 2 * LONGEST_HEADLINE) return false;
  const words = tokens.filter(isWord);
  const stops = /^[.:]$/.test(tokens.at(-1)?.text ?? '') || /^[.]$/.test(tokens.at(-2)?.text ?? '');
  if (words.length < (stops ? FEWEST_WITH_STOP : FEWEST_WORDS) || words.length > LONGEST_HEADLINE)
    return false;
  return words.every(
    (token) =>
      isNameWord(token) ||
      token.text.length < SHORT ||
      /^[’']/.test(token.text) ||
      DEFINITE_DETERMINERS.has(token.text) ||
      PHRASE_BREAKERS.has(token.text),
  );
}

const AUXILIARIES = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|must|does|did|do|not)$/;

/** Whether words in capitals are a lead-in and no name: "THE TOWN HAS WARNED HIM". */
export function isShoutedSentence(run: readonly Token[]): boolean {
  if (run.length < 3 || run.some((token) => /\p{Ll}/u.test(token.text))) return false;
  return run.some((token) => {
    const word = lowerOf(token);
    return (
      AUXILIARIES.test(word) ||
      PRONOUNS.has(word) ||
      DEFINITE_DETERMINERS.has(word) ||
      PHRASE_BREAKERS.has(word)
    );
  });
}
