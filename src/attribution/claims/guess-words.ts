/** The words of guesses, as sources of regular expressions. All repetitions are bounded, so that a scan is linear. */

export const MARKER =
  'probably|likely|most likely|very likely|quite likely|more than likely|presumably|undoubtedly|no doubt|doubtless|almost certainly|in all likelihood|in all probability';
/** The same as they open a sentence. */
export const OPENING = MARKER.split('|')
  .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
  .join('|');

/** Offices and bodies that act, believe and want. */
const BODY =
  'president|premier|minister|ministry|government|governor|mayor|senator|company|firm|court|army|police|king|queen|prince|chairman|chairwoman|chair|director|chief|owner|founder|manager|coach|captain|leader|leaders|leadership|party|officials|authorities|regime|administration|commander|general|colonel|suspect|killer|attacker|attackers|union|bank|board|council|commission|committee|club|owners|managers|directors|ministers|generals|executives|editors|prosecutors|judge|judges|trust|bishop|ambassador|opposition|railway|airline|agency|university|hospital|federation|league|palace|office|department|publisher|developer|contractor|landlord|operator|supplier|buyer|seller|rivals|officers|intelligence service|secret service';
const NAME = String.raw`\b\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}`;
const THE_BODY = String.raw`\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){0,2}(?:${BODY})\b`;
export const WHO = String.raw`(?<who>\b(?:[Hh]e|[Ss]he|[Tt]hey|who)\b|${THE_BODY}|${NAME})`;
/** "It" is a body where it has a mind. */
export const WHO_OR_IT = String.raw`(?:\b[Ii]t\b|${WHO})`;
/** "…, who has been selling since the spring, …", "the board of Tolna Mills". */
export const ASIDE = '(?:, (?:who|which|whose) [^,;.“”"]{3,80},| of [^,;.“”"]{3,40}?)?';

export const MIND =
  'know|believe|think|want|wish|hope|fear|feel|intend|mean|realise|realize|recognise|recognize|regret|remember|forget|suspect|understand|see|prefer|assume|expect|resent|hate|love|enjoy|dislike|consider|calculate|reckon|care|worry|blame|trust|notice|conclude|sense';
export const MINDED =
  'known|believed|thought|wanted|wished|hoped|feared|felt|intended|meant|realised|realized|recognised|recognized|regretted|remembered|forgotten|suspected|understood|seen|preferred|assumed|expected|resented|hated|loved|enjoyed|disliked|considered|calculated|reckoned|decided|planned|guessed|worried|noticed|concluded|sensed';
export const FELT =
  'knew|believed|thought|wanted|hoped|feared|felt|intended|meant|realised|realized|suspected|understood|assumed|expected|calculated|reckoned|decided|worried|sensed';
export const IRREGULAR =
  'knew|thought|felt|saw|told|said|gave|took|made|went|came|left|met|sought|meant|hid|got|had|did|sent|paid|bought|sold|lost|won|broke|chose|drew|fought|forgot|heard|held|kept|led|let|put|ran|read|rose|spoke|spent|stood|stole|struck|swore|taught|threw|understood|wrote|found|fell|drove|shot|hit|cut|set|shut';
/** Participles of acts that have no such form of their own. */
export const DONE =
  'given|taken|gone|come|hidden|done|broken|chosen|drawn|forgotten|run|spoken|stolen|sworn|thrown|written|fallen|driven|been (?:told|warned|trying|hoping|aware|afraid|keen|tempted|bluffing|lying)';
export const PAST = String.raw`(?:(?:[a-z]+ly )?(?:[a-z]+ed|${IRREGULAR})\b)`;
export const STATE_OF_MIND =
  'aware|unaware|afraid|angry|keen|anxious|reluctant|unwilling|willing|jealous|desperate|determined|eager|ashamed|bitter|furious|worried|nervous';
/** What is done with an intention, and so is guessed at where it only appears so. */
export const INTENDING =
  'punishing|trying|hoping|aiming|seeking|preparing|planning|betting|hiding|bluffing|stalling|waiting|testing|avoiding|referring|thinking|calculating|counting on|banking on|hedging|angling|gambling|positioning|protecting|covering|concealing|misleading|lying|threatening|retaliating|signalling|signaling|courting|distancing|reconsidering|weighing|ignoring|blaming|rewarding|targeting|appeasing|playing for';
export const MOTIVE =
  '(?:[Rr]easons?|[Mm]otives?|[Mm]otivations?|[Ee]xplanations?|[Aa]ims?|[Pp]urpose|[Ii]ntentions?|[Cc]alculation)';
/** Participles of what nobody does by chance. */
export const ON_PURPOSE =
  'promised|ordered|paid|bought|sold|told|warned|asked|offered|agreed|arranged|bribed|leaked|lied|hidden|concealed|stolen|signed|instructed|persuaded|threatened|misled|planned|conspired|colluded|destroyed|forged|faked|rigged|approved|authorised|authorized|tipped off|turned down|refused|rejected|chosen|sought|tried|used';
