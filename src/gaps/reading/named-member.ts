import type { Statement } from '../../model/index.ts';
import { MEMBERS_OF } from '../data/callings.ts';
import type { Descriptor } from '../descriptors/descriptor.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** Groups that anybody who speaks in the same vein may be a member of. */
const OPEN_GROUP =
  /^(?:critics|opponents|supporters|many|some|others|several|residents|neighbours|neighbors|voters|activists|campaigners|advocates|detractors|proponents|sceptics|skeptics|observers|insiders|people|families|parents|farmers|students|locals|villagers|witnesses|survivors|relatives|friends|colleagues|customers|users|fans)$/;

/**
 * Whether the page names a member of the group who says it, in the same paragraph after the mention or in the next:
 * then "critics say" is a topic sentence, and no name is missing. A member is a named person who is brought in there
 * (with a description or for the first time) and whose description fits the group's.
 */
export function namesAMember(reading: Reading, mention: Mention, descriptor: Descriptor): boolean {
  const paragraph = reading.paragraphAt(mention.span[0]);
  const nearby = [...reading.statementsOf(paragraph), ...reading.statementsOf(nextBody(reading, paragraph))];
  return nearby.some((statement) => {
    const source = statement.source[0];
    if (!source || source[0] < mention.span[0] || !isNamed(statement, reading.words(source))) return false;
    const words = reading.words(source).toLowerCase();
    const introduced = /,|\bof\b/.test(words) || /^(?:[\w-]+ )+/.test(lowerCaseLead(reading.words(source)));
    if (OPEN_GROUP.test(descriptor.head))
      return (
        !isSpokenOf(reading, mention, statement) &&
        (introduced || isFirstMention(reading, statement.speaker.sourceId, source[0]))
      );
    return introduced && fits(descriptor, words);
  });
}

/** "The judge, Ana Ruiz, retired. Colleagues call her kind.": whom they speak of is none of them. */
function isSpokenOf(reading: Reading, { span }: Mention, { speaker }: Statement): boolean {
  const [from] = reading.paragraphSpan(reading.paragraphAt(span[0]));
  const before = reading.words([from, span[0]]);
  const names = [speaker.name, ...(speaker.candidates ?? [])].filter((name) => name !== null);
  return names.some((name) => before.includes(name.split(' ').at(-1) ?? name));
}

/** By a name, also behind the words for whose member it is: "one of the family's lawyers, Rosa Quispe". */
const isNamed = ({ speaker }: Statement, source: string): boolean =>
  speaker.namedAs === 'named-person' || /^(?:one|another|a member) of [^,]{3,60}, \p{Lu}/iu.test(source);

/** The words before the first capital: "analyst at the Kite institute " of "analyst at the Kite institute Lim". */
const lowerCaseLead = (source: string): string => /^[^A-Z]*/.exec(source)?.[0] ?? '';

function nextBody(reading: Reading, paragraph: number): number {
  let next = paragraph + 1;
  while (next < reading.article.paragraphs.length && !reading.isBody(next)) next++;
  return next;
}

const isFirstMention = (reading: Reading, sourceId: string | undefined, start: number): boolean =>
  (reading.source(sourceId)?.mentions ?? []).every((mention) => mention[0] >= start);

/** Whether a description in lower case is one of a member: the group's noun itself, or a calling of its kind. */
function fits(descriptor: Descriptor, description: string): boolean {
  const singular = descriptor.head.replace(/ies$/, 'y').replace(/s$/, '');
  const callings = MEMBERS_OF.get(singular) ?? [singular];
  return callings.some((calling) => new RegExp(`\\b${calling}s?\\b`).test(description));
}
