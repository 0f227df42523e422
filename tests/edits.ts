import type { AnchorState, ChangeKind, DiffPart, Span } from '../src/model/index.ts';

/** Words of a text, and which of their occurrences is meant, counted from 1. */
export interface Words {
  words: string;
  nth: number;
}

/** What `expected.json` of a folder in tests/edits says: a passage of the old text and what the edit must do to it. */
export interface ExpectedEdit {
  quote: Words[];
  speaker: Words[];
  /** False: the new text is of a page that is still loading. */
  complete?: boolean;
  state: AnchorState;
  now?: Words[];
  removed?: string[];
  added?: string[];
  changes?: ChangeKind[];
  speakerNow?: string | null;
  /** How many places an ambiguous passage may be. */
  candidates?: number;
}

export function spanOfWords(text: string, { words, nth }: Words): Span {
  let at = -1;
  for (let k = 0; k < nth; k++) {
    at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`The text has no ${nth}. “${words}”.`);
  }
  return [at, at + words.length];
}

export function wordsOfDiff(diff: readonly DiffPart[], kind: DiffPart['kind']): string[] {
  return diff.filter((part) => part.kind === kind).map((part) => part.text.trim());
}
