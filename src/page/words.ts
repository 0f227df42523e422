/**
 * Letters and digits only, lower case, so that marks, spaces and case do not tell two titles apart. By ranges of
 * code units: a pattern of all letters takes an engine longer to prepare than all titles of a page to compare.
 */
export function wordsOf(text: string): string {
  const lower = text.toLowerCase();
  let words = '';
  let from = 0;
  for (let at = 0; at < lower.length; at++) {
    if (isWord(lower.charCodeAt(at))) continue;
    words += lower.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? lower : words + lower.slice(from);
}

/** ASCII as it is; beyond it all but the blocks of punctuation, symbols and spaces. */
function isWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x3020) return false;
  if (code >= 0xfe10 && code <= 0xfe6f) return false;
  if (code >= 0xff00 && code <= 0xff0f) return false;
  return !OTHER_MARKS.has(code);
}

/** Marks that stand within the blocks of their scripts. */
const OTHER_MARKS = new Set([
  0xd7, 0xf7, 0x37e, 0x387, 0x55d, 0x55e, 0x589, 0x5be, 0x5f3, 0x5f4, 0x60c, 0x61b, 0x61f, 0x66a, 0x66b,
  0x66c, 0x66d, 0x6d4, 0x964, 0x965, 0x970, 0xe5a, 0xe5b, 0x1362, 0x1363, 0x1364, 0x17d4, 0x17d5, 0x30fb,
  0xfeff, 0xff1a, 0xff1b, 0xff1f, 0xff3b, 0xff3d, 0xff5b, 0xff5d,
]);
