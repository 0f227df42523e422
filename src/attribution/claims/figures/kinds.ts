import { type Around, isEarned, isPlan, isResult, isTerm, isValue } from './context.ts';
import {
  DIGITS,
  HEDGE,
  isHedged,
  MONEY,
  type NounPhrase,
  NUMBER,
  PERCENT,
  SCALE,
  SCORES,
  sizeOf,
} from './numbers.ts';

/** A number in a sentence, with what it counts and what stands around both. */
export interface Candidate {
  /** The number with its quantifier and unit: "about 62%", "nearly a third". */
  head: string;
  noun: NounPhrase | null;
  around: Around;
}

/** One kind of figure that somebody must have counted, measured or estimated. */
export interface FigureKind {
  /** Finds the number; linear. */
  head: RegExp;
  /** What is counted follows the number at once, or behind "of", or is no part of the figure. */
  counted: 'next' | 'of' | null;
  measured(candidate: Candidate): boolean;
}

const TIME_OR_SPORT =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centuries|times?|games?|match(?:es)?|innings?|starts?|seasons?|sets?|rounds?|laps?|goals?|points?|shots?|appearances|wickets?|runs?|wins?|stages?|races?)$/i;
const LENGTH_OR_WEIGHT =
  /^(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|light-years|degrees?|pounds?|kilos?|kilograms?|grams?|tons?|tonnes?|lit(?:er|re)s?|gallons?|barrels?|calories|watts?|megawatts?|bytes|knots)$/i;
/** What whoever holds it can count, and sums of money, which are a kind of their own. */
const COUNTABLE =
  /^(?:words?|pages?|e-?mails?|messages?|documents?|files?|records?|photos?|photographs?|pictures?|images?|posts?|tweets?|followers?|views|hits|downloads|likes|letters?|books?|songs?|steps?|votes?|ballots?|signatures?|seats?|delegates?|shares?|tickets?|dollars?|euros?|cents?|pence|crowns?|rupees?|pesos?|bonds?|rooms?|pieces?|items?|lines?|stars?|employees|staff|jobs|stores?|shops|branches)$/i;
const PEOPLE =
  /^(?:people|men|women|children|families|households|homes|civilians|troops|soldiers|residents|migrants|refugees|students|patients|citizens|personnel|infants|babies|veterans|police|[\p{L}-]{2,}(?:ers|ors|ants|ees|ians|ists|icans|eans|ese))$/iu;
/** "a town of some 4,000 people", "which employs about 300 miners", "tested 2,000 goats": looked up, counted, or chosen. */
const OWN_COUNT =
  /\b(?:(?:town|city|village|country|nation|state|county|island|suburb|hamlet|province|republic)\b[^,]{0,30} of|employ\w*|hir(?:e|es|ed|ing)|seats|seating|capacity (?:of|for)|room for|cut|shed|first|top|next|last|(?:track|monitor|analy[sz]|stud|test|survey|examin|interview|follow|sampl|screen|cover|enroll?|recruit|involv|includ)(?:e|ed|es|ing|ied|ies|y|ying|led|ling|s)?|organi[sz]ation of|group of|petition signed by)\s*$/i;

const isPopulation = ({ noun, around }: Candidate): boolean =>
  noun !== null &&
  ![TIME_OR_SPORT, LENGTH_OR_WEIGHT, COUNTABLE].some((pattern) => pattern.test(noun.noun)) &&
  !OWN_COUNT.test(around.before);

/** "51 percent to 36", "68%-31%", "35 to 12 percent": one against the other. */
const isScore = (head: string, { before, behind }: Around): boolean => {
  const [, one, other] = /([\d.]+) to ([\d.]+)/.exec(head) ?? [];
  return (
    (one !== undefined && Number(one) > Number(other)) ||
    (/^ ?(?:to|[-–]) ?\d/.test(behind) && !/\bfrom $/.test(before)) ||
    /\d(?:%| ?per ?cent)? to $/.test(before)
  );
};

/** "sold 13 percent of its mines": what somebody did with a part of what is theirs. */
const isPartOfOwn = ({ before, behind }: Around): boolean =>
  /^ of (?:its|their|our)\b/.test(behind) && !/(?:^|\b(?:and|but|that|while|where|because))\s*$/.test(before);

const isShare = (candidate: Candidate): boolean => {
  const { around, noun, head } = candidate;
  return !(
    isPlan(around) ||
    isTerm(around) ||
    isResult(around) ||
    isEarned(around) ||
    (noun !== null && (TIME_OR_SPORT.test(noun.noun) || isPartOfOwn(around))) ||
    isScore(head, around) ||
    // "$9 million, or about 4 percent": the same number once more.
    /\bor $/.test(around.before) ||
    /^(?:0|100|110|zero) ?(?:%|per)/i.test(head)
  );
};

const MANY = 1000;
/** Exact counts are somebody's lists; round ones are estimates. */
const ROUND = 100;
const isRound = (size: number): boolean => size === Number.POSITIVE_INFINITY || size % ROUND === 0;
/** Below it whoever was there may have counted. */
const TOLL = 10;
const HARMED =
  '(?:killed|injured|wounded|hurt|died|dead|drowned|perished|starved|fled|displaced|evacuated|uprooted|arrested|detained|jailed|imprisoned|missing|homeless|stranded|infected|sickened|hospitali[sz]ed|tortured|kidnapped|abducted|executed|disappeared|deported|evicted|orphaned|trafficked)';
const FATE = new RegExp(
  String.raw`^(?: (?:who|that))?(?:(?: (?:have|has|had|were|are|was|remain|remained|be|being|been|left|now|already|also)){1,5} ${HARMED}| (?:fled|died|drowned|perished|starved|disappeared|dead|missing|homeless))\b`,
  'i',
);
const HARM_BEFORE =
  /\b(?:kill(?:ed|s|ing)|injur(?:ed|es|ing)|wound(?:ed|s|ing)|displac(?:ed|es|ing)|drown(?:ed|s|ing)|(?:claimed|cost|taken|took) the lives of|death toll (?:is|was|of|stands at|stood at|rose to|(?:has|had) (?:risen to|climbed to|passed))) (?:the )?$/i;

/** "the 49 people killed", "the bomb that killed 14": recalls what is known, and counts nothing. */
const RECALLED = /\b(?:the|those|these) $|\b(?:that|which|who) (?:had )?\w+ $/i;

const isToll = ({ head, noun, around }: Candidate): boolean =>
  (noun === null || !/[’']/.test(noun.noun)) &&
  (sizeOf(head) >= (noun ? TOLL : ROUND) || /of$/i.test(head)) &&
  !/\bof (?:the )?$/.test(around.before) &&
  (isHedged(head) || !RECALLED.test(around.before)) &&
  !isPlan(around) &&
  (HARM_BEFORE.test(around.before) || (noun !== null && FATE.test(around.after)));

/** A sum of what was raised, spent, lost or damaged is a total; what is agreed or asked is not. */
const TOTAL =
  /\b(?:raised|raises|spen[dt]s?|spending|los(?:t|es|ing)|loss(?:es)? of|damages? of|donated|donations|debts? of|owes|stolen|stole|embezzled|laundered|smuggled|looted|siphoned|brings? in|brought in|generat(?:es|ed)) (?:[\p{L}-]+ ){0,2}$/iu;
const COST = /\bcost(?:s|ing)? (?:[\p{L}’'-]+ ){0,2}$/iu;
const LOST_AFTER =
  /^ (?:(?:was|were|is|are|has|have|had) (?:been )?(?:lost|stolen|looted|destroyed|embezzled|laundered|burned|burnt|damaged)|in (?:damage|losses|donations))\b/i;

const isTotal = ({ head, around }: Candidate): boolean => {
  if (isPlan(around) || isValue(around)) return false;
  if (LOST_AFTER.test(around.after)) return sizeOf(head) >= MANY;
  // What costs less is bought.
  if (COST.test(around.before)) return sizeOf(head) === Number.POSITIVE_INFINITY;
  if (TOTAL.test(around.before)) return isHedged(head) && sizeOf(head) >= MANY;
  return /\bworth $/.test(around.before) && /^(?:between|an estimated)/i.test(head);
};

const ANY_CASE = 'giu';
const FRACTION =
  '(?:(?:an?|one)[ -](?:third|quarter|fifth|sixth|tenth)|half|(?:two|three|four|five|nine)[ -](?:thirds|quarters|fifths|sixths|tenths))';
const TIMES = `(?:twice|(?:two|three|four|five|six|seven|eight|nine|ten|${DIGITS}) times)`;
const ORDINAL = '(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)';
const SUPERLATIVE = '(?:largest|biggest|highest|lowest|smallest|poorest|richest|deadliest|busiest|fastest)';
const MEASURED_BODY =
  '(?:exporter|importer|producer|consumer|emitter|polluter|supplier|grower|recipient|donor|spender|user|buyer|rate|share|level|proportion|number|cause|killer|source|market|population)';

/** "312", "more than 3,000", "hundreds". */
const COUNT = new RegExp(
  String.raw`\b(?:${HEDGE} )?(?:${NUMBER}(?: ${SCALE}\b)?|(?<!many )${SCORES})`,
  ANY_CASE,
);

export const KINDS: readonly FigureKind[] = [
  {
    // "About 62% of tenants", "has risen by 310 per cent", "unemployment stands at 14 percent".
    head: new RegExp(
      String.raw`(?:\bbetween ${NUMBER} and |\b${HEDGE} )?${NUMBER}(?: to ${NUMBER})?${PERCENT}(?![ -]points)`,
      ANY_CASE,
    ),
    counted: 'of',
    measured: isShare,
  },
  {
    // "nearly a third of the city's households"; a bare half is often said loosely.
    head: new RegExp(String.raw`\b(?:${HEDGE} )?${FRACTION}(?= of )`, ANY_CASE),
    counted: 'of',
    measured: (candidate) =>
      isShare(candidate) &&
      isPopulation(candidate) &&
      (/[^s]s$/.test(candidate.noun?.noun ?? '') || PEOPLE.test(candidate.noun?.noun ?? '')) &&
      (isHedged(candidate.head) || PEOPLE.test(candidate.noun?.noun ?? '')),
  },
  {
    // "one in three boats", "nine out of ten".
    head: new RegExp(
      String.raw`\b(?:${HEDGE} )?(?:${DIGITS}|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?!(?:19|20)\d\d\b)${NUMBER}`,
      ANY_CASE,
    ),
    counted: 'next',
    measured: ({ noun, around }) =>
      !/ [\p{L}]+ (?:of )?$/u.test(
        around.before.replace(/\b(?:and|that|but|while|with|by|for|among|as) $/, ''),
      ) &&
      !(noun && TIME_OR_SPORT.test(noun.noun)) &&
      !isPlan(around) &&
      !isResult(around),
  },
  {
    // "fewer than one pitcher in 50".
    head: new RegExp(
      String.raw`\b(?:${HEDGE} )?one [\p{Ll}-]+ in (?:every )?(?!(?:19|20)\d\d\b)${NUMBER}(?= (?:is|are|was|were|has|have|had|can|does|do|now|who|that|[\p{Ll}]+[^s\W]s)\b|[,.;]|$)`,
      ANY_CASE,
    ),
    counted: null,
    measured: ({ around }) =>
      !isPlan(around) && !/^ (?:years|days|months|hours|weeks|games|minutes)\b/.test(around.after),
  },
  {
    // "three times the rate of farmers", "twice as likely", "ten times the national average".
    head: new RegExp(
      String.raw`\b${TIMES} (?:the|as|more) (?:[\p{Ll}-]+ )?(?:rate|average|number|share|level|risk|likely)\b[^,.;—–]{0,60}?(?=[,.;—–]| and | but | while |$)`,
      ANY_CASE,
    ),
    counted: null,
    measured: ({ head, around }) =>
      !isPlan(around) && !isResult(around) && !/\b(?:votes|delegates|seats)\b/i.test(head),
  },
  {
    // "12 deaths per 100,000 births", "four doctors for every 10,000 people".
    head: new RegExp(
      String.raw`\b(?:${HEDGE} )?${NUMBER}(?: [\p{Ll}-]+){0,3} (?:per|for every) (?:1,000|10,000|100,000|million)\b`,
      ANY_CASE,
    ),
    counted: 'next',
    measured: ({ around }) => !isPlan(around),
  },
  {
    // "is estimated at around 9,300", "an estimated 90 billion cubic metres of gas".
    head: new RegExp(
      String.raw`(?:(?<=\bestimated (?:at|to be) )(?:${HEDGE} )?|\ban estimated )${NUMBER}(?: ${SCALE}\b)?`,
      ANY_CASE,
    ),
    counted: 'next',
    measured: ({ noun }) => !(noun && TIME_OR_SPORT.test(noun.noun)),
  },
  {
    // "have risen by a third", "fell by almost half".
    head: new RegExp(
      String.raw`(?<=\b(?:rise|rises|risen|rose|rising|fall|falls|fallen|fell|falling|grow|grows|grown|grew|growing|shrunk|shrank|dropped|declined|increased|decreased|jumped|soared|plunged|surged) by )(?:${HEDGE} )?${FRACTION}\b`,
      ANY_CASE,
    ),
    counted: null,
    measured: isShare,
  },
  {
    // "more than 3,000 seals were counted".
    head: COUNT,
    counted: 'next',
    measured: ({ noun, around }) =>
      noun !== null &&
      !isPlan(around) &&
      !isResult(around) &&
      /^ (?:were|was|have been|has been|had been|are) (?:counted|recorded|registered|measured|tallied|sighted|logged)\b/.test(
        around.after,
      ),
  },
  {
    // "killed 312 people", "more than 400 people have been arrested", "hundreds of families were displaced".
    head: COUNT,
    counted: 'next',
    measured: isToll,
  },
  {
    // "about 11 million households", "represents nearly 30,000 workers", "sold fewer than 90,000 copies".
    head: new RegExp(String.raw`\b(?:${HEDGE} )?${DIGITS}(?: ${SCALE}\b)?`, ANY_CASE),
    counted: 'next',
    measured: (candidate) => {
      const { head, noun, around } = candidate;
      if (!isPopulation(candidate) || sizeOf(head) < MANY || isPlan(around) || isResult(around)) return false;
      if (isHedged(head)) return /s$/.test(noun?.noun ?? '') || PEOPLE.test(noun?.noun ?? '');
      return PEOPLE.test(noun?.noun ?? '') && isRound(sizeOf(head));
    },
  },
  {
    // "goods worth more than $2 million were lost", "the flood cost 40 million crowns".
    head: new RegExp(String.raw`(?:\bbetween ${MONEY} and |\b${HEDGE} )?${MONEY}`, ANY_CASE),
    counted: null,
    measured: isTotal,
  },
  {
    // "the country's third-largest exporter"; what is largest of all, everybody says of something.
    head: new RegExp(
      String.raw`(?<=[\p{L}][’']s )${ORDINAL}[- ]${SUPERLATIVE} (?:[\p{Ll}-]+ ){0,2}?${MEASURED_BODY}s?\b(?: of [\p{Ll}-]+)?|\b${ORDINAL}[- ]${SUPERLATIVE} (?:[\p{Ll}-]+ ){0,2}?${MEASURED_BODY}s?\b(?: of [\p{Ll}-]+)?(?= in (?:the|\p{Lu}))`,
      ANY_CASE,
    ),
    counted: null,
    measured: ({ around }) => !isPlan(around),
  },
];
