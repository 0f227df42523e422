import type { Token } from '../../text/tokens.ts';
import { isNameWord } from './proper-name.ts';

const OPENING = /^[“"‘'(«]$/;
const CLOSING = /^[”"’')»]$/;
const LONGEST_NICKNAME = 2; // words

/** Leaves out what stands in marks or brackets inside a name: "Pavel “Pasha” Gromov" is Pavel Gromov. */
export function withoutNicknames(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const end = OPENING.test(token.text) && isNameWord(tokens[i - 1]) ? closingMark(tokens, i) : -1;
    if (end > 0 && isNameWord(tokens[end + 1])) i = end;
    else kept.push(token);
  }
  return kept;
}

/** Index of the mark that closes the one or two capitalised words after `opening`; -1 for none. */
function closingMark(tokens: readonly Token[], opening: number): number {
  let i = opening + 1;
  while (i <= opening + LONGEST_NICKNAME && isNameWord(tokens[i])) i++;
  return i > opening + 1 && CLOSING.test(tokens[i]?.text ?? '') ? i : -1;
}
