import { tokenise } from '../../text/tokens.ts';

const REVEALING = new Set(
  `reveal disclose say specify name identify clarify explain state indicate tell elaborate divulge mention`.split(
    ' ',
  ),
);
const ASKING = new Set('which who whom whose whether what where when how if'.split(' '));
const SOURCE_WORDS = new Set(
  `name names identity identities source sources author authors official officials person speaker aide witness member`.split(
    ' ',
  ),
);
const LONGEST_GAP = 4; // words between the negation and the verb, and between the verb and what is not told

/**
 * Whether a sentence tells the reader what is not known about a source: "The paper did not reveal which of the four
 * it was", "It is not clear who spoke". It is evidence for a gap and no statement (codebook, section 2).
 * "She did not say whether she would run" tells what somebody left open, and no more about a source: it is none.
 */
export function isDisclosure(sentence: string): boolean {
  const words = tokenise(sentence.slice(0, 600)).map((token) => token.text.toLowerCase());
  for (let i = 0; i < words.length; i++) {
    if (
      !/^(?:not|never|n't|without|declined|refused|unclear)$/.test(words[i] as string) &&
      !/n['’]t$/.test(words[i] as string)
    ) {
      continue;
    }
    const near = words.slice(i + 1, i + 1 + LONGEST_GAP);
    const verb =
      words[i] === 'unclear'
        ? 0
        : near.findIndex(
            (word) =>
              REVEALING.has(word) ||
              word === 'clear' ||
              word === 'known' ||
              REVEALING.has(word.replace(/(?:ing|ed|d)$/, '')),
          );
    if (verb < 0) continue;
    const rest = words.slice(i + 1 + verb, i + 1 + verb + 1 + LONGEST_GAP);
    const asks = rest.findIndex((word) => ASKING.has(word));
    if (asks >= 0 && tellsOfSource(rest, words, i + 1 + verb + asks)) return true;
    if (rest.some((word) => SOURCE_WORDS.has(word))) return true;
  }
  return false;
}

/** "which of the trio disclosed …", "who had told it": the question asks for the one whose words they are. */
function tellsOfSource(rest: string[], words: string[], at: number): boolean {
  const asked = words[at] as string;
  if (asked === 'which')
    return words[at + 1] === 'of' || SOURCE_WORDS.has(words[at + 1] ?? '') || rest.length > 0;
  return asked === 'who' || asked === 'whom' || asked === 'whose';
}
