import type { Span } from '../../../model/index.ts';

const KINDS_OF =
  'some|several|many|recent|new|numerous|most|early|previous|past|other|countless|multiple|various|medical|scientific|academic|clinical|national|public|opinion|internal|similar';
const STUDIES =
  'studies|research|surveys|polls|polling|data|figures|statistics|estimates|models|modelling|modeling|simulations';
/** "studies of twins"; figures and data are of the body that keeps them. */
const TOPIC = String.raw`(?:(?<=studies|research|surveys|polls) (?:of|on|into) (?!the\b)(?:[\p{Ll}-]+ ){0,4}[\p{Ll}-]+)?`;

/** "Studies", "recent research", "polls of farmers": no study in particular. */
const ANY_STUDY = `(?:(?:(?:${KINDS_OF}) ){0,2}(?:${STUDIES})|(?:a|an|one) (?:(?:${KINDS_OF}) )?(?:study|survey|poll))`;
const IS_ANY_STUDY = new RegExp(`^${ANY_STUDY}${TOPIC}$`, 'iu');
const SHOW = new RegExp(
  String.raw`(?:^|[,;:—–] ?|\b(?:that|but|and|as|while|although|though|because|what|since|if) )(?<studies>${ANY_STUDY})${TOPIC} (?:(?:have|has|had) )?(?:(?:consistently|repeatedly|clearly|now|also|long|generally|even|already|recently) )?(?:show[ns]?|showed|suggest(?:s|ed)?|indicat(?:es?|ed)|found|find|finds|link(?:s|ed)?|tie[sd]?|prove[ns]?|proved|reveal(?:s|ed)?|confirm(?:s|ed)?|demonstrate[sd]?|associate[sd]?|estimate[sd]?|predict(?:s|ed)?|project(?:s|ed)?|point(?:s|ed)? to|put|puts|give|gives|have|bear|bears) `,
  'iu',
);

/** Whether these words, said to be a source, name no study in particular. */
export const isAnyStudy = (words: string): boolean => IS_ANY_STUDY.test(words);

/** Where a sentence rests on "studies", "research" or "polls" that it does not name; null for nowhere. */
export function unnamedStudies(sentence: string): Span | null {
  const match = SHOW.exec(sentence);
  const studies = match?.groups?.studies;
  if (!match || !studies) return null;
  const from = match.index + match[0].indexOf(studies);
  return [from, from + studies.length];
}
