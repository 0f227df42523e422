/** Letters and digits only, lower case, so that marks, spaces and case do not tell two titles apart. */
export function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
