import type { NounPhrase } from '../phrases/phrase.ts';
import type { People, Person } from './people.ts';

const WEAKENING = /\b(?:former|ex|then|deputy|vice|assistant|acting|late|outgoing)\b/;
const PEOPLE_LOOKED_AT = 200;
const MENTIONS_LOOKED_AT = 500;

/**
 * Who bears the role of a definite phrase ("the mayor", "the former president"): the person whom the page gives it,
 * the one mentioned last where several bear it; null for nobody.
 */
export function bearerOfRole(phrase: NounPhrase, people: People, offset: number): Person | null {
  if (phrase.determiner !== 'definite' || phrase.kind !== 'individual' || !phrase.head) return null;
  const wanted = phrase.roles.join(' ');
  let best: Person | null = null;
  let bestPoints = 0;
  for (const person of people.all.slice(0, PEOPLE_LOOKED_AT)) {
    const last = person.mentions
      .slice(-MENTIONS_LOOKED_AT)
      .findLast((mention) => mention.name.span[0] < offset);
    if (phrase.gender && person.gender && phrase.gender !== person.gender) continue;
    const role = person.roles.find((words) => bears(words, phrase.head as string, wanted));
    if (!role) continue;
    const points = (last ? 1e9 + last.name.span[0] : 1) + sharedWords(role, wanted) * 1e6;
    if (points > bestPoints) [best, bestPoints] = [person, points];
  }
  return best;
}

/** The role has the head noun, and is "former" or "vice" only if the phrase is. */
function bears(role: string, head: string, wanted: string): boolean {
  const words = role.split(' ');
  const at = words.indexOf(head);
  if (at < 0) return false;
  const own = words.slice(Math.max(0, at - 3), at + 1).join(' ');
  return WEAKENING.test(own.replace(/\bformer (?=.*\b(?:and|now)\b)/, '')) === WEAKENING.test(wanted);
}

function sharedWords(role: string, wanted: string): number {
  const words = new Set(role.split(' '));
  return wanted.split(' ').filter((word) => words.has(word)).length;
}
