import { isUpperCase } from '../../text/characters.ts';
import { TIME_WORDS } from '../en/time.ts';
import { isCalling, isPluralCalling } from '../phrases/callings.ts';
import { isPeopleByForm } from '../phrases/person-noun.ts';
import type { Item } from '../phrases/sentence-frame.ts';

/** Items [from, to) of a noun phrase for people whom it does not name. */
export type Range = [from: number, to: number];

/** Stand for a group by themselves: "many believe", "what some call". */
const GROUP_PRONOUNS = new Set('many some others several most few'.split(' '));
/** Parts of a whole and the public: what they say comes from a count, or from nobody. */
const COUNTED =
  /^(?:people|men|women|children|everyone|everybody|nobody|anyone|anybody|public|crowd|majority|minority|half|third|thirds|quarter|percent|share|tenth|millions|thousands|hundreds|dozens|americans|europeans|democrats|republicans|conservatives|liberals|socialists|independents|voters|respondents|candidates|both|those)$/;
const INDEFINITE =
  /^(?:a|an|one|another|some|many|several|most|few|two|three|four|five|six|seven|eight|nine|ten|other|various|numerous|multiple)$/;
const POSSESSIVE = /^(?:his|her|their|its)$/;
/** Words that no noun phrase holds before its noun. */
const NO_MODIFIER = new Set(
  `the this that these those i you he she it we they me him us them who whom whose which what where when why how if lest
  than as to of in on at by with from for about into over under against among between through during after before since
  until and or but nor not no never n't is are was were be been being am has have had do does did will would can could
  may might must shall should there so very just only even also then now because while although though unless whether
  any every each all both my our your said says say told saying leaving according`.split(/\s+/),
);
/** After these a description goes on with what the people have to do with something. */
const GOES_ON =
  /^(?:of|in|at|from|with|within|who|on|for|near|inside|outside|behind|around|across|working|involved|familiar|close|briefed|aware|representing|living|opposed|based)$/;
/** What may stand right before a subject: the edge of a clause. */
const CLAUSE_EDGE = new Set(
  'and but while as because though although whereas since that which what who whom when where yet so or'.split(
    ' ',
  ),
);
const LONGEST_LEAD = 5; // words before the noun
const LONGEST_TAIL = 12; // words after it

const isMark = (item: Item): boolean => item.quotation !== null || !/[\p{L}\p{N}]/u.test(item.text);

/** The phrase for unnamed people that ends right before `end`, at the head of its clause; null for any other words. */
export function peopleBefore(items: readonly Item[], end: number): Range | null {
  for (let head = Math.max(0, end - 1 - LONGEST_TAIL); head < end; head++) {
    if (!isPeople(items, head) || !isTail(items, head + 1, end)) continue;
    const from = phraseStart(items, head);
    if (from === null || !beginsClause(items, from) || !isUnnamed(items, from, head)) continue;
    if (!isApposition(items, from)) return [from, end];
  }
  return asksNotToBeNamed(items, end);
}

/** What somebody asks for who says something and gives no name. */
const ASKS = /^(?:asked|declined|refused|requested|wished|wanted|preferred|did|spoke|insisted|does|would)$/;
const LONGEST_CLAUSE = 16; // words

/** "the shepherd, who did not want his name used, [said]": the clause says that nobody is named. */
function asksNotToBeNamed(items: readonly Item[], end: number): Range | null {
  if (items[end - 1]?.text !== ',') return null;
  for (let who = end - 3; who >= Math.max(2, end - LONGEST_CLAUSE); who--) {
    if (items[who]?.word !== 'who' || items[who - 1]?.text !== ',') continue;
    const clause = items.slice(who + 1, end - 1).map(({ word }) => word);
    const head = who - 2;
    if (!ASKS.test(clause[0] ?? '') || !clause.some((word) => UNNAMED.test(word))) return null;
    if (!/^\p{Ll}/u.test(items[head]?.text ?? '')) return null; // a name
    let from = head;
    while (
      from > 0 &&
      head - from < LONGEST_LEAD &&
      !isMark(items[from - 1] as Item) &&
      !DETERMINER.test(items[from]?.word ?? '')
    )
      from--;
    return DETERMINER.test(items[from]?.word ?? '') && beginsClause(items, from) ? [from, end - 1] : null;
  }
  return null;
}

const UNNAMED = /^(?:named?|names|anonymous|anonymously|anonymity|identified|nameless|unnamed)$/;
const DETERMINER = /^(?:the|an?|one|another|his|her|their|its)$/;

/** The phrase for unnamed people that begins at `start`; null for any other words. */
export function peopleAfter(items: readonly Item[], start: number): Range | null {
  for (let head = start; head < Math.min(items.length, start + LONGEST_LEAD + 1); head++) {
    if (isMark(items[head] as Item)) return null;
    if (!isPeople(items, head) || phraseStart(items, head, start) !== start) continue;
    if (isPeople(items, head + 1)) continue; // "health officials": the last noun is the head
    const next = items[head + 1];
    if (next?.text === ',' && /^\p{Lu}/u.test(items[head + 2]?.text ?? '')) return null; // a name follows
    if (next && /^\p{Lu}/u.test(next.text) && !TIME_WORDS.has(next.word)) return null; // "by editor Ana Ruiz"
    return isUnnamed(items, start, head) ? [start, head + 1] : null;
  }
  return null;
}

/** The phrase with what it goes on with: "two people | who sat on the committee", "a diplomat | posted in Port Louis". */
export function withTail(items: readonly Item[], [from, head]: Range): Range {
  let to = head;
  if (items[to]?.text === ',' && items[to + 1]?.word === 'who') to++;
  const next = items[to];
  if (!next || !(GOES_ON.test(next.word) || /^[a-z]{3,}ed$/.test(next.text))) return [from, head];
  while (to < items.length && to - head < LONGEST_TAIL) {
    const item = items[to] as Item;
    if ((isMark(item) && !/^(?:['’]s?|-)$/.test(item.text)) || TIME_WORDS.has(item.word)) break;
    to++;
  }
  while (/^(?:on|in|at|for|of|and|the|a)$/.test(items[to - 1]?.word ?? '')) to--;
  return items[to]?.text === ',' && items[to + 1]?.word === 'who'
    ? [from, endOfRelative(items, to + 1)]
    : [from, to];
}

function endOfRelative(items: readonly Item[], from: number): number {
  let to = from;
  while (to < items.length && !isMark(items[to] as Item) && to - from < LONGEST_TAIL) to++;
  return to;
}

/** A common noun for people, or a pronoun for a group that stands alone; a capital is none but at the head of a sentence. */
function isPeople(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.quotation || COUNTED.test(item.word)) return false;
  if (GROUP_PRONOUNS.has(item.word)) return !isPeople(items, at + 1);
  if (isUpperCase(item.text.charAt(0)) && at > 0) return false;
  return (
    isPluralCalling(item.word) ||
    isCalling(item.word) ||
    isPluralOfGroups(item.word) ||
    isPeopleByForm(item.word)
  );
}

/** Described, not named, several bodies are a group nobody is named of. */
const isPluralOfGroups = (word: string): boolean =>
  /^(?:groups|organisations|organizations|charities|unions|agencies|campaigners|ngos|watchdogs)$/.test(word);

function isTail(items: readonly Item[], from: number, to: number): boolean {
  if (from >= to) return true;
  if (!GOES_ON.test((items[from] as Item).word)) return false;
  const relative = (items[from] as Item).word === 'who';
  return items
    .slice(from, to)
    .every(
      (item, index) =>
        (!isMark(item) || /^(?:['’]s?|-|\.)$/.test(item.text)) &&
        !/^(?:that|which|what|when|where|how)$/.test(item.word) &&
        (relative
          ? index === 0 || item.word !== 'who'
          : !/^(?:who|is|are|was|were|has|have|had|will)$/.test(item.word)),
    );
}

/** Where the phrase begins whose noun is at `head`; null where what stands before it cannot belong to a phrase. */
function phraseStart(items: readonly Item[], head: number, least = 0): number | null {
  if (GROUP_PRONOUNS.has((items[head] as Item).word)) return head;
  let from = head;
  while (from > least && head - from < LONGEST_LEAD) {
    const before = items[from - 1] as Item;
    if (/^(?:['’]s?|-)$/.test(before.text)) {
      from--;
      continue;
    }
    if (isMark(before) || TIME_WORDS.has(before.word)) break;
    if (INDEFINITE.test(before.word) || POSSESSIVE.test(before.word)) {
      from--;
      if (!/^(?:other|another|many|few|most)$/.test(before.word)) break;
      continue;
    }
    if (before.word === 'the') return ofSeveral(items, from - 1, least);
    if (NO_MODIFIER.has(before.word)) break;
    from--;
  }
  return ofSeveral(items, from, least) ?? from;
}

/** "one of the aides", "some of his rivals": the phrase begins with the number. */
function ofSeveral(items: readonly Item[], from: number, least: number): number | null {
  return from - 2 >= least && items[from - 1]?.word === 'of' && INDEFINITE.test(items[from - 2]?.word ?? '')
    ? from - 2
    : null;
}

function beginsClause(items: readonly Item[], from: number): boolean {
  const before = items[from - 1];
  if (!before) return true;
  return isMark(before)
    ? !/^['’]/.test(before.text)
    : CLAUSE_EDGE.has(before.word) || TIME_WORDS.has(before.word);
}

/** "Alan Gross, a contractor": the words describe somebody who is named before the comma, and not in a place. */
function isApposition(items: readonly Item[], from: number): boolean {
  if (!/^[,(–—]$/.test(items[from - 1]?.text ?? '')) return false;
  let name = from - 1;
  while (name > 0 && /^(?:\p{Lu}.*|[.)(-]|['’]s?)$/u.test((items[name - 1] as Item).text)) name--;
  const first = items[name];
  if (name === from - 1 || !first || TIME_WORDS.has(first.word)) return false;
  return !/^(?:in|at|on|near|outside|inside)$/.test(items[name - 1]?.word ?? first.word);
}

/** Whether a phrase is of several people: their verb has no "s". */
export const isSeveral = (items: readonly Item[], [from]: Range): boolean =>
  !/^(?:an?|one|another)$/.test((items[from] as Item).word);

/** Several people without "the", or one with "a": a single noun without either is a title or no person. */
function isUnnamed(items: readonly Item[], from: number, head: number): boolean {
  const noun = (items[head] as Item).word;
  if (GROUP_PRONOUNS.has(noun) || isPluralCalling(noun) || isPluralOfGroups(noun) || isPeopleByForm(noun))
    return true;
  return /^(?:a|an|one|another)$/.test((items[from] as Item).word);
}
