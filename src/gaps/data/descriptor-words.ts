/** Words with which pages describe people whom they do not name; lower case, singular and plural where both occur. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns that carry no role, organisation or relation. */
export const BARE_NOUNS = list(`
  source sources insider insiders person persons people someone somebody observer observers circle circles quarter
  quarters`);

/** Words before a bare noun that add nothing which a reader could weigh. */
export const EMPTY_MODIFIERS = list(`
  a an the one two three four five six seven eight nine ten this that these those some many several various numerous
  multiple other another second third fourth both all most few reliable informed well-placed well-informed trusted
  credible unnamed unidentified anonymous same different separate additional at least more than`);

/** Pronouns and quantifiers that stand for a group nobody is named of. */
export const GROUP_PRONOUNS = list('many some others several most few both');

/** Everybody, shares of a whole, those asked in a poll, and the voices of films: nobody is kept back behind them. */
export const NOBODY_IN_PARTICULAR = list(`
  everyone everybody nobody anyone anybody millions thousands hundreds dozens public crowd percent cent half third
  thirds fifth fifths majority minority plurality share proportion respondent respondents narrator announcer voiceover
  voice-over`);

/** Nouns before "of" that make a group of what follows: "a handful of traders". */
export const COLLECTIVES = list(`
  group groups number handful couple dozens scores hundreds thousands team crowd range host chorus pair trio panel lot
  plenty some many several most few`);

/** Nouns for people beyond the callings that attribution knows: colloquial, or of those who take part in something. */
export const OTHER_PEOPLE = list(`
  doc docs mum mom dad kid kids guy guys lady gentleman gentlewoman caller callers eyewitness eyewitnesses passer-by
  passers-by participant participants attendee attendees delegate delegates organiser organisers applicant applicants
  buyer buyers miner miners docker dockers porter porters vendor vendors motorist motorists commuter commuters diner
  diners settler settlers pilgrim pilgrims prisoner prisoners inmate inmates detainee detainees hostage hostages
  captive captives fighter fighters rebel rebels conscript conscripts smuggler smugglers trafficker traffickers
  subscriber subscribers adviser-in-chief intern interns recruit recruits trainee trainees
  bishop bishops negotiators watchers critics backers detractors skeptics sceptics proponents believers insiders
  higher-ups strategists lobbyist lobbyists contractor contractors supplier suppliers foreman foremen bookkeeper`);

/** Plural organisations: described, not named, they are a group nobody is named of. */
export const PLURAL_ORGANISATIONS = list(`
  groups organisations organizations charities unions agencies outlets newspapers companies firms banks governments
  campaigners ngos associations watchdogs think-tanks`);

/** Nouns for somebody who speaks for a body or a person. */
export const SPOKESPEOPLE = list('spokesperson spokesman spokeswoman');

/** Offices that one person holds at a time; with "the" before them the reader knows who is meant. */
export const UNIQUE_OFFICES = list(`
  president pope king queen emperor sultan emir mayor governor chancellor premier secretary-general pontiff
  vice-president chairman chairwoman chair ceo commissioner archbishop prime-minister prince princess judge defendant
  plaintiff suspect victim minister senator congressman congresswoman candidate nominee contender incumbent frontrunner
  front-runner justice`);

/** Plural nouns that look singular. */
export const PLURALS_WITHOUT_S = list(`
  people men women children those clergy staff personnel police troops spokespeople businesspeople townspeople
  businessmen businesswomen lawmen policemen policewomen fishermen firemen spokesmen spokeswomen congressmen
  servicemen alumni youth folk kin`);

/** Singular nouns that end in s. */
export const SINGULARS_WITH_S = list(
  'boss congress press waitress hostess actress heiress mistress witness eyewitness seamstress governess business',
);

/** Words that no noun phrase holds before its noun: where they stand, the words are more than a description. */
export const NO_MODIFIERS = list(`
  i you he she it we they me him us them who whom whose which what where when why how if lest than as to in on at by with
  from about into over under because while although though unless whether is are was were be been being am has have had
  do does did will would can could may might must shall should there not never said says say told`);
