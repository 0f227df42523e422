import type { Span } from '../../model/index.ts';
import {
  ASIDE,
  DONE,
  FELT,
  INTENDING,
  IRREGULAR,
  MARKER,
  MIND,
  MINDED,
  MOTIVE,
  ON_PURPOSE,
  OPENING,
  PAST,
  STATE_OF_MIND,
  WHO,
  WHO_OR_IT,
} from './guess-words.ts';

/**
 * Where the writer guesses at an act, motive, belief or intention of somebody in particular: "Tabai most likely
 * telephoned", "she no doubt remembers", "the club appears to be punishing him". Forecasts ("will probably rain"),
 * judgements of things ("probably the best") and documents that appear to show something are none.
 */
const GUESSES: readonly RegExp[] = [
  // She no doubt remembers. He probably did not enjoy it. Ruiz, who sold in May, most likely saw it coming.
  new RegExp(
    String.raw`${WHO}${ASIDE} (?:(?:has|have|had|would|will|does|do|did) )?(?<cue>${MARKER}) (?:also |already |now )?(?:(?<!would (?:${MARKER}) )(?:have |has |had )?${PAST}|(?:${MIND})s?\b|(?:did|does|do)(?: not|n['’]t) (?:${MIND}|[a-z]+)\b)`,
    'u',
  ),
  // He was probably thinking of the flood. They are most likely afraid of it.
  new RegExp(
    String.raw`${WHO}${ASIDE} (?:was|were|is|are|has been|had been) (?<cue>${MARKER}) (?!going to|looking at|heading|facing)(?:[a-z]+ing|${STATE_OF_MIND})\b(?! (?:the|a|an) (?:best|worst|most|first|last|only|biggest))`,
    'u',
  ),
  // Most likely, Jobe ordered it. No doubt she remembers.
  new RegExp(
    String.raw`(?:^|[,;:—–-] |\b[Bb]ut |\b[Aa]nd )(?<cue>${MARKER}|${OPENING}),? (?:that )?${WHO} (?:had )?(?:${PAST}|(?:${MIND})s?\b)`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[,;:—–-] )(?<cue>[Pp]erhaps|[Mm]aybe),? ${WHO} (?:${FELT})\b`, 'u'),
  // The trust has not published its results, no doubt because they disappointed its managers.
  new RegExp(
    String.raw`^${WHO}${ASIDE} (?:has|have|had|did|is|was|are|were|${PAST})\b[^.;“”"]{0,160}?, (?<cue>${MARKER}) (?:because|in order to|to (?:avoid|hide|protect|punish|spare|please|keep)|out of|in the hope|for fear)\b`,
    'u',
  ),
  // It must have known. He may well have wanted this. She may have feared the vote.
  new RegExp(
    String.raw`${WHO_OR_IT} (?<cue>(?:must|may|might|could)(?: well| also| always)? have) (?:[a-z]+ly )?(?:${MINDED})\b`,
    'u',
  ),
  new RegExp(
    String.raw`${WHO} (?<cue>(?:must|may well|might well|could well) have) (?:[a-z]+ly )?(?:[a-z]+ed|${IRREGULAR}|${DONE})\b`,
    'u',
  ),
  // The minister may have promised the port a crane: what is done on purpose, and by nobody else's word.
  new RegExp(String.raw`${WHO} (?<cue>(?:may|might|could) have) (?:[a-z]+ly )?(?:${ON_PURPOSE})\b`, 'u'),
  // It is hard to believe that he did not know. It is likely that the ministry knew.
  new RegExp(
    String.raw`(?<cue>\b[Ii]t (?:is|was|would be|seems) (?:in|un)conceivable(?: to (?:think|believe|imagine))?|\b[Ii]t (?:is|was) (?:hard|difficult|impossible) (?:not )?to (?:believe|imagine|think|see how)|\b[Ii]t is unthinkable|\b[Ii]t is (?:safe|fair) to assume)(?: that)? ${WHO}`,
    'u',
  ),
  new RegExp(String.raw`(?<cue>\b[Ii]t (?:is|was|seems) (?:${MARKER})) that ${WHO} (?:had )?${PAST}`, 'u'),
  // No one knows what was said, but Khalil left with the file.
  new RegExp(
    String.raw`(?<cue>\b(?:[Nn]o one|[Nn]obody) knows\b)[^.;“”"]{3,120}?,? but (?:that )?(?:[a-z]+ ){0,2}?${WHO}`,
    'u',
  ),
  // Her motive was probably money. One of the reasons that Quispe stayed away may be that she had sold.
  new RegExp(
    String.raw`(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|\p{Lu}[\p{L}-]+['’]s) (?:[a-z]+ )?${MOTIVE}|\b${MOTIVE}[^.;“”"]{0,40}?${WHO})\b[^.;“”"]{0,120}?\b(?<cue>(?:may|might|could) (?:well )?be|(?:is|was|are|were) (?:${MARKER}))\b(?! (?:well\b|[a-z]+ed\b))`,
    'u',
  ),
  // The ministry seems to have assumed it. The club appears to be punishing him.
  new RegExp(
    String.raw`${WHO_OR_IT} (?<cue>(?:seems?|seemed|appears?|appeared) to(?: be)?) (?:(?<=to )(?:have (?:${MINDED})|(?:${MIND}))|(?<=be )(?:${INTENDING}|${STATE_OF_MIND}))\b`,
    'u',
  ),
];
const HYPOTHETICAL = /^(?:if|had|were|should|suppose|imagine|unless)\b|\bif\b[^,]*,[^,]*$/i;

/** Where the writer guesses at what somebody did or meant, between `start` and `end`; null for nowhere. */
export function findSpeculation(
  text: string,
  [start, end]: Span,
  isOpen: (at: number) => boolean,
  isSomebody: IsSomebody,
): Span | null {
  const sentence = text.slice(start, end);
  if (sentence.trimEnd().endsWith('?') || HYPOTHETICAL.test(sentence)) return null;
  let first: Span | null = null;
  for (const guess of GUESSES) {
    const match = guess.exec(sentence);
    const cue = match?.groups?.cue;
    if (!match || !cue || !isSomebody(match.groups?.who, match.index === 0)) continue;
    const from = start + match.index + match[0].indexOf(cue);
    if (isOpen(from) && (!first || from < first[0])) first = [from, from + cue.length];
  }
  return first;
}

/** Capitalised words that are nobody: a day is no actor. */
const NOBODY =
  /^(?:The|This|That|These|Those|It|There|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|But|And|What|Which|Most|In|I|We|You|Nobody|Nothing|Everybody|Everyone|Probably|Presumably|Undoubtedly|(?:Storm|Hurricane|Cyclone|Typhoon) .+)$/;

/** Whether the words name somebody; `first`: they begin their sentence. */
export type IsSomebody = (who: string | undefined, first: boolean) => boolean;

/**
 * Tells for one text. A sentence's first word is capitalised whatever it is: what the page writes small is a noun, and
 * of plurals only those name somebody that are capitalised within a sentence too.
 */
export function somebodyIn(text: string): IsSomebody {
  let words: { all: Set<string>; within: Set<string> } | undefined;
  return (who, first) => {
    if (who === undefined) return true;
    const name = who.replace(/^(?:But|And|Yet|Still|So) /, '');
    if (NOBODY.test(name)) return false;
    if (!first || /\s/.test(name) || /^(?:he|she|they|it|who)$/i.test(name)) return true;
    words ??= {
      all: new Set(text.match(/[\p{L}\p{N}_]+/gu)),
      within: new Set(text.match(/(?<=[\p{L},] )[\p{L}\p{N}_]+/gu)),
    };
    const stem = /^[\p{L}\p{N}_]+/u.exec(name)?.[0] ?? name;
    return /[^s]s$/.test(name) ? words.within.has(stem) : !words.all.has(stem.toLowerCase());
  };
}
