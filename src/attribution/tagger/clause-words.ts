import { WORD_CLASS } from '../en/lexicon.ts';

/** Classes of words that begin a clause or a phrase of another kind, and so no name or description of a speaker. */
export const NO_SUBJECT: ReadonlySet<number> = new Set([
  WORD_CLASS.relative,
  WORD_CLASS.subordinator,
  WORD_CLASS.coordinator,
  WORD_CLASS.complementiser,
  WORD_CLASS.preposition,
  WORD_CLASS.auxiliary,
  WORD_CLASS.modal,
]);
