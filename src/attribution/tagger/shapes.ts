import { isDigit, isUpperCase, isWordCharacter } from '../../text/characters.ts';

/** What a token looks like. */
export const SHAPE = {
  lower: 0,
  capitalised: 1,
  upper: 2,
  number: 3,
  initial: 4,
  comma: 5,
  stop: 6,
  question: 7,
  colon: 8,
  dash: 9,
  bracketOpen: 10,
  bracketClose: 11,
  quoteMark: 12,
  clitic: 13,
  handle: 14,
  dots: 15,
  semicolon: 16,
  otherMark: 17,
} as const;

const MARKS = new Map<string, number>([
  [',', SHAPE.comma],
  ['.', SHAPE.stop],
  ['?', SHAPE.question],
  ['!', SHAPE.question],
  [':', SHAPE.colon],
  ['-', SHAPE.dash],
  ['--', SHAPE.dash],
  ['–', SHAPE.dash],
  ['—', SHAPE.dash],
  ['―', SHAPE.dash],
  ['(', SHAPE.bracketOpen],
  ['[', SHAPE.bracketOpen],
  [')', SHAPE.bracketClose],
  [']', SHAPE.bracketClose],
  ['"', SHAPE.quoteMark],
  ['“', SHAPE.quoteMark],
  ['”', SHAPE.quoteMark],
  ["''", SHAPE.quoteMark],
  ['``', SHAPE.quoteMark],
  ['«', SHAPE.quoteMark],
  ['»', SHAPE.quoteMark],
  ['„', SHAPE.quoteMark],
  ['…', SHAPE.dots],
  ['...', SHAPE.dots],
  [';', SHAPE.semicolon],
]);

export function shapeOf(word: string): number {
  const mark = MARKS.get(word);
  if (mark !== undefined) return mark;
  const c = word.charCodeAt(0);
  if (c === 64 || c === 35) return SHAPE.handle;
  if ((c === 39 || c === 0x2019) && word.length > 1) return SHAPE.clitic;
  if (isDigit(c)) return SHAPE.number;
  if (!isWordCharacter(c)) return SHAPE.otherMark;
  if (!isUpperCase(word[0] as string)) return SHAPE.lower;
  if (word.length === 2 && word[1] === '.') return SHAPE.initial;
  return word.length > 1 && isUpperCase(word[1] as string) ? SHAPE.upper : SHAPE.capitalised;
}
