import { wholeCharacters } from './whole-characters.ts';

/** Neither printed nor white space: C0, DEL and C1 without tab and the line ends, and two that are no characters. */
const CONTROL = /[\p{Cc}\uFFFE\uFFFF]/gu;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** A text with its lines kept, each ended by a line feed, without control characters and halves of surrogate pairs. */
export const plainLines = (text: string): string =>
  wholeCharacters(
    text
      .replace(LINE_END, '\n')
      .replace(CONTROL, (character) => (character === '\n' || character === '\t' ? character : '')),
  );

/** The same as one line: white space of every kind becomes a space. */
export const plainLine = (text: string): string => plainLines(text).replace(/\s+/g, ' ').trim();
