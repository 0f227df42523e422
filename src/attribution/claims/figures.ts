import type { Span } from '../../model/index.ts';

/** Figures that somebody must have counted, measured or estimated. Prices, scores, ages, dates and distances are none. */
const ABOUT =
  '(?:(?:[Aa]bout|[Aa]round|[Rr]oughly|[Nn]early|[Aa]lmost|[Ss]ome|[Mm]ore than|[Oo]ver|[Ff]ewer than|[Ll]ess than|[Aa]t least|[Uu]p to|[Aa]n estimated|[Aa]pproximately|[Cc]lose to|[Aa]s many as|[Aa]s much as|[Jj]ust under|[Jj]ust over) )?';
/** Never tried again from within its own digits, so that a long row of them takes linear time. */
const NUMBER = String.raw`(?<![\d,])\d[\d,]*(?:\.\d+)?`;
const LARGE = `${NUMBER}(?: (?:million|billion|thousand|hundred))?`;
const PERCENT = '(?:%|percent\\b|per cent\\b)';
const PEOPLE = String.raw`(?:[\p{L}-]+ )?(?:people|viewers|listeners|readers|users|Americans|Europeans|Africans|Asians|Indians|Chinese|citizens|residents|voters|members|workers|farmers|families|households|children|women|men|students|patients|refugees|migrants|customers|visitors|civilians|inhabitants|households|homes|jobs|deaths)`;
const TIMES = `(?:twice|(?:two|three|four|five|six|seven|eight|nine|ten|${NUMBER}) times)`;
const FRACTION = '(?:a third|a quarter|a fifth|half|two-thirds|two thirds|three-quarters|three quarters)';
const QUALIFIED =
  '(?:[Aa]bout|[Aa]round|[Rr]oughly|[Nn]early|[Aa]lmost|[Mm]ore than|[Oo]ver|[Ff]ewer than|[Ll]ess than)';

const FIGURES: readonly RegExp[] = [
  // A share of people or things that somebody counted: "62% of tenants", "Nearly 10% of the populations of …".
  new RegExp(
    String.raw`(?<figure>${ABOUT}${NUMBER} ?${PERCENT} of (?:the |all |all the )?(?!(?:its|his|her|their|this)\b)(?:[\p{L}-]+ ){0,2}?(?:people|men|women|children|staff|population|(?!its\b|this\b|his\b)[\p{Ll}-]+s)\b|${ABOUT}${NUMBER} ?${PERCENT} of \p{Lu}[\p{L}-]+(?:['’]s|s['’])? (?:population|[\p{Ll}-]+s))`,
    'u',
  ),
  // A share of something in the mass: "Nearly 30 percent of the country's savings".
  new RegExp(
    String.raw`(?<figure>${ABOUT}${NUMBER} ?${PERCENT} of (?:the |all )?(?!(?:its|his|her|their|this)\b)(?:[\p{L}-]+(?:['’]s|s['’]) )?[\p{Ll}-]{4,}) (?:that|which|in|is|are|was|were|lies?|lay|comes?|came|goes|went|now|have|has|had)\b`,
    'u',
  ),
  // A rate: "has fallen by 18 percent a year".
  new RegExp(
    String.raw`^(?!.*\b(?:shares?|stocks?|index|prices?|profits?|revenues?|earnings|dollar|euro|pound|yen)\b).*\b(?:fallen|fell|risen|rose|grown|grew|shrunk|shrank|dropped|declined|increased|decreased|climbed|jumped|doubled|halved) (?:by )?(?<figure>${ABOUT}${NUMBER} ?${PERCENT})(?! (?:to|on) )`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:share|proportion|population|rate of (?:illiteracy|infection|poverty))\b[^.;]{0,50}? (?<figure>${ABOUT}${NUMBER} ?${PERCENT})`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:is|are|was|were) (?<figure>${ABOUT}${NUMBER} ?${PERCENT}) (?:\p{Lu}|male|female|white|black|rural|urban)`,
    'u',
  ),
  new RegExp(
    String.raw`(?<figure>${TIMES} (?:the|as) (?:[a-z]+ )?(?:rate|average|number|share|level|risk|likely)\b[^,.;—–]{0,60}?(?=[,.;—–]| and | but | while |$))`,
    'u',
  ),
  new RegExp(
    String.raw`(?<figure>${ABOUT}\b(?:one|two|three|four|five|six|seven|eight|nine|${NUMBER}) (?:in|out of) (?:every )?(?!(?:19|20)\d\d\b)(?:two|three|four|five|six|seven|eight|nine|ten|twenty|${NUMBER}) (?:of (?:the |all |its |their )?)?(?:new |old |young )?[\p{L}-]+(?: in the (?:county|country|city|region|world|capital|province|district|state))?)`,
    'iu',
  ),
  new RegExp(String.raw`(?<figure>${ABOUT}${NUMBER} per (?:100,000|1,000|million)\b[^,.;]{0,40})`, 'u'),
  new RegExp(
    String.raw`\b(?:viewed|watched|read|heard|attended|visited|seen|downloaded|followed) by (?<figure>${ABOUT}${LARGE} ${PEOPLE})`,
    'u',
  ),
  new RegExp(String.raw`\brepresent(?:s|ed|ing)? (?<figure>${ABOUT}${LARGE} ${PEOPLE})`, 'u'),
  new RegExp(
    String.raw`(?<figure>${ABOUT}(?:\d{1,3},\d{3}|\d{3,})(?: [a-z]+)? (?:troops|soldiers|fighters|militants|rebels|mercenaries))`,
    'u',
  ),
  new RegExp(String.raw`\bestimated (?:at|to be) (?<figure>${ABOUT}[$£€]?${LARGE}(?: [\p{L}-]+)?)`, 'u'),
  new RegExp(String.raw`(?<figure>\b[Aa]n estimated ${LARGE} [\p{L}-]+)`, 'u'),
  new RegExp(
    String.raw`(?<figure>\b(?:[Mm]ore than|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Oo]ver|[Aa]t least|[Ss]ome) ${LARGE} ${PEOPLE}) (?:have |had |were |are )?(?:been |now |already )?(?:fled|died|killed|displaced|starved|drowned|vanished|evicted|homeless|wounded|lost|left|missing|dead|injured|infected|trapped|stranded)`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:worth|valued at) (?<figure>between [$£€]${LARGE} and [$£€]${LARGE}|(?:an estimated|about|around|more than|nearly) [$£€]${LARGE})(?! worth| deal| contract)`,
    'u',
  ),
  new RegExp(
    String.raw`(?<figure>\b${QUALIFIED} ${FRACTION} of (?:the |all |those )?(?!(?:its|this|his|results|returns|votes|ballots|precincts|delegates)\b)[\p{Ll}-]+s\b)`,
    'u',
  ),
  /(?:^|[,;:] |\bthat |\bbut |\band |\bas )(?<figure>(?:(?:[Ss]ome|[Ss]everal|[Mm]any|[Rr]ecent|[Nn]ew|[Nn]umerous|[Mm]ost) )?(?:[Ss]tudies|[Rr]esearch|[Ss]urveys|[Pp]olls|[Dd]ata|[Ff]igures|[Ss]tatistics|[Ee]stimates)) (?:have |has )?(?:consistently |repeatedly |clearly |now |also )?(?:shown?|shows|suggest(?:s|ed)?|indicated?|indicates|found|find|proven?|reveal(?:s|ed)?)\b/u,
];
/** Without a digit or one of these words no pattern can match; most sentences stop here. */
const MAY_HOLD_A_FIGURE =
  /\d|\b(?:times|twice|one in|third|quarter|fifth|half|two-thirds|three-quarters|studies|research|surveys|polls|data|figures|statistics|estimates)\b/i;
/** Percentages of prices, taxes, shares in firms and votes are terms or results, not measurements. */
const TERMS =
  /\b(?:tariffs?|duty|duties|levy|tax(?:es)?|interest|stake|shareholding|bonds?|yields?|discount|mortgage|coupon|commission|fee|fees|ownership|votes?|voters|ballots?|polls?|polling|respondents|those (?:polled|surveyed|responding)|approval|support|leads?|trails?|rate|surtax|bracket|target|goal|below|levels|return|gdp|gross domestic product|recommended|quota|turnout|margin|alcohol|abv|proof|chance|deposit|raise|pay rise|wage|wages|cotton|wool|humidity)\b/i;
/** Somebody who may have counted, in the sentence or beside it. */
const ORIGIN =
  /\b(?:according to|data from|figures from|numbers from|statistics from|estimates (?:from|by)|(?:survey|study|poll|report|analysis|census|research|review|audit|count|tally) (?:by|from|in|of|released|published|conducted|carried)|published (?:by|in)|released by|compiled by|commissioned by|census|statistics (?:office|bureau|agency|authority)|bureau of)\b/i;

/** "The Harbour Post found that one in four …": somebody by name who counted. */
const COUNTER =
  /\p{Lu}[\p{L}’'.-]+ (?:has |have |had )?(?:also )?(?:found|estimated|estimates|calculated|calculates|counted|reckons|reckoned|concluded) that\b/u;

/** The figure that the sentence from `start` to `end` gives as measured, or null. */
export function findFigure(text: string, [start, end]: Span, isOpen: (at: number) => boolean): Span | null {
  const sentence = text.slice(start, end);
  if (!MAY_HOLD_A_FIGURE.test(sentence)) return null;
  for (const pattern of FIGURES) {
    const match = pattern.exec(sentence);
    const figure = match?.groups?.figure;
    if (!match || !figure) continue;
    if (/(?:%|percent|per cent)/.test(figure) && TERMS.test(sentence)) continue;
    const from = start + match.index + match[0].indexOf(figure);
    if (isOpen(from)) return [from, from + figure.trimEnd().length];
  }
  return null;
}

/** Whether a sentence names where a figure may come from. */
export const namesAnOrigin = (sentence: string): boolean => ORIGIN.test(sentence) || COUNTER.test(sentence);
