import type { TaggedStatement } from '../../model/index.ts';

/** A survey, register or body that may have counted. */
const ORIGIN =
  /\b(?:according to|(?:data|figures|numbers|statistics) (?:from|for|by)|(?:estimates|studies|surveys|polls) (?:from|by)|(?:survey|study|poll|report|analysis|census|research|review|audit|count|tally) (?:by|from|in|of|released|published|conducted|carried)|(?:published|released|compiled|collected|commissioned|measured|counted|conducted|posted|issued) (?:by|in)|census|statistics (?:office|agency|authority)|bureau of)\b/i;
/** "A Morning Gazette poll", "the survey", "its annual report": one in particular, or at least one. */
const DOCUMENT =
  /\b(?:an?|the|this|that|its|their|one|another|\p{Lu}[\p{L}./-]+) (?:[\p{L}\p{N}/.-]+ ){0,3}(?:survey|poll|study|census|audit|report|index|analysis|register|inventory)\b(?! (?!by|of|from|in|on|for|that|which|has|had|was|is|and|also|last|this|found|shows?|showed|released|published|conducted|put|puts|says|said|suggest)[\p{Ll}])|\b(?:\p{Lu}[\p{L}-]+|office|department|agency|ministry|bureau|board|council|commission|company|court|tax|state|federal|city|county) (?:figures|data|records|statistics|filings) (?:\w+ )?(?:shows?|suggests?|indicates?)\b/u;
/** "The Harbour Post found that one in four …": somebody by name who counted. */
const COUNTER =
  /\p{Lu}[\p{L}’'.-]+ (?:has |have |had )?(?:also )?(?:found|estimated|estimates|calculated|calculates|counted|counts|reckons|reckoned|concluded|recorded|measured|puts?) (?:that|the|it|its)\b/u;

/** "…, the ferry office's books show." */
const SHOWN_AT_END = /, (?!which|who|that|and|but)[^,.;“”]{3,90} (?:shows?|suggests?|indicates?)\.?$/;

/** Whether a sentence names where a figure may come from. */
export const namesAnOrigin = (sentence: string): boolean =>
  ORIGIN.test(sentence) || SHOWN_AT_END.test(sentence) || DOCUMENT.test(sentence) || COUNTER.test(sentence);

const SURVEY = /\b(?:[Ss]urvey|[Pp]oll|[Ee]xit polls|[Qq]uestionnaire)\b/;
const OPINION =
  /\b(?:respondents|voters|adults|those (?:who were )?(?:polled|surveyed|asked|questioned)|supporters|Democrats|Republicans|independents|whites|blacks|support|favou?r|opposed?|approve|disapprove|prefer|believe|think|say|said|back|want|trust|view|viewed|see|leads?|led|trails?)\b/i;

/** Whether the sentence names a survey whose shares the page may go on to tell. */
export const namesASurvey = (sentence: string): boolean => SURVEY.test(sentence) && namesAnOrigin(sentence);

/** Whether the sentence tells what people answered: where a survey is named on the page, it is a share of that one. */
export const tellsAnswers = (sentence: string): boolean => OPINION.test(sentence);

const CHANGE =
  /\b(?:rises?|risen|rose|falls?|fallen|fell|gr(?:e|o)wn?|drop(?:s|ped)|declined?|(?:in|de)creased?|climbed|shr[au]nk|stands|stood|running)\b/i;

/** Whether a figure is a share of something, as surveys tell them. */
export const isShareFigure = (figure: string): boolean =>
  /%|per ?cent|\b(?:half|thirds?|quarters?|fifths?|tenths?|in|out of)\b/i.test(figure);

/** "with 47 percent", and no word of whom or what: beside a survey, its share. What rises and falls is a measure. */
export const isBareShare = (figure: string, sentence: string): boolean =>
  /(?:%|per ?cent)$/i.test(figure) && !CHANGE.test(sentence);

/** "critics of the rule", "some experts", "sources": many, and none by name. */
const CROWD =
  /^(?:(?:some|many|most|several|other|few|more|all) )?(?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+(?<!ss|us|is)s\b(?! (?:office|department|ministry|agency))|^(?:many|some|others|most)\b/u;
const DEFINITE = /^(?:the|its|his|her|their|our|this|that|these|those|both|he|she|they|it|police)\b/i;
const CROWDS_BY_ONE_WORD =
  /^(?:critics|experts|officials|analysts|residents|supporters|opponents|economists|scientists|researchers|doctors|sources|insiders|observers|activists|campaigners|advocates|neighbou?rs|locals|aides|lawyers|strategists|diplomats|defenders|many|some|others|most)$/i;

/** The statements that are credited to somebody in particular: not to many of whom none is named, nor to "they" after those. */
export function creditedByName(text: string, said: readonly TaggedStatement[]): TaggedStatement[] {
  let crowd = false;
  return said.filter(({ source }) => {
    const words = source[0] ? text.slice(...source[0]) : '';
    crowd = /^they$/i.test(words) ? crowd : isUnnamedCrowd(words);
    return !crowd;
  });
}

function isUnnamedCrowd(words: string): boolean {
  if (words === '' || DEFINITE.test(words)) return false;
  if (!/\s/.test(words)) return CROWDS_BY_ONE_WORD.test(words);
  const [first = '', ...rest] = words.split(' ');
  return !/\p{Lu}/u.test(rest.join(' ')) && CROWD.test(`${first.toLowerCase()} ${rest.join(' ')}`);
}
