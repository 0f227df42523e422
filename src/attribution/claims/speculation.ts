import type { Span } from '../../model/index.ts';

/**
 * Markers of the writer's own guess, where they stand over an act, motive, belief or intention of somebody in
 * particular: "Tabai most likely telephoned", "he was probably referring to", "it is inconceivable that she …".
 * Forecasts ("will probably rain") and judgements of things ("this is probably the best") are none.
 */
const WORDS =
  'probably|likely|most likely|very likely|presumably|undoubtedly|no doubt|doubtless|almost certainly|in all likelihood|in all probability';
const OPENING =
  'Probably|Most likely|Very likely|Presumably|Undoubtedly|No doubt|Doubtless|Almost certainly|In all likelihood|In all probability';
const SUBJECT = String.raw`(?<who>\b(?:[Hh]e|[Ss]he|[Tt]hey|who)|\b\p{Lu}[\p{L}’'-]+|\b[Tt]he (?:[a-z-]+ ){0,2}(?:president|premier|minister|ministry|government|governor|mayor|company|firm|court|army|police|king|queen|prince|chairman|chairwoman|director|leader|leaders|leadership|party|officials|authorities|regime|commander|general|suspect|killer|attacker|union|bank|board|council))`;
const MENTAL =
  'know|knows|knew|believe|believes|think|thinks|want|wants|hope|hopes|fear|fears|feel|feels|intend|intends|realise|realises|realize|realizes|recognise|recognises|recognize|recognizes|regret|regrets|suspect|suspects|understand|understands|see|sees|prefer|prefers|assume|assumes|expect|expects|resent|resents|hate|hates|love|loves|mean|means|consider|considers|calculate|calculates|reckon|reckons';
const IRREGULAR =
  'knew|thought|felt|saw|told|said|gave|took|made|went|came|left|met|sought|meant|hid|got|had|did|sent|paid|bought|sold|lost|won|broke|chose|drew|fought|forgot|heard|held|kept|led|let|put|ran|read|rose|spoke|spent|stood|stole|struck|swore|taught|threw|understood|wrote|found|fell|drove|shot|hit|cut|set|shut';
const PAST = String.raw`(?:(?:[a-z]+ly )?(?:[a-z]+ed|${IRREGULAR})\b)`;
const STATE_OF_MIND =
  'aware|unaware|afraid|angry|keen|anxious|reluctant|unwilling|willing|jealous|desperate|determined|hoping|trying|referring|thinking';

const GUESSES: readonly RegExp[] = [
  new RegExp(`${SUBJECT} (?:(?:has|have|had) )?(?<cue>${WORDS}) (?:have |has |had )?${PAST}`, 'u'),
  new RegExp(
    String.raw`${SUBJECT} (?:(?:would|will|does|do|did) )?(?<cue>${WORDS}) (?:also |already |now )?(?:${MENTAL})\b`,
    'u',
  ),
  new RegExp(
    String.raw`${SUBJECT} (?:was|were|is|are) (?<cue>${WORDS}) (?:[a-z]+ing|${STATE_OF_MIND})\b(?! (?:the|a|an) (?:best|worst|most|first|last|only|biggest))`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[,;:—–-] |\b[Bb]ut |\band )(?<cue>${WORDS}|${OPENING}),? ${SUBJECT} (?:had )?${PAST}`,
    'u',
  ),
  new RegExp(`${SUBJECT} (?<cue>(?:must|may well|might well|could well) have) (?:[a-z]+ly )?[a-z]+`, 'u'),
  new RegExp(
    String.raw`(?<cue>\b[Ii]t (?:is|was|would be|seems) (?:in|un)conceivable(?: to (?:think|believe|imagine))?|\b[Ii]t (?:is|was) (?:hard|difficult|impossible) to (?:believe|imagine|see how)|\b[Ii]t is unthinkable)(?: that)? ${SUBJECT}`,
    'u',
  ),
  /\b(?:reasons?|motives?|explanation|aims?|purpose|intentions?)\b[^.;“”"]{0,120}?\b(?<cue>(?:may|might|could) (?:well )?be|(?:is|was|are|were) (?:probably|most likely))\b/u,
  new RegExp(
    String.raw`${SUBJECT} (?<cue>(?:seems?|seemed|appears?|appeared) to) (?:have (?:wanted|believed|thought|hoped|feared|known|decided|calculated|intended|assumed)|want|believe|think|hope|fear|know|assume|intend)\b`,
    'u',
  ),
];
/** Capitalised words that are nobody: a day is no actor. */
const NOBODY =
  /^(?:The|This|That|These|Those|It|There|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|But|And|What|Which|Most|In|I|We|You|Probably|Presumably|Undoubtedly)$/;
const HYPOTHETICAL = /^(?:if|had|were|should|suppose|imagine|unless)\b|\bif\b[^,]*,[^,]*$/i;

/** Where the writer guesses at what somebody did or meant, between `start` and `end`; null for nowhere. */
export function findSpeculation(
  text: string,
  [start, end]: Span,
  isOpen: (at: number) => boolean,
): Span | null {
  const sentence = text.slice(start, end);
  if (sentence.trimEnd().endsWith('?') || HYPOTHETICAL.test(sentence)) return null;
  for (const guess of GUESSES) {
    const match = guess.exec(sentence);
    const cue = match?.groups?.cue;
    if (!match || !cue || NOBODY.test(match.groups?.who ?? '')) continue;
    const from = start + match.index + match[0].indexOf(cue);
    if (isOpen(from)) return [from, from + cue.length];
  }
  return null;
}
