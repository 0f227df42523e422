import type { NounPhrase } from '../phrases/phrase.ts';
import type { NameMention } from './names.ts';
import type { People, Person } from './people.ts';

const WEAKENING = /\b(?:former|ex|then|deputy|vice|assistant|acting|late|outgoing)\b/;
const PEOPLE_LOOKED_AT = 200;
const MENTIONS_LOOKED_AT = 500;

/** Paragraphs back within which somebody who is mentioned alone is the one meant. */
const NEAR = 2;

/** Who bears a role, and who else might be meant by it. */
export interface Bearer {
  person: Person;
  rivals: Person[];
}

interface Candidate {
  person: Person;
  shared: number;
  last: NameMention | undefined;
}

/**
 * Who bears the role of a definite phrase ("the mayor", "the former president"): the person whom the page gives it in
 * the words that come nearest, the one mentioned last where several bear it. Another bearer who was mentioned as
 * lately is a rival. Null for nobody.
 */
export function bearerOfRole(phrase: NounPhrase, people: People, offset: number): Bearer | null {
  if (phrase.determiner !== 'definite' || phrase.kind !== 'individual' || !phrase.head) return null;
  const wanted = phrase.roles.join(' ');
  const candidates: Candidate[] = [];
  for (const person of people.all.slice(0, PEOPLE_LOOKED_AT)) {
    if (phrase.gender && person.gender && phrase.gender !== person.gender) continue;
    const bearing = person.roles.filter((words) => bears(words, phrase.head as string, wanted));
    if (bearing.length === 0) continue;
    const last = person.mentions
      .slice(-MENTIONS_LOOKED_AT)
      .findLast((mention) => mention.name.span[0] < offset);
    candidates.push({ person, last, shared: Math.max(...bearing.map((role) => sharedWords(role, wanted))) });
  }
  candidates.sort(
    (a, b) =>
      Number(b.last !== undefined) - Number(a.last !== undefined) ||
      b.shared - a.shared ||
      startOf(b) - startOf(a),
  );
  const [first, ...others] = candidates;
  if (!first) return null;
  const rivals = others.filter(({ last, shared }) => {
    if (shared < first.shared || (last === undefined) !== (first.last === undefined)) return false;
    return last === undefined || paragraphOf(first.last) - last.paragraph < NEAR;
  });
  return { person: first.person, rivals: rivals.map(({ person }) => person) };
}

const startOf = ({ last }: Candidate): number => last?.name.span[0] ?? 0;
const paragraphOf = (mention: NameMention | undefined): number => mention?.paragraph ?? 0;

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
