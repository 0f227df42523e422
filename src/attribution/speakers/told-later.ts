import type { ParagraphReading } from '../phrases/reading.ts';
import type { People, Person } from './people.ts';

const SPOKE =
  '(?:had |has |have )?(?:spoke|spoken|talked|said|told|gave|given|made|leaked|wrote|written|described)';
const NAME = "(?:\\p{Lu}[\\p{L}’'-]+ )*\\p{Lu}[\\p{L}’'-]+";
const SHORTEST_NOUN = 3; // letters
const NOUN = '(?<noun>[\\p{L}-]+)';
/** The name stands before the noun, or behind the verb; what follows is only looked at, so that no noun hides the next. */
const FORMS = [
  new RegExp(`(?<name>${NAME}),? the (?:[\\p{L}-]+ )?${NOUN} who ${SPOKE}\\b`, 'gu'),
  new RegExp(`\\b[Tt]he ${NOUN} who ${SPOKE}\\b(?=[^.!?“”"]{0,60}? (?:was|is) (?<name>${NAME}))`, 'gu'),
];

export type ToldLater = (noun: string) => Person | null;

/**
 * Whom the page names as the one of a calling who spoke: "Ramy Saleh, the brother who spoke to reporters", "the pilot
 * who had talked was Piet Bos". The page is gone through once, for all nouns.
 */
export function toldLater(text: string, readings: readonly ParagraphReading[], people: People): ToldLater {
  let named: Map<string, string[]> | undefined;
  const known = new Map<string, Person | null>();
  return (noun) => {
    if (noun.length < SHORTEST_NOUN) return null;
    const before = known.get(noun);
    if (before !== undefined) return before;
    named ??= namesByNoun(text, readings);
    let person: Person | null = null;
    for (const name of named.get(noun) ?? [])
      person ??= people.named(name.split(' '), Number.POSITIVE_INFINITY)[0] ?? null;
    known.set(noun, person);
    return person;
  };
}

/** For each noun the name that goes with it in each paragraph. */
function namesByNoun(text: string, readings: readonly ParagraphReading[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { span } of readings) {
    const paragraph = text.slice(...span);
    if (!paragraph.includes(' who ')) continue;
    const own = new Map<string, string>();
    for (const match of FORMS.flatMap((form) => [...paragraph.matchAll(form)])) {
      const { noun = '', name = '' } = match.groups ?? {};
      if (!own.has(noun)) own.set(noun, name);
    }
    for (const [noun, name] of own) {
      const names = all.get(noun);
      if (names) names.push(name);
      else all.set(noun, [name]);
    }
  }
  return all;
}
