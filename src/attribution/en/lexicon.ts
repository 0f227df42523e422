/** Words by what they do around a statement. The classes are the tagger's; the lists are ours. */
export const WORD_CLASS = {
  other: 0,
  speech: 1,
  speechAct: 2,
  attitude: 3,
  reportNoun: 4,
  subjectPronoun: 5,
  possessivePronoun: 6,
  determiner: 7,
  complementiser: 8,
  coordinator: 9,
  preposition: 10,
  auxiliary: 11,
  modal: 12,
  negation: 13,
  title: 14,
  role: 15,
  time: 16,
  adverb: 17,
  relative: 18,
  according: 19,
  subordinator: 20,
  objectPronoun: 21,
} as const;
export type WordClass = (typeof WORD_CLASS)[keyof typeof WORD_CLASS];

/** Verbs whose object is words. */
const SPEECH_VERBS = `say tell add announce state declare claim argue insist note explain acknowledge admit recall
  reply respond respond answer continue conclude remark observe comment mention report write tweet retweet post blog
  testify assert contend maintain allege affirm reiterate repeat stress emphasize emphasise underscore underline
  suggest hint imply indicate confirm deny concede confess disclose reveal predict forecast warn caution vow pledge
  promise swear quip joke snap shout yell scream chant whisper murmur mutter sing recite exclaim boast brag lament
  complain grumble counter retort rebut interject interrupt ask inquire wonder question read quote cite proclaim
  advise recommend propose clarify elaborate specify summarize summarise assure reassure remind inform notify
  signal relay recount narrate opine muse guess surmise speculate theorize tout text email fume gush plead
  beam sigh laugh cry bellow thunder intone utter voice speak talk rule find learn publish`;
/** Verbs of doing something with words to somebody or something. */
const SPEECH_ACTS = `call describe accuse criticize criticise blame praise slam blast denounce condemn decry deride
  mock ridicule attack assail bash hammer label brand dub dismiss reject dispute refute challenge defend endorse
  applaud laud hail commend congratulate thank credit compare liken characterize characterise portray depict refer
  urge encourage implore exhort demand request beg order instruct direct invite address discuss debate detail
  outline lay cast frame paint tout point highlight cite single deny decline refuse apologize apologise express
  offer issue deliver lash rail rip seize trumpet welcome lambaste lambast berate scold chide rebuke taunt insult
  threaten advocate champion concur agree disagree object protest press push name nickname term title joke`;
const ATTITUDE_VERBS = `believe think hope want expect plan know feel fear worry doubt consider suspect assume
  understand realize realise see view support oppose favor favour back like dislike love hate prefer intend seek
  aim wish try decide agree choose regard judge estimate anticipate imagine dream trust accept recognize recognise
  calculate determine discover conclude learn notice remember forget regret resent question need hear show appear
  seem suppose deem reckon figure ponder weigh vote approve mean embrace`;
const REPORT_NOUNS = `statement claim assertion remark comment allegation accusation charge argument suggestion
  announcement declaration warning promise pledge vow call demand request question answer response reply reaction
  criticism complaint denial admission acknowledgement confession report story article column op-ed editorial letter
  memo email tweet post message speech address interview testimony book study survey poll filing lawsuit complaint
  affidavit transcript release document quote quotation description account view opinion belief contention
  insistence observation note prediction estimate analysis conclusion finding proposal idea notion word line slogan
  assurance joke attack`;
const ROLES = `spokesman spokeswoman spokesperson official officer aide adviser advisor strategist analyst expert
  professor director manager chairman chairwoman chair president senator congressman congresswoman representative
  governor mayor minister secretary ambassador general judge justice attorney lawyer prosecutor sheriff police chief
  leader member candidate nominee campaign source critic supporter voter resident witness reporter journalist
  editor author writer scholar economist scientist researcher doctor activist organizer founder owner executive
  ceo host anchor correspondent pollster operative donor delegate lawmaker legislator democrat republican
  conservative liberal group organization committee court agency department ministry company firm newspaper
  magazine network paper outlet website survey poll report study statement administration government team panel
  commission union association institute university center foundation pope king queen prince princess bishop priest
  pastor teacher student father mother son daughter wife husband brother sister friend neighbor neighbour woman man`;
const FUNCTION_WORDS: readonly (readonly [keyof typeof WORD_CLASS, string])[] = [
  ['subjectPronoun', 'i he she it they we you one someone somebody everyone nobody'],
  ['objectPronoun', 'him them me us himself herself themselves itself'],
  ['possessivePronoun', 'his her its their my our your'],
  [
    'determiner',
    'the a an this these those some many several most all both each every another other no few two three four five',
  ],
  ['complementiser', 'that if whether how why what'],
  ['coordinator', 'and but or nor yet'],
  [
    'preposition',
    'of in on at by for from with to about into over under against between through during among toward towards like via upon per without',
  ],
  ['auxiliary', "is are was were be been being am 's 're 'm has have had 've having do does did"],
  ['modal', "will would can could may might shall should must 'll 'd"],
  [
    'negation',
    "not n't never don't doesn't didn't isn't wasn't aren't weren't won't wouldn't can't couldn't hasn't haven't hadn't cannot",
  ],
  [
    'title',
    'mr. mrs. ms. dr. sen. rep. gov. prof. gen. lt. col. capt. sgt. rev. sir dame lord lady sens. reps. mr mrs ms dr',
  ],
  [
    'time',
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow tonight week month year morning afternoon evening night',
  ],
  [
    'adverb',
    'also then later now once again further recently previously repeatedly often still even just only already earlier publicly privately reportedly allegedly simply later',
  ],
  ['relative', 'who which whom whose where'],
  ['according', 'according'],
  [
    'subordinator',
    'because since although though while when as after before until unless despite whereas amid so than',
  ],
];

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  speak: 'spoke spoken',
  read: 'read',
  swear: 'swore sworn',
  find: 'found',
  sing: 'sang sung',
  lay: 'laid',
  cast: 'cast',
  beg: 'begged begging',
  quip: 'quipped quipping',
  blog: 'blogged blogging',
  rip: 'ripped ripping',
  slam: 'slammed slamming',
  dub: 'dubbed dubbing',
  rebut: 'rebutted rebutting',
  admit: 'admitted admitting',
  refer: 'referred referring',
  plan: 'planned planning',
  prefer: 'preferred preferring',
  regret: 'regretted regretting',
  brag: 'bragged bragging',
  snap: 'snapped snapping',
  think: 'thought',
  know: 'knew known',
  feel: 'felt',
  see: 'saw seen',
  understand: 'understood',
  seek: 'sought',
  choose: 'chose chosen',
  forget: 'forgot forgotten forgetting',
  hear: 'heard',
  mean: 'meant',
  show: 'shown',
};

function formsOf(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const softened = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : null;
  const third = softened ? `${softened}ies` : /(s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [
    verb,
    third,
    softened ? `${softened}ied` : `${stem}ed`,
    `${stem}ing`,
    ...(IRREGULAR[verb]?.split(' ') ?? []),
  ];
}

const pluralOf = (noun: string): string =>
  /(s|sh|ch|x|z)$/.test(noun)
    ? `${noun}es`
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : `${noun}s`;

function buildClasses(): Map<string, WordClass> {
  const classes = new Map<string, WordClass>();
  const put = (words: Iterable<string>, name: keyof typeof WORD_CLASS): void => {
    for (const word of words) if (word && !classes.has(word)) classes.set(word, WORD_CLASS[name]);
  };
  const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);
  for (const [name, words] of FUNCTION_WORDS) put(list(words), name);
  put(list(SPEECH_VERBS).flatMap(formsOf), 'speech');
  put(list(SPEECH_ACTS).flatMap(formsOf), 'speechAct');
  put(list(ATTITUDE_VERBS).flatMap(formsOf), 'attitude');
  put(
    list(ROLES).flatMap((noun) => [noun, pluralOf(noun)]),
    'role',
  );
  put(list('spokesmen spokeswomen congressmen people women men'), 'role');
  put(
    list(REPORT_NOUNS).flatMap((noun) => [noun, pluralOf(noun)]),
    'reportNoun',
  );
  return classes;
}

const CLASSES = buildClasses();

/** The class of a word given in lower case. */
export const classOfWord = (word: string): WordClass => CLASSES.get(word) ?? WORD_CLASS.other;

/**
 * Function words in an order that puts those together which join a clause to a statement, begin one inside it, or
 * tell when and where it was made; a word's place in it is a number that trees can split on.
 */
const ORDERED =
  `because since as although though even despite unless until before after when while once following amid
  during on at in from via with without among against for about over by of to into than like
  and but or nor so yet which who whose where
  that if whether how why what
  not would will could should can may might must is are was were has have had be been being do does did
  the a an his her its their our my your he she it they we i you him them us me himself herself themselves
  this these those there one two some many all no any more also then now later again only just still`
    .split(/\s+/)
    .filter(Boolean);
const PLACE: ReadonlyMap<string, number> = new Map(ORDERED.map((word, i) => [word, i + 1]));

/** The place of a function word in the order above, given in lower case; 0 for every other word. */
export const placeOfFunctionWord = (word: string): number => PLACE.get(word) ?? 0;
