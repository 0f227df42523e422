/**
 * One statement that a text makes: its speaker as "name: how it is named" ("?" for no name), the words that name the
 * source, the reporting words, and the content, in parts where it is interrupted.
 */
export type Expected = readonly [speaker: string, source: string, cue: string, ...content: string[]];

/** A text, and the statements in it. */
export type Case = readonly [text: string, ...statements: Expected[]];
