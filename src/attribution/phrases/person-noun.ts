import { singularIn } from './callings.ts';

/** Endings of nouns that people are called by: "grower", "classmate", "operative", "resident". */
const PERSONAL_ENDING = /(?:er|or|ar|ist|ian|eer|ive|ant|ent|ee|man|woman|mate|friend|folk|kin)$/;

/** Nouns with these endings that are no people. What is credited with words may be any of them: a letter, an order. */
const THINGS = new Set(
  `letter paper newspaper order register poster banner ledger folder tracker newsletter counter number meter reminder
  disclaimer sticker flyer answer offer chapter cover server computer printer monitor indicator error sensor factor
  calculator mirror motor archive initiative objective directive narrative perspective alternative drive motive
  cooperative collective statement comment content event accident incident document precedent percent patent segment
  moment judgment covenant warrant grant plant restaurant variant remnant giant center centre theater theatre chamber
  border quarter water weather power tower river winter summer matter cluster charter cancer fever disaster transfer
  tender ladder layer filter radar career beer committee fee tree coffee degree guarantee jubilee calendar seminar
  dollar year war car bar star webinar hive olive five dive agreement announcement indictment government parliament
  department settlement amendment argument assessment treatment movement investment payment element
  environment equipment instrument management establishment regiment testament manifesto barometer thermometer
  speedometer laser router scanner trailer teaser header footer pointer marker chatter gather twitter gender slander
  folklore sector vector doctrine color colour floor door humor humour rumor rumour labor labour harbor harbour odor
  vapor tumor terror horror favor favour honor honour minor major corridor interior exterior decor anchor-point
  another other either neither rather however together further ever never over under after former latter
  talent extent intent consent parent-company client-list orient accent ascent descent current component
  ingredient gradient continent nutrient`.split(/\s+/),
);

const isPerson = (noun: string): boolean => {
  const own = noun.slice(noun.lastIndexOf('-') + 1);
  return own.length > 3 && PERSONAL_ENDING.test(own) && !THINGS.has(own) && !/ment$/.test(own);
};

/** Whether a noun for a source that is not named is one for people by its form: no list has all callings. */
export const isPersonByForm = (noun: string): boolean => isPerson(noun) || isPeopleByForm(noun);

/** The same for nouns in the plural: "islanders", "beekeepers". */
export const isPeopleByForm = (noun: string): boolean => singularIn(noun, isPerson) !== null;
