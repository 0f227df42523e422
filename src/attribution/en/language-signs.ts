/** Scripts that tell the language, or its most read one: language, first and last UTF-16 code unit. */
export const SCRIPTS: readonly (readonly [language: string, from: number, to: number])[] = [
  ['el', 0x370, 0x3ff],
  ['ru', 0x400, 0x52f],
  ['hy', 0x530, 0x58f],
  ['he', 0x590, 0x5ff],
  ['ar', 0x600, 0x77f],
  ['hi', 0x900, 0x97f],
  ['bn', 0x980, 0x9ff],
  ['pa', 0xa00, 0xa7f],
  ['gu', 0xa80, 0xaff],
  ['ta', 0xb80, 0xbff],
  ['te', 0xc00, 0xc7f],
  ['th', 0xe00, 0xe7f],
  ['ka', 0x10a0, 0x10ff],
  ['ko', 0x1100, 0x11ff],
  ['am', 0x1200, 0x137f],
  ['km', 0x1780, 0x17ff],
  ['el', 0x1f00, 0x1fff],
  ['ja', 0x3040, 0x30ff],
  ['zh', 0x3400, 0x4dbf],
  ['zh', 0x4e00, 0x9fff],
  ['ko', 0xac00, 0xd7af],
  ['ar', 0xfb50, 0xfdff],
];

/** Letters that the language named for a script does not have: a text with them is in another one of that script. */
export const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  ru: /[іїєґўђјљњћџќѓқғңөүұһәҳҷӯ]/i,
  ar: /[پچژگکیےںٹڈڑہ]/,
};

/** The commonest words of languages in Latin script. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on with as he be at by i this had not are but from have an they which you were her she his has who their said will would been after about when more there one what we or all its than over into him could up new no out if did says',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son mais comme ou si leur y dont elle ces été cette aux nous sa fait être ont était deux même',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi',
  it: 'di e il la che in a per un del è non le si una con da i della sono al come più anche lo ha dei su nel alla ma gli delle se ci nella questo dal o stato suo essere tra sua dalla era hanno due',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij uit nog naar heeft hij ze wordt door over zich hebben meer worden was dit deze geen kan we ik werd haar',
  sv: 'och i att det som en på är av för med den till inte har de om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla',
  da: 'og i at det er en til af på den for med der de ikke som har et om var men han vi jeg kan fra sig så vil skal blev også efter ud når ved hun nu over da bliver eller været havde ind alle op',
  no: 'og i det er på som en til av å for at med de den har ikke om et fra men han var jeg vi seg så kan etter også når eller skal vil ble ut hun nå over da ved blir være hadde inn alle opp mot',
  fi: 'ja on ei se että oli hän mutta ovat kun niin myös jos kuin mukaan ole joka vuoden sen mitä sekä hänen olisi vain tai voi nyt jo ollut siitä he tämä',
  pl: 'w i na z do się nie że to o jest a jak po od za dla przez przy oraz ale już tego czy co tym był są może będzie tylko które został który ich było jego',
  cs: 'a se v na že je to s z do o i za by si ve ale pro jako po jsem jak být není už jeho které který jsou bylo také podle od může však nebo při jen',
  hu: 'a az és hogy nem is egy ez de volt meg csak már mint még el azt vagy ha lesz ezt kell van szerint sem lehet majd után pedig',
  ro: 'de și în a la cu pe că nu o din un se care pentru mai este ce au fi fost sau ca dar al sunt să lui după ei prin cum până',
  tr: 've bir bu da de için ile çok ne daha olarak gibi olan var kadar sonra ama en her o ise olduğunu değil ki yok mi ben dedi',
  vi: 'và của là có trong được cho không các đã một những người với này khi đến cũng ra về để từ như vào ông năm phải sẽ tại',
  id: 'yang dan di dengan untuk dari ini itu dalam pada tidak akan ke adalah juga oleh ada mereka karena kata telah bisa sudah sebagai lebih saya kami dia',
  sw: 'ya na wa kwa ni katika za la kuwa hiyo huo hii hilo lakini watu cha alisema yake kama baada ambao ambayo pia si wake huku',
};

/** Word → the languages that use it often. */
export const STOP_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(COMMON).reduce((words, [language, list]) => {
    for (const word of new Set(list.split(' '))) words.set(word, [...(words.get(word) ?? []), language]);
    return words;
  }, new Map<string, string[]>()),
);
