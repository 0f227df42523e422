/** The parts of which a figure is written, as sources of regular expressions. All are bounded, so that a scan is linear. */

const HEDGES =
  'an estimated|about|around|roughly|nearly|almost|some|more than|over|fewer than|less than|at least|up to|approximately|close to|as many as|as much as|as few as|well over|just under|just over|upwards of|a little over|a little under|an average of';
/** Words before a number that say it is no exact count. */
export const HEDGE = `(?:${HEDGES})`;
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
/** Never tried again from within its own digits, so that a long row of them takes linear time. */
export const DIGITS = String.raw`(?<![\p{L}\d,.$£€₦₹¥-])\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?(?![,.]?\d|\p{L}|-(?!per))`;
const SPELLED = String.raw`\b(?:(?:${TENS})(?:-(?:${ONES}))?|${TEENS}|${ONES})\b(?!-(?!per))`;
export const NUMBER = `(?:${DIGITS}|${SPELLED})`;
export const SCALE = '(?:hundred|thousand|lakh|million|crore|billion|trillion)';
/** A number that nobody has counted to the last. */
export const SCORES = '(?:(?:tens|hundreds) of thousands|thousands|hundreds|dozens|scores|millions) of';
export const PERCENT = String.raw`(?: ?%|[ -]per ?cent\b)`;
const SYMBOL = '(?:(?:US|AU|NZ|HK|[AC])?[$£€₦₹¥])';
const CURRENCY =
  '(?:dollars|euros|pounds|crowns|pesos|rupees|rand|naira|yen|yuan|francs|lira|lire|shillings|dinars|dirhams|riyals|rials|kronor|kroner|zlotys|forints|baht|reais|roubles|rubles|hryvnias?|cedis|taka|ringgit|pula|soles)';
const AMOUNT = String.raw`\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,3})?(?: ${SCALE}\b)?`;
export const MONEY = String.raw`(?:${SYMBOL}${AMOUNT}|(?<![\d,.$£€₦₹¥])${AMOUNT} ${CURRENCY}\b)`;

const HEDGED = new RegExp(`^(?:between |${HEDGE} )`, 'i');
export const isHedged = (head: string): boolean => HEDGED.test(head);

/** The value of a number in digits with its scale; infinite from a million on, 0 where it is spelled out. */
export function sizeOf(head: string): number {
  if (/million|billion|trillion|crore|lakh/i.test(head)) return Number.POSITIVE_INFINITY;
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(head)?.[0] ?? '0';
  const scale = /thousand/i.test(head) ? 1000 : /hundred/i.test(head) ? 100 : 1;
  return Number(digits.replaceAll(',', '')) * scale;
}

/** A noun phrase at the beginning of some words: how far it reaches, and its noun. */
export interface NounPhrase {
  length: number;
  noun: string;
}

const LONGEST_PHRASE = 7; // words

/**
 * "the country's households", "shipping firms": as far as the first noun in the plural or for a mass of people or
 * things, else the first word; null where no noun begins. Verbs, prepositions and punctuation end it.
 */
export function nounPhraseAt(words: string): NounPhrase | null {
  let first: NounPhrase | null = null;
  let count = 0;
  for (const { 0: token, index } of words.slice(0, LONGEST_PHRASE * 20).matchAll(/\S+/gu)) {
    const word = /^(?:\p{Lu}\.)+|^[\p{L}’'-]+/u.exec(token)?.[0] ?? '';
    if (word === '' || ENDS_PHRASE.test(word) || count++ === LONGEST_PHRASE) break;
    if (!DETERMINER.test(word) && !/[’']s?$/.test(word)) {
      const found = { length: index + word.length, noun: word };
      if (PLURAL.test(word) || MASS.test(word)) return found;
      first ??= found;
    }
    if (word !== token) break;
  }
  return first;
}

const DETERMINER = /^(?:an?|the|all|most|many|its|their|our|this|these|those|such|other)$/i;
const ENDS_PHRASE =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|now|in|on|at|by|to|for|from|with|of|per|and|or|but|that|which|who|whose|while|when|where|than|as|if|since|after|before|during|because|said|not|also|already|still|never|each|what|whom|it|them|his|her|my|your)$/i;
const PLURAL = /^(?!.*(?:ss|us|is)$)[\p{L}-]{2,}s$/u;
const MASS =
  /^(?:people|men|women|children|police|personnel|staff|population|cattle|sheep|fish|livestock|youth|electorate|workforce|public|food|income|waste|traffic|energy|electricity|trade|spending|output|production)$/i;
