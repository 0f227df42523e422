import { MONTHS, WEEKDAYS } from './en/time.ts';

/** The forms of words in which somebody hands on what another said, as patterns over the words handed on. */

/** A stop within it belongs to an abbreviation or a name: "Rep.", "Aug.", "example.org". */
const WORD = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}’'&-]|\.(?=\S)|(?<=\b\p{Lu}\p{Ll}{0,3})\.)*`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{N}’'.&-]*`;
const NAME = String.raw`(?:${CAPITALISED} ){0,4}\p{Lu}[\p{L}\p{N}’'-]+`;
const NO_NOUN =
  '(?:the|an?|had|has|have|was|were|is|are|be|been|who|whom|that|which|what|and|but|or|not|he|she|they|it|we|of|for|at|from|in|on|to|with|by|as|after|before|when|while|because|since|until|if|about|said|says|told|would|will|could)\\b';
const NOUN = String.raw`(?!${NO_NOUN})[\p{L}][\p{L}\p{N}’'-]+`;
const DETERMINER =
  '(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Aa]n?|[Aa]nother|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)';
const OWNER = '(?:the|an?|its|his|her|their)';
/** "of Copperleaf Games", "for the firm", "in the hall": what a noun goes on with. */
const BEHIND = `(?: (?:of|for|at|from|in|on)(?: ${OWNER})?(?: ${NOUN}){1,4}| of them)`;
const DESCRIBED = `(?:(?:${DETERMINER}|${CAPITALISED}['’]s?)(?: ${NOUN}){1,5}${BEHIND}?|${DETERMINER}${BEHIND})`;
const TITLED = `(?:${CAPITALISED} ){1,3}(?:of|for) (?:the )?${NAME}`;
/** ", 58," and ", the chairman,": an insertion ends before the verb. */
const INSERTED = String.raw`(?:, (?:\d{1,3}|(?:an?|the|his|her|its|their|then|now|who|whose) [^,.;:“”"‘!?]{3,70})(?=,))?`;
const SPEAKER = `(?:he|she|they|who|${TITLED}|${DESCRIBED}|${NAME})${INSERTED}`;

const ADVERB = String.raw`(?:(?:also|then|later|since|once|already|earlier|first|\p{Ll}{3,}ly) )?`;
const PERFECT = `(?:(?:had|has|have) ${ADVERB}|${ADVERB})`;
const SAYING =
  '(?:said|stated|testified|confirmed(?: under oath)?|promised|pledged|vowed|admitted|wrote|warned|claimed|insisted|acknowledged|conceded|announced|complained|boasted|confided|explained|replied|argued|recalled|predicted|declared)';
/** Whom it was told to, with the time and place: it has no marks, and ends where the clause begins. */
const HEARER = `(?: ${WORD}){1,12}?`;

const DAY = `(?:${[...WEEKDAYS, ...MONTHS].map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join('|')})\\b`;
/** "on Monday", "in a call with donors", "last month": between the verb and what was said. */
const WHEN = String.raw`(?: (?:on|in|at|during|after|before|last|yesterday|under|from)(?: (?!that\b)${WORD}){1,7}?)`;
const FINITE = String.raw`(?:was|were|is|are|had|has|have|would|will|could|can|should|must|might|may|did|does|do|\p{Ll}{2,}ed)\b`;
/** Where a clause begins that no "that" leads in: at a subject with its verb, or at words in marks. */
const BARE_CLAUSE = String.raw` (?=(?:he|she|they|it|we|there|nobody)\b|(?:the|an?|his|her|their|its|no|(?!${DAY})${CAPITALISED}) (?:(?!that\b)${WORD} ){0,5}?${FINITE})`;
const MARKS = `(?:[,:] ?(?=[“‘"'])| (?=[“‘"]))`;
const CLAUSE = `(?: that |${MARKS}|${BARE_CLAUSE})`;
/** Where somebody used to say something, any words may follow. */
const HABIT = `(?:used to say|would (?:always |often )?say|always said)(?= )`;

/** What a sentence may begin with before its subject: "Afterward", "On Monday". */
const LEAD = `(?:Afterwards?|Later|Then|Earlier|Once|Recently|Still|Also|However|Instead|Meanwhile|Yesterday|On ${DAY}|Last \\p{Ll}+)`;
const BEGINNING = String.raw`(?<=^(?:${LEAD},? )?|[,.;:!?“"‘'(–—] ?|\b(?:and|but|because|when|where|after|then|so|while|which|as|that) )`;

/** "Ruiz had told aides that …", "the mayor promised “…”", "my father used to say …". */
export const REPORTED = new RegExp(
  String.raw`${BEGINNING}(?<who>${SPEAKER}),? (?<cue>${PERFECT}(?:told(?=(?<hearer>${HEARER})${CLAUSE})\k<hearer>|${SAYING}${WHEN}?))${CLAUSE}`,
  'gu',
);

/** "My father used to say nobody owns the sea". */
export const HABITUAL = new RegExp(`${BEGINNING}(?<who>${SPEAKER}) (?<cue>${HABIT})(?: that)?[,:]? `, 'gu');

/** "Ruiz told aides on Monday to stop", "the premier had promised her never to sign": an order or a promise. */
export const DIRECTED = new RegExp(
  String.raw`${BEGINNING}(?<who>${SPEAKER}),? (?<cue>${PERFECT}(?:told|ordered|promised)(?! (?:not|never|to|for|if|whether|that|about|how|why)\b)${HEARER})(?= (?:never |not )?to \p{Ll}{2,}) `,
  'gu',
);

/** "… the goose had it coming, Prigge told deputies": the speaker stands behind the words. */
export const TRAILING = new RegExp(
  `,[”’"']? (?<who>${SPEAKER}),? (?<cue>${PERFECT}(?:told(?: ${WORD}){1,10}|said|wrote|testified)${WHEN}?)$`,
  'u',
);

/** "Two aides said | Ruiz told them on Sunday | that …": between the verb of the one and what the other said. */
export const BETWEEN = new RegExp(
  `^(?: that)? (?<who>${SPEAKER}),? (?<cue>${PERFECT}(?:told(?: ${WORD}){1,12}?|${SAYING}${WHEN}?))(?: that)?[,:]? ?$`,
  'u',
);
