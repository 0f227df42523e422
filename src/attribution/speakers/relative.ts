import { DEFINITE_DETERMINERS, INDEFINITE_DETERMINERS, PHRASE_BREAKERS } from '../en/function-words.ts';
import { REPORTING_FORMS } from '../en/reporting-verbs.ts';
import { readTokens } from '../phrases/noun-phrase.ts';
import type { NounPhrase, PhraseKind } from '../phrases/phrase.ts';
import { lowerOf } from '../phrases/proper-name.ts';
import { lastBeginningBy, type ParagraphReading } from '../phrases/reading.ts';

const LONGEST = 8; // words
/** What stands before a relative and is no personal name. */
const KINDS = new Set<PhraseKind>(['organisation', 'group', 'individual', 'one-of', 'document']);

const startsKnown = new WeakMap<readonly ParagraphReading[], readonly { start: number }[]>();

function startsOf(readings: readonly ParagraphReading[]): readonly { start: number }[] {
  const known = startsKnown.get(readings) ?? readings.map(({ span }) => ({ start: span[0] }));
  startsKnown.set(readings, known);
  return known;
}

/**
 * The noun phrase that ends right before a relative pronoun ("with the coastal forces, | who have said …"); null for a
 * personal name or for anything that does not read as a source.
 */
export function phraseBeforeRelative(
  readings: readonly ParagraphReading[],
  offset: number,
): NounPhrase | null {
  const paragraph = readings[lastBeginningBy(startsOf(readings), offset)];
  if (!paragraph) return null;
  const { tokens } = paragraph;
  let end = lastBeginningBy(tokens, offset);
  if (tokens[end]?.start !== offset) return null;
  if (tokens[end - 1]?.text === ',') end--;
  let from = end;
  while (from > 0 && end - from < LONGEST) {
    const token = tokens[from - 1];
    const word = lowerOf(token);
    if (!/[\p{L}\p{N}]/u.test(word) || PHRASE_BREAKERS.has(word) || REPORTING_FORMS.has(word)) break;
    from--;
    if (DEFINITE_DETERMINERS.has(word) || INDEFINITE_DETERMINERS.has(word)) break;
  }
  // "the wife of the mayor, who": whoever stands before "of".
  if (/^(?:of|at|in|for)$/.test(lowerOf(tokens[from - 1]))) return null;
  // "met critics, who": without an article, what reads as a source may be less than all of it.
  let phrase = readTokens(tokens.slice(from, end));
  while (!KINDS.has(phrase.kind) && from < end - 1) phrase = readTokens(tokens.slice(++from, end));
  const [first, last] = [tokens[from], tokens[end - 1]];
  if (!first || !last || !KINDS.has(phrase.kind)) return null;
  const surface = tokens
    .slice(from, end)
    .map(({ text }) => text)
    .join(' ');
  return { ...phrase, span: [first.start, last.end], surface };
}
