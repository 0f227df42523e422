/** News outlets, by words of their names and by what they are called. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** A capitalised name that holds one of these is a news outlet's. */
export const OUTLET_NAME_WORDS: ReadonlySet<string> = words(
  `news times post journal herald tribune gazette daily weekly guardian telegraph mirror mail chronicle ledger courier
  inquirer enquirer examiner sentinel radio television tv magazine today broadcasting insider yorker newswire globe
  bulletin dispatch observer reporter advertiser argus monitor star sun record echo standard evening morning press
  vanguard independent review register statesman gleaner digest banner beacon citizen pioneer quarterly voice
  recorder scotsman messenger clarion intelligencer spectator nation wire lantern zeitung anzeiger bote kurier tageblatt rundschau nachrichten presse courrier matin soir monde
  giornale corriere gazzetta messaggero diario diário observador periódico prensa noticias notícias mundo país jornal
  correio folha gazeta gazette dagblad krant bladet posten tidende tidningen sanomat shimbun ilbo pravda novosti vesti
  radyo radyosu rádio radiotelevision`,
);

/** Outlets that no such word shows. */
export const KNOWN_OUTLETS: ReadonlySet<string> = new Set(
  `reuters|bbc|cnn|cbs|nbc|abc|npr|pbs|msnbc|cnbc|itv|voa|rt|afp|ap|upi|dpa|tass|xinhua|efe|ansa|anadolu|nhk|rté|rte|rai|
  ard|zdf|bloomberg|politico|axios|vox|buzzfeed|breitbart|variety|forbes|fortune|newsweek|the economist|the atlantic|
  the spectator|the independent|the sun|the age|the hill|the intercept|the national|cosmopolitan|vogue|esquire|slate|
  salon|wired|vice|al jazeera|aljazeera|al arabiya|le monde|le figaro|libération|el país|el mundo|der spiegel|
  die zeit|bild|la repubblica|corriere della sera|haaretz|the hindu|dawn|sputnik|propublica|huffpost|mashable|
  techcrunch|the verge|el universal|folha de s.paulo|clarín|asahi shimbun|yonhap|kompas|rappler|premium times|
  daily nation|associated press|the associated press|agence france-presse|deutsche welle|euronews|independent`
    .split('|')
    .map((name) => name.trim()),
);

/** Common nouns for outlets, and for their programmes. */
export const OUTLET_NOUNS: ReadonlySet<string> = words(
  `newspaper newspapers paper magazine website broadcaster channel station tabloid daily weekly outlet outlets
  programme podcast radio television broadsheet newswire blog`,
);

/** Those who ask the questions for an outlet. */
export const INTERVIEWERS: ReadonlySet<string> = words(
  'reporter correspondent interviewer journalist host anchor columnist presenter editor broadcaster',
);

/** What an outlet makes out of somebody's words. */
export const OUTLET_PIECES: ReadonlySet<string> = words(
  'interview profile feature documentary podcast interviews expose exposé investigation',
);
