/**
 * A text without halves of surrogate pairs, which UTF-8 and URLs cannot hold; each gives way to another character.
 *
 * @param instead U+FFFD, which stands for a character that could not be told, or nothing
 */
export const wholeCharacters = (text: string, instead: '\uFFFD' | '' = '\uFFFD'): string =>
  text.replace(/\p{Surrogate}/gu, instead);
