import {
  CALLED_TOGETHER,
  CLAIMING,
  DEMANDING,
  JUDGING,
  PASSIVE_JUDGEMENTS,
  TELLING,
} from '../en/crediting-verbs.ts';
import { TIME_WORDS } from '../en/time.ts';
import type { Item } from '../phrases/sentence-frame.ts';
import { isNegated, verbGroupStart } from '../phrases/subject.ts';
import { isSeveral, peopleAfter, peopleBefore, type Range, withTail } from './people-phrase.ts';

/** A credit to unnamed people in a sentence; ranges of items, `to` exclusive. */
export interface Credit {
  people: Range;
  cue: Range;
  content: Range;
}

const HYPOTHETICAL = /^(?:would|could|may|might|should|will|can|must|shall|['’](?:d|ll))$/;
const BE = /^(?:is|are|was|were|be|been|being|gets|got)$/;
const HAVE = /^(?:has|have|had|['’]ve)$/;
const END_OF_CLAUSE = /^[,;:.!?—–…]+$/;

/** The credits of one sentence, in order. Linear in its length. */
export function creditsIn(items: readonly Item[]): Credit[] {
  if (items.at(-1)?.text === '?') return [];
  const credits: Credit[] = [];
  for (let at = 0; at < items.length; at++) {
    const credit = passive(items, at) ?? inverted(items, at) ?? active(items, at);
    if (!credit) continue;
    credits.push(credit);
    at = Math.max(at, credit.cue[1] - 1);
  }
  return credits;
}

/** "Western officials believe the convoy was struck", "what many call a farce", "campaigners are urging a ban". */
function active(items: readonly Item[], at: number): Credit | null {
  const { word, text } = items[at] as Item;
  const claims = CLAIMING.has(word);
  const judges = JUDGING.has(word);
  const demands = DEMANDING.has(word);
  const tells = TELLING.has(word);
  if ((!claims && !judges && !demands && !tells) || text !== word) return null;
  const group = verbGroupStart(items as Item[], at);
  const helpers = items.slice(group, at).map((item) => item.word);
  if (helpers.some((helper) => HYPOTHETICAL.test(helper)) || isNegated(items as Item[], at)) return null;
  const progressive = /ing$/.test(word);
  if (progressive !== helpers.some((helper) => BE.test(helper))) return null;
  if (helpers.some((helper) => HAVE.test(helper)) && !/(?:ed|said|told|thought)$/.test(word) && !progressive)
    return null;
  const people = peopleBefore(items, group);
  if (!people || (group === at && /s$/.test(word) && isSeveral(items, people))) return null; // "some calls into"
  const content =
    (tells ? told(items, at + 1) : null) ??
    (claims ? (claimed(items, at + 1) ?? takenFor(items, people, at + 1)) : null) ??
    (judges ? judged(items, at) : null) ??
    (demands ? toClauseEnd(items, at + 1) : null) ??
    (claims ? before(items, people, at + 1) : null);
  return content ? { people, cue: [group, at + 1], content } : null;
}

/** The clause that follows: after "that", or at once. */
function claimed(items: readonly Item[], from: number): Range | null {
  let at = from;
  while (TIME_WORDS.has(items[at]?.word ?? '') || items[at]?.word === 'on') at++;
  const first = items[at];
  if (!first || END_OF_CLAUSE.test(first.text)) return null;
  if (first.word === 'that') return toEnd(items, at + 1);
  if (/^(?:in|at|on|during|after|before|to|with|under|through)$/.test(first.word)) {
    const that = items.findIndex((item, index) => index > at && index < at + 14 && item.word === 'that');
    if (that > 0) return toEnd(items, that + 1);
    return null;
  }
  if (/^(?:of|for|by|from|about|as|so|and|or|but|nothing|little|otherwise|it)$/.test(first.word)) {
    return first.word === 'it' || first.word === 'otherwise' ? toEnd(items, at) : null;
  }
  return toEnd(items, at);
}

/** "what many took to be her farewell", "a man whom some believe to have fled": what they take somebody for. */
function takenFor(items: readonly Item[], people: Range, from: number): Range | null {
  if (!/^(?:what|which|who|whom|that)$/.test(items[people[0] - 1]?.word ?? '')) return null;
  return items[from]?.word === 'to' && /^(?:be|have|become)$/.test(items[from + 1]?.word ?? '')
    ? toClauseEnd(items, from)
    : null;
}

/** "told the panel that …", "told him she worried". */
function told(items: readonly Item[], from: number): Range | null {
  const that = items.findIndex((item, index) => index > from && index < from + 10 && item.word === 'that');
  if (that > 0) return toEnd(items, that + 1);
  const clause = items.findIndex(
    (item, index) => index > from && index < from + 6 && /^(?:he|she|they|it|there|the|we)$/.test(item.word),
  );
  return clause > 0 ? toEnd(items, clause) : null;
}

/** "called the plan a farce", "called for a vote"; nothing is said in "called a meeting". */
function judged(items: readonly Item[], at: number): Range | null {
  // "a contractor accused of spying", "officials criticised for …": a participle, and no report of theirs.
  const passive = items[at]?.word.endsWith('ed') && !HAVE.test(items[at - 1]?.word ?? '');
  const reduced = /^call/.test((items[at] as Item).word) ? /^(?:by|as)$/ : /^(?:by|as|of|for)$/;
  if (passive && reduced.test(items[at + 1]?.word ?? '')) return null;
  if (!/^call/.test((items[at] as Item).word)) return toClauseEnd(items, at + 1);
  const next = items.slice(at + 1, at + 4).map((item) => item.word);
  return next.some((word) => CALLED_TOGETHER.has(word)) ? null : toClauseEnd(items, at + 1);
}

/** "…, officials said.": the words before the credit. */
function before(items: readonly Item[], people: Range, after: number): Range | null {
  const comma = people[0] - 1;
  const next = items[after];
  if (items[comma]?.text !== ',' || (next && !END_OF_CLAUSE.test(next.text) && !TIME_WORDS.has(next.word)))
    return null;
  return comma > 0 ? [0, comma] : null;
}

/** "The rent had tripled, said two people who sat on the committee": people and verb come behind the words. */
function inverted(items: readonly Item[], at: number): Credit | null {
  const { word, text } = items[at] as Item;
  const according = word === 'according' && items[at + 1]?.word === 'to';
  if ((!according && !/^(?:said|says|say)$/.test(text)) || items[at - 1]?.text !== ',') return null;
  const verbEnd = according ? at + 2 : at + 1;
  const people = peopleAfter(items, verbEnd);
  if (!people || at < 4) return null;
  // "Lim, the mayor, said members will help": the people are the subject of what he said.
  if (!according && !endsCredit(items, people[1])) return null;
  return { people: withTail(items, people), cue: [at, verbEnd], content: [0, at - 1] };
}

/** After people who are credited: the sentence's end, a circumstance, or what else is said of them. */
const MAY_FOLLOW =
  /^(?:about|after|ahead|amid|among|around|as|aware|at|before|behind|briefed|by|close|during|following|for|from|familiar|in|inside|involved|near|not|of|on|opposed|outside|over|since|speaking|through|to|under|when|while|who|whose|with|within|without|working)$/;

/** "…, said two people briefed on the deal": what follows still belongs to the people or to the saying. */
function endsCredit(items: readonly Item[], at: number): boolean {
  const next = items[at];
  if (!next || next.quotation || !/[\p{L}\p{N}]/u.test(next.text)) return true;
  if (MAY_FOLLOW.test(next.word) || TIME_WORDS.has(next.word)) return true;
  return (
    /^[a-z]{3,}ed$/.test(next.text) &&
    /^(?:about|as|at|by|for|from|in|on|with)$/.test(items[at + 1]?.word ?? '')
  );
}

/** "was called a quack by former patients", "an option seen by organisers as a lifeboat". */
function passive(items: readonly Item[], at: number): Credit | null {
  const { word } = items[at] as Item;
  if (!PASSIVE_JUDGEMENTS.has(word)) return null;
  const group = verbGroupStart(items as Item[], at);
  const helped = items.slice(group, at).some((item) => BE.test(item.word));
  if (isNegated(items as Item[], at)) return null;
  if (items.slice(group, at).some((item) => HYPOTHETICAL.test(item.word))) return null; // "may be called a coup by its critics"
  const by = items.findIndex(
    (item, index) => index > at && index < at + (helped ? 10 : 2) && (item.word === 'by' || item.quotation),
  );
  if (by < 0 || items[by]?.word !== 'by') return null;
  if (items.slice(at + 1, by).some((item) => END_OF_CLAUSE.test(item.text))) return null;
  const people = peopleAfter(items, by + 1);
  if (!people) return null;
  const between: Range = [at + 1, by];
  const behind = /^(?:as|for|of|to)$/.test(items[people[1]]?.word ?? '')
    ? toClauseEnd(items, people[1])
    : null;
  const content = between[0] < between[1] ? between : behind;
  return content ? { people, cue: [helped ? group : at, at + 1], content } : null;
}

/** To the end of the sentence, without its stop. */
function toEnd(items: readonly Item[], from: number): Range | null {
  let to = items.length;
  while (to > from && END_OF_CLAUSE.test((items[to - 1] as Item).text) && !(items[to - 1] as Item).quotation)
    to--;
  return from < to ? [from, to] : null;
}

/** To the next comma or dash. */
function toClauseEnd(items: readonly Item[], from: number): Range | null {
  const stop = items.findIndex(
    (item, index) => index >= from && !item.quotation && END_OF_CLAUSE.test(item.text),
  );
  const to = stop < 0 ? items.length : stop;
  return from < to ? [from, to] : null;
}
