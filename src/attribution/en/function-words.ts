/** Closed word classes that noun phrases begin or end with. Lower case. */

export type Gender = 'female' | 'male';
export type Pronoun = 'he' | 'she' | 'they' | 'it' | 'who' | 'i' | 'we' | 'you';

export interface PronounForm {
  pronoun: Pronoun;
  gender: Gender | null;
  plural: boolean;
}

const form = (pronoun: Pronoun, gender: Gender | null = null, plural = false): PronounForm => ({
  pronoun,
  gender,
  plural,
});
const HE = form('he', 'male');
const SHE = form('she', 'female');
const THEY = form('they', null, true);
const WE = form('we', null, true);

export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, HE] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, SHE] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word) => [word, THEY] as const),
  ...['it', 'its', 'itself'].map((word) => [word, form('it')] as const),
  ...['who', 'whom', 'which', 'that'].map((word) => [word, form('who')] as const),
  ...['i', 'me', 'my'].map((word) => [word, form('i')] as const),
  ...['we', 'us', 'our'].map((word) => [word, WE] as const),
  ...['you', 'your'].map((word) => [word, form('you')] as const),
]);

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['duo', 2],
  ['pair', 2],
  ['trio', 3],
  ['quartet', 4],
  ['quintet', 5],
]);

export const INDEFINITE_DETERMINERS: ReadonlySet<string> = new Set(
  'a an one another some several many few two three four five six seven eight nine ten numerous various any every each'.split(
    ' ',
  ),
);

export const DEFINITE_DETERMINERS: ReadonlySet<string> = new Set(
  'the this that these those his her its their our my your both all most'.split(' '),
);

/** Words after which a noun phrase's head no longer comes: prepositions, relatives and reduced relatives. */
export const PHRASE_BREAKERS: ReadonlySet<string> = new Set(
  `of in at for from with to on by about under over within inside outside near between among against who whom whose
  that which where when as into after before since during including representing working speaking familiar close
  briefed based told via involved responsible charged combed obtained seen read reviewed published released issued
  posted dated leading aboard behind across along toward towards here there today yesterday i've i`.split(
    /\s+/,
  ),
);
