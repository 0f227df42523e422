import type { Token } from '../../text/tokens.ts';
import { singularOf } from '../phrases/callings.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import { isNameWord, lowerOf, nameAtEnd } from '../phrases/proper-name.ts';
import type { ParagraphReading } from '../phrases/reading.ts';
import type { People } from './people.ts';

const FEWEST = 2;
const MOST = 7; // taxonomy: a set of up to seven named members can be listed; a longer one is no small set
/** Code units after the plural noun within which a list of its members may begin: a title, an "of" phrase. */
const LONGEST_WAY_TO_LIST = 160;

export type MembersOfSets = (phrase: NounPhrase) => string[];

/**
 * Finds the members of the set that "one of the three authors" belongs to, by the names that the page lists beside
 * the plural noun: "the three authors of “…” A B, C D and E F", "the panel was A, B and C". Empty where it lists
 * none, or not as many as it says there are. Every noun is looked for once.
 */
export function membersOfSets(readings: readonly ParagraphReading[], people: People): MembersOfSets {
  const known = new Map<string, string[]>();
  return ({ memberOf }) => {
    if (!memberOf) return [];
    const key = `${memberOf.noun} ${memberOf.size ?? ''}`;
    const names = known.get(key) ?? findMembers(readings, memberOf, people);
    known.set(key, names);
    return names;
  };
}

function findMembers(
  readings: readonly ParagraphReading[],
  set: NonNullable<NounPhrase['memberOf']>,
  people: People,
): string[] {
  const singular = singularOf(set.noun) ?? set.noun;
  for (const { tokens } of readings) {
    for (let i = 0; i < tokens.length; i++) {
      const word = lowerOf(tokens[i]);
      if (word !== set.noun && word !== singular && singularOf(word) !== singular) continue;
      const names = listAfter(tokens, i + 1);
      if (names.length < FEWEST || names.length > MOST) continue;
      if (set.size !== null && set.size !== names.length) continue;
      return names.map((words) => people.named(words, Number.POSITIVE_INFINITY)[0]?.name ?? words.join(' '));
    }
  }
  return [];
}

/** The first list of names after a token: "A B, C D and E F", within one sentence. */
function listAfter(tokens: Token[], from: number): string[][] {
  const limit = (tokens[from - 1]?.end ?? 0) + LONGEST_WAY_TO_LIST;
  let quoted = false;
  for (let i = from; i < tokens.length && (tokens[i] as Token).start < limit; i++) {
    const token = tokens[i] as Token;
    if (/^["“”«»]$/.test(token.text)) quoted = !quoted;
    if (/^[.!?]$/.test(token.text)) return [];
    if (quoted || !isNameWord(token)) continue;
    const names = namesInList(tokens, i);
    if (names.length >= FEWEST) return names;
  }
  return [];
}

function namesInList(tokens: Token[], from: number): string[][] {
  const names: string[][] = [];
  let i = from;
  while (i < tokens.length) {
    let end = i;
    while (
      end < tokens.length &&
      (isNameWord(tokens[end]) ||
        (end > i &&
          isNameWord(tokens[end + 1]) &&
          /^(?:van|de|der|von|bin|al|da|di|del|la)$/.test(lowerOf(tokens[end]))))
    )
      end++;
    if (end === i) break;
    const name = nameAtEnd(tokens.slice(i, end), []);
    if (!name || name.organisation) break;
    names.push(name.words);
    i = end;
    const joined = i;
    while (i < tokens.length && /^(?:,|and|&|or)$/.test(lowerOf(tokens[i]))) i++;
    if (i === joined) break;
  }
  return names;
}
