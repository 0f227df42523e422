import { SMALL_NUMBERS } from '../../attribution/en/function-words.ts';
import { isCalling, isPluralCalling } from '../../attribution/phrases/callings.ts';
import { isPersonByForm } from '../../attribution/phrases/person-noun.ts';
import { tokenise } from '../../text/tokens.ts';
import {
  BARE_NOUNS,
  COLLECTIVES,
  EMPTY_MODIFIERS,
  GROUP_PRONOUNS,
  NO_MODIFIERS,
  NOBODY_IN_PARTICULAR,
  OTHER_PEOPLE,
  PLURAL_ORGANISATIONS,
  PLURALS_WITHOUT_S,
  SINGULARS_WITH_S,
  SPOKESPEOPLE,
  UNIQUE_OFFICES,
} from '../data/descriptor-words.ts';
import { namesSomebody } from './names-somebody.ts';

/** What the words for a source that is not named say of it. */
export interface Descriptor {
  /** The words, without a comma or possessive at the end. */
  surface: string;
  /** The noun that says who it is, lower case. */
  head: string;
  number: 'one' | 'several';
  /** "the", "this": taken up from before, or held to be known. */
  definite: boolean;
  /** No role, organisation or relation is given. */
  bare: boolean;
  /** Who a spokesperson speaks for, as the page has it; null for anybody else. */
  speaksFor: string | null;
  /** "one of the three authors", "two of the trio". */
  memberOf: boolean;
}

/** After these a description goes on with what the person has to do with something; the head noun stands before. */
const POSTMODIFIER =
  /^(?:of|in|at|from|with|within|who|whom|whose|that|which|on|for|to|near|inside|outside|behind|around|among|by|under|against|over|about|into|working|involved|speaking|asking|citing|familiar|close|briefed|aware|based|using|covering|representing|living|not|and|or|[,;:(–—-])$/;

const ONE_OF = /^(?:one|another|a member|a few|two|three|some|several|many|most|both|either|each) of\b/i;
/** "one of the family's lawyers, Rosa Quispe", and no list: "one of the two co-chairs, Ana Ruiz and Piet Bos" */
const NAMED_BEHIND = /, \p{Lu}[\p{L}’'.-]+(?: (?!and\b|or\b)\p{L}[\p{L}’'.-]*)* ?$/u;
/** A list of all members behind the set: what the source is stands before it. */
const MEMBERS_BEHIND =
  /,? ?[,(–—-] ?\p{Lu}[^()]*\b(?:and|or) \p{Lu}[\p{L}’'.-]+(?: \p{L}[\p{L}’'.-]*)*\)? ?$/u;
/** "one of them", "one of the two": who they are stands before. */
const SET_TAKEN_UP =
  /^(them|the (?:two|three|four|five|six|seven|pair|duo|trio|quartet|quintet))(?:, (an? .+))?$/i;
/** "Few experts believe it": what they do not believe; "a few experts" are some. */
const DENIES = /^(?:very |precious )?few\b/i;
/** "those surveyed", "45% of tenants", "two-thirds of members", "four in ten": what they say comes from a count. */
const COUNTED =
  /^\S+(?: \S+)? (?:surveyed|polled|questioned)\b|^(?:\S+ ){0,3}\d[\d.,]*\s?(?:%|per ?cent\b)|\b(?:two|three|four)-(?:thirds|quarters|fifths)\b|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:\d{1,2}|three|four|five|ten)\b/i;
const LONGEST_LEAD = 7; // words before the noun
const DETERMINER = /^(?:the|this|that|these|those|his|her|their|its|my|our)$/i;

/** Knowing of a matter is no role in it; being close to somebody is. */
const EMPTY_KNOWLEDGE =
  /^(?:(?:who (?:is|are|was|were) )?(?:familiar with|briefed (?:on|about)|with (?:direct |first-?hand |close |intimate )?knowledge of|aware of|apprised of|close to|in) (?:the|this|those|these|his|her|their|its|last|what|how)?\b.*|in the know|on the ground)$/i;
const THING_KNOWN =
  /\b(?:matter|situation|thinking|talks|discussions?|negotiations?|plans?|planning|call|meeting|deal|process|case|issue|investigation|probe|decision|strategy|events?|details?|conversations?|arrangements?|proposal|operation|incident|dispute|deliberations|agreement|document|report|findings|effort|efforts|sale|transaction)\b/i;
const ANONYMITY_CLAUSE =
  /,?\s*\b(?:who|that) (?:asked|declined|requested|refused|wished|wanted|spoke|did not want|didn['’]t want|insisted|preferred)\b.*$|,?\s*\b(?:speaking|talking) (?:anonymously|on (?:the )?condition)\b.*$/i;

/** Reads the words for a source; null where they hold no noun for people, or somebody's name. */
export function describe(words: string): Descriptor | null {
  const surface = words
    .trim()
    .replace(/[,;:]+$/, '')
    .replace(/['’]s?$/, '');
  const tokens = tokenise(surface);
  const first = tokens[0]?.text ?? '';
  const lower = tokens.map((token) => token.text.toLowerCase());
  if (/^one$/i.test(surface)) return { ...aMember(surface), head: 'one' };
  const memberOf = ONE_OF.test(surface);
  if (memberOf) {
    const number = /^(?:one|another|a member|either|each)\b/i.test(surface) ? 'one' : 'several';
    // Behind one of a set a list names the set; behind "two of the nurses" it names the two.
    if (NAMED_BEHIND.test(surface) || (number === 'several' && areAllNamed(surface))) return null;
    const set = surface.replace(ONE_OF, '').replace(MEMBERS_BEHIND, '').trim();
    const [, taken, described] = SET_TAKEN_UP.exec(set) ?? [];
    // "one of the two, a cook": what is said of the one is behind the comma.
    const rest = taken ? ((described && describe(described)) ?? takenUp(taken)) : describe(set);
    if (!rest && MEMBER_OF_A_BODY.test(surface)) return aMember(surface);
    // "many of them" may be golf courses; one of them who says something is somebody.
    if (!rest || (number === 'several' && rest.head === 'them')) return null;
    return { ...rest, surface, number, memberOf, definite: false };
  }
  let end = lower.findIndex(
    (word, at) => at > 0 && POSTMODIFIER.test(word) && !(word === 'close' && lower[at + 1] !== 'to'),
  );
  if (end < 0) end = lower.length;
  const head = lower[end - 1] ?? '';
  if (NOBODY_IN_PARTICULAR.has(head) || DENIES.test(surface) || COUNTED.test(surface)) return null;
  if (namesSomebody(surface)) return null;
  const after = surface.slice(tokens[end]?.start ?? surface.length);
  if (lower[end] === 'of' && COLLECTIVES.has(head)) {
    const members = describe(after.replace(/^of\s+/i, ''));
    return members ? { ...members, surface, number: 'several', definite: false } : null;
  }
  // Who "asked not to be named" is somebody, whatever the noun.
  const asks = /^\p{Ll}/u.test(tokens[end - 1]?.text ?? '') && ANONYMITY_CLAUSE.test(surface);
  if (!asks && !isPeople(head, tokens[end - 1]?.text ?? '', end === 1)) return null;
  const modifiers = lower.slice(0, end - 1);
  // Whose source it is may take any number of words: "the Gulf Desk reporter Karim Aziz's source".
  const own = modifiers.slice(Math.max(modifiers.lastIndexOf("'s"), modifiers.lastIndexOf('’s')) + 1);
  if (own.length > LONGEST_LEAD || modifiers.some((word, at) => at > 0 && /^(?:the|an?)$/.test(word)))
    return null; // two phrases, not one
  if (modifiers.some((word, at) => NO_MODIFIERS.has(word) && !(at === 0 && DETERMINER.test(word))))
    return null;
  if (/^(?:in|of|at|on|to|for|with|and|or|the|an?|their|his|its)$/.test(lower.at(-1) ?? '')) return null;
  const several = isPlural(head);
  return {
    surface,
    head,
    number: several ? 'several' : 'one',
    definite: DETERMINER.test(first),
    bare: BARE_NOUNS.has(head) && modifiers.every(addsNothing) && knowsOnly(after),
    speaksFor: SPOKESPEOPLE.has(head) ? represented(surface, tokens[end - 1]?.start ?? 0, after) : null,
    memberOf,
  };
}

/** "a member of the board", "another member of the delegation": no set of people, and a role in a body. */
const MEMBER_OF_A_BODY = /^(?:[Aa]|[Aa]nother|[Oo]ne) member of (?:the|his|her|its|their|an?|\p{Lu})/u;

const aMember = (surface: string): Descriptor => ({
  surface,
  head: 'member',
  number: 'one',
  definite: false,
  bare: false,
  speaksFor: null,
  memberOf: false,
});

/** "two of the nurses, A and B"; of "two of the three, A, B and C" it stays open which two. */
function areAllNamed(surface: string): boolean {
  const list = MEMBERS_BEHIND.exec(surface)?.[0];
  if (list === undefined) return false;
  const names = list.split(/, (?:and |or )?| (?:and|or) /).filter((name) => /\p{Lu}/u.test(name)).length;
  return names <= (SMALL_NUMBERS.get(surface.split(' ')[0]?.toLowerCase() ?? '') ?? names);
}

/** "the two", "them": nothing but their number. */
const takenUp = (set: string): Descriptor => ({
  surface: set,
  head: set.toLowerCase().split(' ').at(-1) ?? '',
  number: 'several',
  definite: true,
  bare: false,
  speaksFor: null,
  memberOf: false,
});

const addsNothing = (word: string): boolean => EMPTY_MODIFIERS.has(word) || /^[\d,.]+$/.test(word);

/** Whether what follows a bare noun gives no role, organisation or relation either. */
function knowsOnly(after: string): boolean {
  const rest = after.replace(ANONYMITY_CLAUSE, '').replace(/^[,\s]+|[,\s]+$/g, '');
  if (rest === '' || /^(?:familiar|briefed|aware)$/i.test(rest)) return true;
  return (
    EMPTY_KNOWLEDGE.test(rest) &&
    (/know$|ground$/i.test(rest) ||
      THING_KNOWN.test(rest) ||
      !/^(?:who (?:is|are|was|were) )?(?:close to|in)\b/i.test(rest))
  );
}

/** A common noun for people; a capitalised word at the head is a name, unless it begins the words. */
function isPeople(head: string, written: string, first: boolean): boolean {
  if (written !== head && !first) return false;
  return (
    isCalling(head) ||
    isPluralCalling(head) ||
    BARE_NOUNS.has(head) ||
    GROUP_PRONOUNS.has(head) ||
    SPOKESPEOPLE.has(head) ||
    OTHER_PEOPLE.has(head) ||
    PLURAL_ORGANISATIONS.has(head) ||
    isPersonByForm(head)
  );
}

function isPlural(head: string): boolean {
  if (GROUP_PRONOUNS.has(head) || PLURALS_WITHOUT_S.has(head)) return true;
  return head.endsWith('s') && !SINGULARS_WITH_S.has(head) && !head.endsWith('ss');
}

/** "for Northgate Water", "a WeWork spokesperson", "the ministry's spokeswoman". */
function represented(surface: string, headStart: number, after: string): string {
  const behind = /^(?:for|of|at|from)\s+([^,]+)/i.exec(after)?.[1];
  if (behind) return behind.trim();
  return surface
    .slice(0, headStart)
    .replace(/^(?:an?|the|one|another)\s+/i, '')
    .trim();
}

/** Whether the words are "the" and an office of which there is one. */
export const holdsUniqueOffice = (descriptor: Descriptor): boolean =>
  descriptor.definite && UNIQUE_OFFICES.has(descriptor.head);
