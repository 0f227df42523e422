import type { ParagraphReading } from '../phrases/reading.ts';
import type { People, Person } from './people.ts';

const SPOKE =
  '(?:had |has |have )?(?:spoke|spoken|talked|said|told|gave|given|made|leaked|wrote|written|described)';
const NAME = "((?:\\p{Lu}[\\p{L}’'-]+ )*\\p{Lu}[\\p{L}’'-]+)";
const SHORTEST_NOUN = 3; // letters

export type ToldLater = (noun: string) => Person | null;

/**
 * Whom the page names as the one of a calling who spoke: "Ramy Saleh, the brother who spoke to reporters", "the pilot
 * who had talked was Piet Bos". Every noun is looked for once.
 */
export function toldLater(text: string, readings: readonly ParagraphReading[], people: People): ToldLater {
  const known = new Map<string, Person | null>();
  return (noun) => {
    if (noun.length < SHORTEST_NOUN || !/^[\p{L}-]+$/u.test(noun)) return null;
    const before = known.get(noun);
    if (before !== undefined) return before;
    const forms = [
      new RegExp(`${NAME},? the (?:[\\p{L}-]+ )?${noun} who ${SPOKE}\\b`, 'u'),
      new RegExp(`\\b[Tt]he ${noun} who ${SPOKE}\\b[^.!?“”"]{0,60}? (?:was|is) ${NAME}`, 'u'),
    ];
    let person: Person | null = null;
    for (const { span } of readings) {
      const paragraph = text.slice(...span);
      if (!paragraph.includes(`${noun} who `)) continue;
      const name = forms.map((form) => form.exec(paragraph)?.[1]).find((words) => words !== undefined);
      person = name ? (people.named(name.split(' '), Number.POSITIVE_INFINITY)[0] ?? null) : null;
      if (person) break;
    }
    known.set(noun, person);
    return person;
  };
}
