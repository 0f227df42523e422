/** Words that stand before or beside a name, and the offices and callings that describe a person. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Forms of address and short titles; no part of the name. */
export const HONORIFICS: ReadonlySet<string> = words(
  `mr mrs ms mx miss dr prof professor sir dame lord lady baroness baron rev reverend fr father sister brother sheikh
  sheikha shaikh sheik imam ayatollah rabbi pastor bishop archbishop cardinal pope king queen prince princess emir
  sultan shah duke duchess countess hon justice judge madam mme monsieur mlle herr frau señor señora senhor senhora
  signor signora haji hojatoleslam hojjatoleslam mullah maulana swami shri smt datuk dato datin ustaz daw encik
  puan tengku bapak ibu alhaji alhaja hajia padre monsignor`,
);

/** Titles that people bear as surnames as well, and the forms of address that stand before a surname only. */
export const TITLES_THAT_ARE_SURNAMES: ReadonlySet<string> = words(
  'king prince pope bishop judge major baron duke dean shah sultan marshal chief coach speaker cardinal sheriff',
);
export const BEFORE_SURNAMES: ReadonlySet<string> = words(
  'mr mrs ms mx miss dr prof professor sen senator rep gov mme herr frau señor señora senhor senhora signor signora',
);

/** Abbreviated titles, and what they stand for: "Gov. Quint" is "the governor". */
export const FULL_TITLES: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['pres', 'president'],
  ['prof', 'professor'],
  ['amb', 'ambassador'],
  ['atty', 'attorney'],
  ['lt', 'lieutenant'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['cmdr', 'commander'],
  ['sgt', 'sergeant'],
  ['adm', 'admiral'],
  ['supt', 'superintendent'],
  ['det', 'detective'],
  ['insp', 'inspector'],
]);

/** Offices over a place: what follows their "of" begins with its name. */
export const TERRITORIAL: ReadonlySet<string> = words(
  `mayor governor bishop archbishop patriarch metropolitan king queen prince princess duke duchess emir sultan
  president premier imam prefect sheriff`,
);
/** First words of the names of places that have two. */
export const PLACE_BEGINNINGS: ReadonlySet<string> = words(
  `new san los las santa santo são saint st port fort el la le north south east west great cape mount lake abu ras sidi
  tel kuala hong phnom ho nizhny novi stara nova bad alto san-`,
);

/** What an office has charge of, where it is one word: "Secretary of State". */
export const CHARGES: ReadonlySet<string> = words(
  `state defence defense labor labour commerce education energy health interior finance justice transportation transport
  agriculture treasury trade tourism culture information planning security intelligence staff parliament congress`,
);

/** Of these, which stay with a single name as part of it. */
export const TITLES_IN_NAMES: ReadonlySet<string> = words(
  `king queen prince princess pope emir sultan shah sheikh sheikha shaikh imam ayatollah emperor empress duke duchess
  lord lady sir dame father sister brother saint`,
);

/** Of these, which say that the bearer is a woman or a man. */
export const FEMALE_TITLES: ReadonlySet<string> = words(
  `mrs ms miss dame lady baroness sister sheikha queen princess duchess countess madam mme mlle frau doña señora
  senhora signora smt datin daw congresswoman chairwoman spokeswoman councilwoman businesswoman policewoman actress
  assemblywoman congresswomen saleswoman mother wife daughter sister aunt grandmother widow girl woman niece mum mom
  girlfriend hostess headmistress mistress nun schoolgirl sportswoman waitress stewardess heiress alderwoman`,
);
export const MALE_TITLES: ReadonlySet<string> = words(
  `mr sir lord baron brother father king prince duke count emir sultan shah monsieur herr señor senhor signor tun
  imam rabbi pope ayatollah congressman chairman spokesman councilman businessman policeman actor assemblyman
  husband son uncle grandfather widower boy man nephew dad boyfriend headmaster fisherman sportsman waiter alderman`,
);

/** Offices that one person holds at a time where a country, body or place is given or plain. */
export const UNIQUE_OFFICES: ReadonlySet<string> = words(
  `president premier chancellor pope king queen monarch emperor mayor governor secretary-general pontiff taoiseach
  dictator chairman chairwoman chairperson chair chief ceo commissioner speaker prince emir sultan patriarch
  president-elect archbishop ombudsman ombudswoman`,
);

/** Offices of two or more words whose last word alone is none. */
export const UNIQUE_OFFICE_PHRASES: readonly string[] = [
  'prime minister',
  'foreign minister',
  'finance minister',
  'interior minister',
  'defence minister',
  'defense minister',
  'justice minister',
  'health minister',
  'education minister',
  'supreme leader',
  'first lady',
  'attorney general',
  'secretary of state',
  'home secretary',
  'foreign secretary',
  'vice president',
  'deputy prime minister',
  'chief executive',
  'chief justice',
  'house speaker',
  'surgeon general',
  'head of state',
  'secretary general',
  'general secretary',
  'managing director',
  'majority leader',
  'minority leader',
  'opposition leader',
  'police chief',
  'chief of staff',
  'head coach',
  'district attorney',
];

/** What a person is or does; said of one person in the singular. */
export const CALLINGS: ReadonlySet<string> = words(
  `spokesman spokeswoman spokesperson official officer minister secretary senator congressman congresswoman lawmaker
  representative delegate deputy ambassador envoy diplomat negotiator mediator adviser advisor aide assistant
  strategist consultant pollster operative manager director executive boss head leader founder co-founder owner
  partner chairman chairwoman chair chairperson co-chair president vice-president commissioner governor mayor
  councillor councilor councilman councilwoman alderman premier chancellor candidate nominee contender politician
  activist campaigner organizer organiser protester protestor demonstrator dissident volunteer supporter critic opponent
  rival ally friend neighbour neighbor colleague relative cousin father mother brother sister son daughter husband wife uncle aunt
  grandfather grandmother parent widow widower
  expert analyst economist scientist researcher scholar academic professor lecturer historian sociologist
  psychologist physicist chemist biologist geologist astronomer engineer mathematician climatologist
  epidemiologist virologist doctor physician surgeon nurse paramedic midwife pharmacist patient dentist therapist
  lawyer attorney barrister solicitor prosecutor judge magistrate juror witness defendant plaintiff victim
  complainant suspect detective investigator inspector sergeant captain commander colonel general admiral
  lieutenant major soldier guard veteran officer marshal sheriff constable policeman policewoman firefighter
  author co-author writer novelist poet journalist reporter correspondent editor columnist blogger anchor host presenter
  broadcaster commentator photographer producer critic
  teacher principal headteacher student pupil graduate worker employee clerk driver pilot sailor fisherman farmer
  trader banker investor broker shopkeeper seller merchant businessman businesswoman entrepreneur landlord tenant
  resident villager local passenger passer-by bystander onlooker survivor refugee migrant immigrant
  player coach captain goalkeeper striker trainer manager referee athlete
  actor actress singer musician composer artist painter director filmmaker designer architect model
  priest pastor bishop archbishop imam rabbi cleric monk nun preacher
  insider source person man woman boy girl child teenager youth customer client user member fan observer
  watchdog whistleblower staffer technician librarian curator secretary-general technician mechanic cook chef waiter waitress
  guide translator interpreter trustee regulator auditor inspector ranger hunter herder elder chief king queen prince
  princess pope monarch emperor emir sultan democrat republican socialist libertarian conservative liberal incumbent
  front-runner frontrunner tycoon billionaire millionaire mogul magnate star legend moderator narrator surrogate
  confidant confidante loyalist lobbyist donor justice advocate ceo cfo coo pm mp mep msp staffer buyer champion
  veteran survivor orphan inmate prisoner detainee hostage fighter militant rebel gunman smuggler dealer dancer
  playwright translator publisher vendor builder carpenter electrician plumber tailor baker butcher fisher weaver
  demographer geographer geneticist oceanographer meteorologist forecaster neuroscientist statistician surveyor
  pediatrician paediatrician cardiologist oncologist psychiatrist veterinarian vet counsellor counselor caretaker
  headmaster headmistress dean provost rector vice-chancellor chancellor registrar bursar hotelier restaurateur`,
);

/** Words before a name that belong to the role although they begin with a capital. */
export const CAPITALISED_ROLE_WORDS: ReadonlySet<string> = words(
  `president pres vice prime minister secretary chancellor premier king queen prince princess pope emir sultan senator
  sen sens rep reps congressman congresswoman representative gov governor lt lieutenant gen general col colonel maj
  major capt captain cmdr commander sgt sergeant adm admiral cpl corporal pvt private cardinal archbishop bishop
  justice judge chief commissioner mayor sheriff speaker leader ambassador amb attorney atty director chairman
  chairwoman chair ceo cfo coo founder professor prof dr doctor supt superintendent det detective insp inspector
  constable deputy under-secretary undersecretary secretary-general councillor councilman councilwoman alderman
  assemblyman assemblywoman delegate treasurer comptroller spokesman spokeswoman spokesperson analyst economist
  correspondent reporter editor coach manager nominee candidate republican democratic democrat conservative labour
  supreme former then acting interim incoming outgoing ex late sir dame lord lady mr mrs ms miss dr rev reverend
  ayatollah sheikh sheikha imam rabbi pastor father sister brother envoy executive officer host author co-author
  physicist scientist astronomer pm mp mep msp`,
);

/** Small words inside names: de Blasio, van der Bellen, bin Salman, al-Assad. */
export const NAME_PARTICLES: ReadonlySet<string> = words(
  `de del della dello di da do dos das du des d la le las los van von der den ter ten te het 't zu zum zur af av
  bin ibn bint binti abu al el ul ap ab ben bar y e i san mac af ag de' d' ould wa al- el-`,
);

/** Endings of names that are no surname. */
export const NAME_SUFFIXES: ReadonlySet<string> = words('jr sr ii iii iv phd md qc kc esq');
