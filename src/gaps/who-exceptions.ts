import type { Mention } from './reading/mentions.ts';
import type { Exception } from './rule.ts';

/** Shared by the rules on who a source is. */
export const ASSERTS_NOTHING: Exception<Mention> = {
  because: 'a question or the chant of a crowd asserts nothing',
  when: ({ asserts }) => !asserts,
};
