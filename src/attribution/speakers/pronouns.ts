import type { Gender } from '../en/function-words.ts';
import { lastBeginningBy } from '../phrases/reading.ts';
import type { NameMention } from './names.ts';
import type { People, Person } from './people.ts';

/** Somebody whom a pronoun can mean, with how near and how prominent they stand. */
export interface Antecedent<T> {
  who: T;
  weight: number;
  /** How prominent they are whatever their gender. */
  standing: number;
  /** Sentences between them and the pronoun. */
  distance: number;
  /** Words were credited to them before. */
  spoke: boolean;
}

/** A source that words were credited to before the pronoun. */
export interface EarlierSource {
  start: number;
  sentence: number;
  gender: Gender | null;
  person: Person | null;
}

const MENTIONS_LOOKED_AT = 40;
const SENTENCES_LOOKED_AT = 12;
/** Subjects and sources are taken up by pronouns far more often than people mentioned otherwise. */
const SUBJECT = 3;
/** "Costa’s advice earned him …": whose the subject is. */
const OWNER_OF_SUBJECT = 2;
const SOURCE = 4;
const OTHER = 1;
const QUOTED = 0.3;
const UNKNOWN_GENDER = 0.6;
/** People whom the page does not name are taken up by their description rather than by a pronoun. */
const UNNAMED = 0.6;
/** A second person with this share of the first one's weight makes the pronoun ambiguous. */
const AMBIGUOUS_SHARE = 0.7;

/**
 * Weighs who "he" or "she" at `offset` can mean: people and sources before it of a gender that fits, the nearer
 * the heavier, subjects and sources before others. Heaviest first. Looks back a bounded way.
 */
export function weighAntecedents<S extends EarlierSource>(
  people: People,
  earlier: readonly S[],
  offset: number,
  sentence: number,
  gender: Gender,
): Antecedent<Person | S>[] {
  const weights = new Map<Person | S, Omit<Antecedent<S>, 'who'>>();
  const add = (who: Person | S, found: Omit<Antecedent<S>, 'who'>): void => {
    if (found.weight > (weights.get(who)?.weight ?? 0)) weights.set(who, found);
  };
  const from = lastBeginningBy(people.timeline, offset - 1);
  for (let i = from; i >= 0 && i > from - MENTIONS_LOOKED_AT; i--) {
    const { person, mention } = people.timeline[i] as People['timeline'][number];
    const distance = sentence - mention.sentence;
    if (distance > SENTENCES_LOOKED_AT) break;
    if (person.gender !== null && person.gender !== gender) continue;
    const prominence = prominenceOf(mention) / (1 + distance);
    const weight = prominence * agreement(person.gender);
    add(person, { weight, standing: mention.subject ? prominence : weight, distance, spoke: false });
  }
  for (let i = earlier.length - 1; i >= 0; i--) {
    const source = earlier[i] as S;
    const distance = sentence - source.sentence;
    if (distance > SENTENCES_LOOKED_AT) break;
    const theirs = source.person?.gender ?? source.gender;
    if (theirs !== null && theirs !== gender) continue;
    const standing = (SOURCE * (source.person ? 1 : UNNAMED)) / (1 + Math.max(0, distance));
    add(source.person ?? source, { weight: standing * agreement(theirs), standing, distance, spoke: true });
  }
  return [...weights].map(([who, weight]) => ({ who, ...weight })).sort((a, b) => b.weight - a.weight);
}

/**
 * The one whom the pronoun means as likely as the first of `found`; undefined where only the first fits.
 * A pronoun takes up the nearest source (codebook, section 4), so that only another source is a source's rival. Of two people
 * in one sentence both fit, though a given name tells the gender of only one.
 */
export const rivalOf = <T>([first, ...others]: readonly Antecedent<T>[]): Antecedent<T> | undefined =>
  first &&
  others.find(
    ({ weight, standing, distance, spoke }) =>
      spoke >= first.spoke &&
      (weight >= first.weight * AMBIGUOUS_SHARE ||
        (distance === first.distance && standing >= first.standing * AMBIGUOUS_SHARE)),
  );

function prominenceOf({ quoted, subject, possessive }: NameMention): number {
  if (quoted) return QUOTED;
  if (!subject) return OTHER;
  return possessive ? OWNER_OF_SUBJECT : SUBJECT;
}

const agreement = (gender: Gender | null): number => (gender === null ? UNKNOWN_GENDER : 1);
