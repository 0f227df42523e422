/** Head nouns of sources that are no single person. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Bodies: a statement credited to one of them has one speaker, the organisation. */
export const ORGANISATION_NOUNS: ReadonlySet<string> = words(
  `ministry department government administration agency authority company firm corporation maker manufacturer
  carmaker automaker operator airline bank insurer retailer supermarket publisher broadcaster network channel
  newspaper paper magazine daily weekly tabloid website site outlet broadcaster radio station wire service
  police court tribunal parliament senate congress house assembly council committee commission panel board body
  bureau office party campaign team coalition alliance union federation confederation association society
  organisation organization group institute institution university college school hospital clinic church mosque
  synagogue charity foundation trust fund museum club league army navy military force forces command fleet
  militia junta regime state embassy consulate watchdog regulator union think-tank startup start-up laboratory
  lab centre center mission secretariat directorate inspectorate municipality prefecture ombudsman prosecution
  utility railway developer consortium conglomerate kremlin pentagon vatican palace`,
);

/** Of these, what publishes: it goes by the name before the noun alone. */
export const MEDIUM_NOUNS: ReadonlySet<string> = words(
  'broadcaster network channel newspaper paper magazine daily weekly tabloid website site outlet radio station agency',
);

/** Words that make a capitalised name an organisation's. */
export const ORGANISATION_NAME_WORDS: ReadonlySet<string> = words(
  `ministry department government administration agency authority company corporation corp inc ltd llc plc gmbh ag
  sa bank court parliament senate congress assembly council committee commission board bureau office party campaign
  coalition alliance union federation association society organisation organization group institute institution
  university college school hospital church foundation trust fund museum club league army navy force forces command
  embassy centre center mission nations news times post journal herald tribune gazette daily weekly guardian
  telegraph observer star mirror mail chronicle ledger courier independent inquirer examiner sentinel press agency
  radio television tv network media review magazine today reuters bloomberg associates partners holdings industries
  systems technologies airlines airways motors energy oil gas water electric pharmaceuticals laboratories lab labs
  police service services house pentagon kremlin vatican treasury reserve watch international international's
  stratfor academy exchange airport authority coalition project initiative network front movement brigade
  organisation's states kingdom republic emirates city county borough records entertainment studios pictures state journalism pac report congress committee`,
);

/** Things that are read: a statement credited to one of them comes from a document. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = words(
  `report reports statement statements study studies survey surveys poll polls filing filings document documents
  memo memos memorandum letter letters email emails e-mail e-mails transcript transcripts lawsuit lawsuits suit
  indictment complaint complaints affidavit affidavits ruling rulings verdict judgment judgement decree law bill
  constitution treaty agreement communique communiqué release releases bulletin article articles essay editorial
  book books paper papers platform manifesto biography memoir memoirs diary diaries notes records minutes data
  figures statistics census analysis research audit review dossier cable cables post posts tweet tweets message
  messages video recording recordings tape tapes footage leaflet pamphlet notice order warrant petition resolution
  draft brochure blog newsletter advertisement ad sign placard plaque handbook guidelines guidance note model models
  forecast index average averages results returns findings summary column timeline count tally polling page pages copy
  audio audiotape excerpt excerpts proposal counterproposal plan ledger invoice contract inquiry investigation account accounts testimony missive dispatch dispatches list database`,
);

/** What somebody says: credited to whoever's it is ("Trump's claim", "her remarks"). */
export const UTTERANCE_NOUNS: ReadonlySet<string> = words(
  `claim claims assertion assertions statement statements remark remarks comment comments words argument arguments
  allegation allegations suggestion suggestions warning warnings promise promises pledge vow belief beliefs view
  views opinion opinions testimony account accusation accusations charge charges insistence denial denials
  admission confession prediction predictions contention complaint complaints call calls response reply answer
  answers letter letters missive email emails e-mail tweet tweets post posts message messages speech speeches
  interview essay article column memoir memoirs book diary note notes announcement concern concerns fears fear hope
  observation conclusion declaration description dismissal criticism assessment`,
);

/** Nouns for several people none of whom need be named; plurals of callings count too. */
export const GROUP_NOUNS: ReadonlySet<string> = words(
  `people many some others several most few critics officials experts authorities sources insiders circles quarters
  observers analysts residents supporters opponents locals scholars parents families relatives men women children
  folks folk staff crowd crew public majority minority half dozens hundreds thousands millions everyone everybody
  nobody rivals allies both persons police-officers lawmakers troops rebels islamists militants voters democrats
  republicans conservatives liberals socialists independents americans europeans third thirds quarter half percent %
  respondents those surveyed share tenth advocates associates proponents detractors skeptics sceptics doubters
  africans asians canadians mexicans brazilians germans italians russians ukrainians iranians iraqis israelis syrians
  indians pakistanis afghans koreans indonesians australians egyptians libyans nigerians kenyans ethiopians somalis
  palestinians saudis turks greeks poles spaniards britons swedes danes finns serbs croats kurds christians muslims
  jews hindus buddhists sikhs catholics protestants`,
);

/** Plural only in form. */
export const PLURAL_LOOKING_SINGULARS: ReadonlySet<string> = words(
  'news series congress press species headquarters politics economics physics mathematics athletics analysis boss' +
    ' princess business mistress hostess actress heiress waitress stewardess headmistress witness',
);
