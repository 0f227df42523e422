/** Everything that CommonMark, its tables, HTML and mathematics could take for a mark. */
const MARKS = /[\\`*_{}[\]<>#|~!&$]/g;
/** What begins a list, a heading underline or a thematic break at the start of a line. */
const AT_LINE_START = /^([ \t]*)(?:([-+=])|(\d{1,9})([.)]))/gm;

/**
 * A text that Markdown shows as it is: nothing in it becomes a link, a picture, a heading or markup
 * (CommonMark 0.31, section 2.4: a backslash before ASCII punctuation makes it plain).
 */
export const markdownText = (text: string): string =>
  text
    .replace(MARKS, '\\$&')
    .replace(AT_LINE_START, (_, space: string, mark: string | undefined, number: string, dot: string) =>
      mark === undefined ? `${space}${number}\\${dot}` : `${space}\\${mark}`,
    );

/** The inverse of `markdownText`. */
export const plainFromMarkdown = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
