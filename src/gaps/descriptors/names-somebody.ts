/** A name of at least two words, or of a title and a word. */
const NAME =
  "(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col)\\.? )?\\p{Lu}[\\p{L}’'.-]+(?: (?:de|da|di|van|von|der|al|bin|el|la|\\p{Lu}[\\p{L}’'.-]*))*";
const FULL_NAME = `(?=(?:\\S+ ){1,5}\\S)${NAME}`;

/** ", Ana Ruiz and Piet Bos" at the end, and not after a place: "in Kota, West Java". */
const APPOSITION = new RegExp(
  `(?<!\\b(?:in|at|near|outside|from|of) (?:\\p{Lu}\\S* ?){0,3}), (?=\\S+ \\p{Lu})${NAME}(?:(?:,| and|, and) ${NAME})* ?$`,
  'u',
);
/** Two names joined by "and" are no place, whatever stands before them. */
const TWO_NAMES = new RegExp(`, (?=\\S+ \\p{Lu})${NAME} and (?=\\S+ \\p{Lu})${NAME} ?$`, 'u');
/** "her son, Piet": nothing stands before the comma but whose and what. */
const NAMED_KIN = /^(?:(?!in |at |of |from |with )\S+ ){1,4}[a-z]+, \p{Lu}[\p{L}’'-]+ ?$/u;
/** "including Ana Ruiz", "— in particular, the deputy minister Piet Bos": one of them by name. */
const AMONG_THEM = new RegExp(
  `\\b(?:including|which includes?|who includes?|such as|like|led by|headed by|among them|notably|namely|for instance|for example|in particular),? (?:the )?(?:(?!(?:an?|at|for|from|in|many|of|on|some|the|those|to|with)\\b)[a-z-]+ ){0,4}(?:${FULL_NAME}|\\p{Lu}\\p{Ll}+(?<!s)(?=,| and | or |$))`,
  'u',
);

/** Whether words that describe a source name the person, or at least one of the people. Linear in their length. */
export const namesSomebody = (words: string): boolean =>
  APPOSITION.test(words) || TWO_NAMES.test(words) || NAMED_KIN.test(words) || AMONG_THEM.test(words);
