/**
 * Outlets that publish in another language than English, by language. Only names that belong to one outlet, and no
 * outlet with an English edition of the same name that is quoted as often. Kept by hand; a name stands here when it
 * is well known, and a missing one costs a note and no more.
 */
const OUTLETS: Readonly<Record<string, string>> = {
  Arabic:
    'Al-Ahram|Al-Akhbar|Al-Hayat|Al-Masry Al-Youm|Al-Quds Al-Arabi|An-Nahar|Al-Nahar|Okaz|Al-Watan|El Khabar|Echorouk',
  Bengali: 'Prothom Alo|Anandabazar Patrika|Samakal|Ittefaq',
  Chinese:
    'Beijing Youth Daily|Caijing|Ming Pao|Apple Daily|United Daily News|Liberty Times|Southern Weekly|Lianhe Zaobao',
  Czech: 'Mladá fronta Dnes|Hospodářské noviny|Lidové noviny|Respekt',
  Danish: 'Politiken|Jyllands-Posten|Berlingske|Ekstra Bladet',
  Dutch: 'De Telegraaf|de Volkskrant|NRC Handelsblad|Trouw|De Standaard|De Morgen',
  Finnish: 'Helsingin Sanomat|Ilta-Sanomat|Iltalehti|Turun Sanomat',
  French:
    'Le Monde|Le Figaro|Libération|Le Parisien|Les Echos|La Croix|Le Soir|La Presse|Le Devoir|Jeune Afrique|Ouest-France|Mediapart|Le Canard Enchaîné|Le Temps',
  German:
    'Der Spiegel|Die Zeit|Süddeutsche Zeitung|Frankfurter Allgemeine Zeitung|Die Welt|Bild|Handelsblatt|Neue Zürcher Zeitung|Der Standard|Die Presse|Tagesspiegel|Der Tagesspiegel|Kronen Zeitung|Tages-Anzeiger',
  Greek: 'Ta Nea|To Vima|Proto Thema',
  Hebrew: 'Yedioth Ahronoth|Yediot Aharonot|Israel Hayom|Maariv|Makor Rishon',
  Hindi: 'Dainik Jagran|Dainik Bhaskar|Amar Ujala|Navbharat Times',
  Hungarian: 'Népszava|Magyar Nemzet|Népszabadság|444.hu|Telex',
  Indonesian: 'Kompas|Detik|Republika|Jawa Pos',
  Italian:
    'Corriere della Sera|La Repubblica|La Stampa|Il Sole 24 Ore|Il Fatto Quotidiano|Il Messaggero|Gazzetta dello Sport',
  Japanese: 'Sankei Shimbun|Chunichi Shimbun|Tokyo Shimbun|Shukan Bunshun|Sankei Sports|Hokkaido Shimbun',
  Korean: 'Maeil Business Newspaper|Kyunghyang Shinmun|Seoul Shinmun|Donga Sports',
  Norwegian: 'Aftenposten|Dagbladet|Verdens Gang|Dagens Næringsliv',
  Persian:
    'Aftab News|Shargh|Etemad|Kayhan|Hamshahri|Ettelaat|Jomhouri Eslami|Sharq daily|Khabar Online|Entekhab',
  Polish: 'Gazeta Wyborcza|Rzeczpospolita|Fakt|Onet',
  Portuguese:
    'Folha de S.Paulo|Folha de São Paulo|O Globo|O Estado de S. Paulo|Estadão|Público|Expresso|Correio da Manhã|Diário de Notícias|Jornal de Angola',
  Romanian: 'Adevărul|Gândul|Libertatea|Evenimentul Zilei',
  Russian:
    'Novaya Gazeta|Kommersant|Izvestia|Vedomosti|Rossiyskaya Gazeta|Komsomolskaya Pravda|Moskovsky Komsomolets|Echo of Moscow',
  Serbian: 'Politika|Danas|Večernje novosti|Blic',
  Spanish:
    'El Mundo|La Vanguardia|El Universal|La Jornada|Clarín|La Nación|El Mercurio|La Tercera|El Tiempo|El Espectador|El Comercio|La República|Reforma|Excélsior|El Nacional|Página 12|ABC Color|Prensa Libre|El Periódico',
  Swahili: 'Mwananchi|Taifa Leo|Nipashe',
  Swedish: 'Dagens Nyheter|Svenska Dagbladet|Aftonbladet|Expressen|Göteborgs-Posten',
  Turkish: 'Cumhuriyet|Sözcü|Milliyet|Yeni Şafak|BirGün',
  Ukrainian: 'Ukrainska Pravda|Dzerkalo Tyzhnia',
  Urdu: 'Jang|Nawa-i-Waqt|Roznama Express',
  Vietnamese: 'Tuoi Tre|Thanh Nien|VnExpress',
};

/** Outlet → its language. */
export const OUTLET_LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(OUTLETS).flatMap(([language, names]) =>
    names.split('|').map((name): [string, string] => [name, language]),
  ),
);

/** Languages as English pages call them. */
export const LANGUAGE_NAMES =
  'Albanian|Amharic|Arabic|Armenian|Azerbaijani|Bengali|Bulgarian|Burmese|Catalan|Chinese|Mandarin|Cantonese|Croatian|Czech|Danish|Dari|Dutch|Estonian|Farsi|Finnish|French|Georgian|German|Greek|Gujarati|Hausa|Hebrew|Hindi|Hungarian|Indonesian|Italian|Japanese|Kazakh|Khmer|Korean|Kurdish|Latvian|Lithuanian|Malay|Marathi|Mongolian|Nepali|Norwegian|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|Sinhala|Slovak|Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Telugu|Thai|Tigrinya|Turkish|Ukrainian|Urdu|Uzbek|Vietnamese|Welsh|Xhosa|Yoruba|Zulu';
