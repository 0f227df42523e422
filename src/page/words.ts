/**
 * What is neither letter nor digit in lower case: of ASCII all else, beyond it the blocks of punctuation, symbols and
 * spaces, and the marks that stand within the blocks of their scripts. By ranges of code units: a pattern of all
 * letters takes an engine longer to prepare than all titles of a page to compare.
 */
const MARKS =
  /[\0-/:-`{-\xA9\xAB-\xB4\xB6-\xB9\xBB-\xBF\xD7\xF7\u037E\u0387\u055D\u055E\u0589\u05BE\u05F3\u05F4\u060C\u061B\u061F\u066A-\u066D\u06D4\u0964\u0965\u0970\u0E5A\u0E5B\u1362-\u1364\u17D4\u17D5\u2000-\u2BFF\u3000-\u3020\u30FB\uFE10-\uFE6F\uFEFF\uFF00-\uFF0F\uFF1A\uFF1B\uFF1F\uFF3B\uFF3D\uFF5B\uFF5D]+/g;

/** Letters and digits only, lower case, so that marks, spaces and case do not tell two titles apart. */
export function wordsOf(text: string): string {
  return text.toLowerCase().replace(MARKS, '');
}
