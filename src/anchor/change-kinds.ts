import { CHANGE_KINDS, type ChangeKind } from '../model/index.ts';
import { foldString } from '../text/fold.ts';
import { DATE_WORDS, DAYS_FROM_TODAY, MODALS, NEGATIONS, NUMBER_WORDS } from './en/meaning-words.ts';
import { beginsSentence, wordAt } from './frames.ts';
import type { TokenRange, TokenText } from './tokens.ts';

/** The kinds of words among some that were removed or added, each once, in the order of CHANGE_KINDS. */
export function kindsOfChange(pieces: readonly (TokenRange & { tokens: TokenText })[]): ChangeKind[] {
  const kinds = new Set<ChangeKind>();
  for (const { tokens, from, to } of pieces) {
    for (let token = from; token < to; token++) for (const kind of kindsOf(tokens, token)) kinds.add(kind);
  }
  return CHANGE_KINDS.filter((kind) => kinds.has(kind));
}

/** What a changed token is: most are of one kind, and "cannot" is both a negation and a modal verb. */
export function kindsOf(tokens: TokenText, token: number): ChangeKind[] {
  const word = foldString(wordAt(tokens, token));
  const lower = word.toLowerCase();
  const capital = /^\p{Lu}/u.test(word);
  const kinds: ChangeKind[] = [];
  if (NEGATIONS.has(lower) || lower.endsWith("n't")) kinds.push('negation');
  // "May" with a capital inside a sentence is the month.
  const inside = capital && !opens(tokens, token);
  if ((MODALS.has(lower) || MODALS.has(lower.replace(/n't$/, ''))) && !(inside && lower === 'may')) {
    kinds.push('modal');
  }
  if (DAYS_FROM_TODAY.has(lower) || (capital && DATE_WORDS.has(lower) && !kinds.includes('modal'))) {
    kinds.push('date');
  } else if (/\p{N}/u.test(word)) {
    kinds.push(/^(1[89]|20)\d\d$/.test(word) || besideMonth(tokens, token) ? 'date' : 'number');
  } else if (NUMBER_WORDS.has(lower)) kinds.push('number');
  if (kinds.length > 0) return kinds;
  if (!/[\p{L}\p{N}]/u.test(word)) return ['punctuation'];
  return inside && word !== 'I' && !word.startsWith("I'") ? ['name'] : ['wording'];
}

/** Whether a word has its capital because a sentence or a quotation begins with it. */
function opens(tokens: TokenText, token: number): boolean {
  return beginsSentence(tokens, token) || /^["'“‘«„‹(¿¡]+$/.test(wordAt(tokens, token - 1));
}

function besideMonth(tokens: TokenText, token: number): boolean {
  return [token - 1, token + 1].some((beside) => {
    if (beside < 0 || beside >= tokens.ids.length) return false;
    const word = wordAt(tokens, beside);
    return /^\p{Lu}/u.test(word) && DATE_WORDS.has(word.toLowerCase());
  });
}
