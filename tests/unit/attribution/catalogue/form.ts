/** One statement that a text makes: its source, its reporting words and its content, in parts where it is interrupted. */
export type Expected = readonly [source: string, cue: string, ...content: string[]];

/** A text, and the statements in it. */
export type Case = readonly [text: string, ...statements: Expected[]];
